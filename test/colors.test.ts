import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { decoratedTypes } from '../src/features/decorate.js';

/** The backgrounds of the themes that VS Code has itself, the hardest of each kind. */
const backgrounds: Readonly<Record<string, readonly string[]>> = {
	light: ['#ffffff', '#fdf6e3', '#f5f5f5'],
	dark: ['#1f1f1f', '#1e1e1e', '#272822', '#002b36'],
	highContrast: ['#000000'],
	highContrastLight: ['#ffffff'],
};

suite('colours of names', () => {
	const { colors } = JSON.parse(readFileSync('package.json', 'utf8')).contributes;

	test('are one for each type that is decorated', () => {
		assert.deepEqual(
			colors.map(({ id }: { id: string }) => id).sort(),
			decoratedTypes.map((type) => `closeReading.${type}Foreground`).sort(),
		);
	});

	for (const [kind, all] of Object.entries(backgrounds)) {
		test(`can be read: ${kind}`, () => {
			for (const { id, defaults } of colors) {
				for (const background of all) {
					const contrast = contrastOf(defaults[kind], background);
					assert.ok(contrast >= 4.5, `${id} on ${background}: ${contrast.toFixed(2)}`);
				}
			}
		});
	}
});

/** As WCAG 2 defines it: 1 for equal colours, 21 for black on white. */
function contrastOf(one: string, other: string): number {
	const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
	const [red = 0, green = 0, blue = 0] = (colour.match(/[0-9a-f]{2}/gi) ?? []).map((part) => {
		const share = Number.parseInt(part, 16) / 255;
		return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface Snippet {
	readonly prefix: string;
	readonly description: string;
	readonly body: readonly string[];
}

const snippets = Object.entries<Snippet>(
	JSON.parse(readFileSync('snippets/analysis.json', 'utf8')),
).map(([name, snippet]) => ({ name, ...snippet, text: snippet.body.join('\n') }));

/** A tab stop, a placeholder's or choice's opening, a variable, an escape, or a stray dollar sign. */
const PIECE =
	/\\[$}\\]|\$(?<stop>\d+)|\$\{(?<open>\d+)(?<kind>[:|}])|\$[A-Z_]+|(?<stray>\$)|\|\}|\}/g;

/** The tab stops of a snippet's body in the order they stand there. */
function tabStops(body: string): readonly number[] {
	const stops: number[] = [];
	const closers: string[] = [];
	for (const { 0: piece, groups = {} } of body.matchAll(PIECE)) {
		const { stop, open, kind, stray } = groups;
		assert.equal(stray, undefined, `a stray $ in ${body}`);
		if (stop ?? open) {
			stops.push(Number(stop ?? open));
		}
		if (kind === ':' || kind === '|') {
			closers.push(kind === '|' ? '|}' : '}');
		} else if (piece === '}' || piece === '|}') {
			assert.equal(piece, closers.pop(), `${piece} closes nothing in ${body}`);
		}
	}
	assert.deepEqual(closers, [], `an unclosed placeholder in ${body}`);
	return stops;
}

suite('snippets', () => {
	test('a tab stop is read in each of its forms, and a broken one is refused', () => {
		// `@` stands for `$`, which would look like a mistaken template string.
		const read = (body: string) => tabStops(body.replaceAll('@', '$'));
		assert.deepEqual(
			read('@1 @{2} @{3:a @{4:b}} @{5|c,d|} \\@6 @CURRENT_YEAR @0'),
			[1, 2, 3, 4, 5, 0],
		);
		for (const broken of ['@{1:a', 'a}', '@{1|a,b}', '@', '@{1:a|}']) {
			assert.throws(() => read(broken), broken);
		}
	});

	test('there are about a dozen', () => {
		assert.ok(snippets.length >= 12 && snippets.length <= 16);
	});

	test('each has a prefix of its own that is no word of ordinary prose', () => {
		const prefixes = snippets.map(({ prefix }) => prefix);
		assert.deepEqual([...new Set(prefixes)], prefixes);
		for (const prefix of prefixes) {
			assert.match(prefix, /^cr-[a-z]{3,10}$/);
		}
	});

	for (const { name, description, text } of snippets) {
		test(`${name}: is described by a phrase in sentence case`, () => {
			assert.match(name, /^[A-Z][a-z -]+(, [a-z]+)*$/);
			assert.match(description, /^[A-Z].{20,80}[^.]$/);
		});

		test(`${name}: every tab stop is reached in turn and the last one is $0`, () => {
			const stops = tabStops(text);
			const numbered = [...new Set(stops.filter((stop) => stop !== 0))];
			assert.deepEqual(
				numbered,
				numbered.map((_, index) => index + 1),
			);
			assert.deepEqual(
				stops.filter((stop) => stop === 0),
				[0],
			);
		});

		test(`${name}: quotes no book`, () => {
			assert.doesNotMatch(text, /“(?!\$\d+”)|[‘"«]/);
		});
	}
});

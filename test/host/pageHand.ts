import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import type { Hand, Place, Run, Tally } from '../editor/hand.js';
import { root } from './paths.js';
import { boxOf, locate, locateAll, middleOf, patience } from './places.js';

/** What the hand needs beside the page. */
export interface HandOptions {
	readonly run: Run;
	readonly finish: (tally: Tally) => Promise<void>;
}

/** The hand over a page that shows VS Code. */
export function handOn(page: Page, { run, finish }: HandOptions): Hand {
	return {
		async press(keys) {
			for (const chord of keys.split(' ')) {
				await page.keyboard.press(chord);
			}
		},
		type: (text, options) => page.keyboard.type(text, options),
		async text(place) {
			const element = elementAt(page, place);
			await element.waitFor({ timeout: patience });
			const [text = ''] = await element.allInnerTexts();
			return plain(text);
		},
		async texts(selector) {
			const found = await page.locator(selector).filter({ visible: true }).allInnerTexts();
			return found.map(plain);
		},
		attributes: (selector, name) =>
			page
				.locator(selector)
				.evaluateAll(
					(elements, key) => elements.map((element) => element.getAttribute(key) ?? ''),
					name,
				),
		waitFor: (place, options) => waitFor(page, place, options),
		async click(place, { button = 'left', modifiers = [], count = 1 } = {}) {
			const { x, y } = await middleOf(page, place);
			await holding(page, modifiers, () => page.mouse.click(x, y, { button, clickCount: count }));
		},
		async hover(place) {
			const { x, y } = await middleOf(page, place);
			// Twice, because the first move may only wake what listens for the second.
			await page.mouse.move(x - 3, y);
			await page.mouse.move(x, y, { steps: 3 });
		},
		drag: (from, to, options) => drag(page, from, to, options?.shift ?? false),
		screenshot: (name, options) => screenshot(page, run, name, options?.clip),
		finish,
	};
}

function elementAt(page: Page, place: Place) {
	if (typeof place === 'string' || 'role' in place) {
		return locate(page, place);
	}
	throw new Error('read the text of a selector or of a named thing, not of words');
}

/** The text as typed: VS Code shows spaces as non-breaking ones. */
function plain(text: string): string {
	return text.replaceAll('\u00a0', ' ').replaceAll('\u200b', '');
}

async function waitFor(
	page: Page,
	place: Place,
	options: Parameters<Hand['waitFor']>[1] = {},
): Promise<void> {
	const { text, gone = false, timeout = patience } = options;
	if (typeof place !== 'string' && 'words' in place) {
		await waitForWords(page, place, gone, timeout);
		return;
	}
	const state = gone ? 'hidden' : 'visible';
	if (text === undefined) {
		await locate(page, place).waitFor({ state, timeout });
		return;
	}
	const all = locateAll(page, place);
	const wanted = all.filter({ hasText: text }).first();
	await wanted.waitFor({ state, timeout }).catch(async () => {
		const shown = (await all.allInnerTexts()).map(plain).join('\n');
		throw new Error(
			`“${text}” is ${gone ? 'still' : 'not'} in ${JSON.stringify(place)}, which shows:\n${shown}`,
		);
	});
}

async function waitForWords(page: Page, place: Place, gone: boolean, timeout: number) {
	const deadline = Date.now() + timeout;
	for (;;) {
		const there = await boxOf(page, place, gone ? 100 : timeout).catch((error: Error) => error);
		if (there instanceof Error !== !gone) {
			return;
		}
		if (Date.now() > deadline) {
			throw there instanceof Error ? there : new Error(`${JSON.stringify(place)} did not go`);
		}
	}
}

async function holding(
	page: Page,
	keys: readonly string[],
	act: () => Promise<void>,
): Promise<void> {
	for (const key of keys) {
		await page.keyboard.down(key);
	}
	try {
		await act();
	} finally {
		for (const key of keys) {
			await page.keyboard.up(key);
		}
	}
}

async function drag(page: Page, from: Place, to: Place, shift: boolean): Promise<void> {
	const start = await middleOf(page, from);
	await page.mouse.move(start.x, start.y);
	await page.mouse.down();
	await page.mouse.move(start.x + 8, start.y + 8, { steps: 4 });
	const end = await middleOf(page, to);
	await page.mouse.move(end.x - 4, end.y, { steps: 12 });
	// Held only over the target, as VS Code's hint there asks for; it takes effect with a move.
	await holding(page, shift ? ['Shift'] : [], async () => {
		await page.mouse.move(end.x, end.y, { steps: 4 });
		await page.waitForTimeout(300);
		await page.mouse.move(end.x + 1, end.y);
		await page.mouse.up();
	});
}

async function screenshot(
	page: Page,
	run: Run,
	name: string,
	places?: readonly Place[],
): Promise<void> {
	const folder = run === 'pictures' ? 'docs/images' : `out/screenshots/${run}`;
	const path = resolve(root, folder, `${name}.png`);
	await mkdir(dirname(path), { recursive: true });
	await page.screenshot({
		path,
		caret: 'initial',
		animations: 'disabled',
		...(places && { clip: await frame(page, places) }),
	});
}

async function frame(page: Page, places: readonly Place[], margin = 12) {
	const boxes = await Promise.all(places.map((place) => boxOf(page, place)));
	const size = page.viewportSize() ?? { width: 1280, height: 800 };
	const x = Math.max(0, Math.min(...boxes.map((box) => box.x)) - margin);
	const y = Math.max(0, Math.min(...boxes.map((box) => box.y)) - margin);
	const right = Math.max(...boxes.map((box) => box.x + box.width)) + margin;
	const bottom = Math.max(...boxes.map((box) => box.y + box.height)) + margin;
	return {
		x,
		y,
		width: Math.min(size.width, right) - x,
		height: Math.min(size.height, bottom) - y,
	};
}

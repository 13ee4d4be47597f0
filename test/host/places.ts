import type { Locator, Page } from 'playwright-core';
import type { Place, Words } from '../editor/hand.js';
import { findWords } from './findWords.js';

/** A rectangle on the screen. */
export interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** How long a place may take to show up. */
export const patience = 10_000;

/** Finds a place that is an element; words are not. */
export function locate(page: Page, place: Exclude<Place, Words>): Locator {
	return locateAll(page, place).first();
}

/** Finds all visible elements that a place may mean. */
export function locateAll(page: Page, place: Exclude<Place, Words>): Locator {
	const all =
		typeof place === 'string'
			? page.locator(place)
			: page.getByRole(place.role as Parameters<Page['getByRole']>[0], { name: place.name });
	return all.filter({ visible: true });
}

/** Waits for a place and says where it is. */
export async function boxOf(page: Page, place: Place, timeout = patience): Promise<Box> {
	if (typeof place !== 'string' && 'words' in place) {
		return boxOfWords(page, place, timeout);
	}
	const element = locate(page, place);
	await element.waitFor({ timeout });
	const box = await element.boundingBox();
	if (!box) {
		throw new Error(`${JSON.stringify(place)} has no place on the screen`);
	}
	return box;
}

/** The middle of a place. */
export async function middleOf(page: Page, place: Place): Promise<{ x: number; y: number }> {
	const { x, y, width, height } = await boxOf(page, place);
	return { x: x + width / 2, y: y + height / 2 };
}

async function boxOfWords(page: Page, place: Words, timeout: number): Promise<Box> {
	const { words, within = '.monaco-editor .view-line', nth = 0 } = place;
	try {
		const found = await page.waitForFunction(findWords, { words, within, nth }, { timeout });
		const box = await found.jsonValue();
		if (box) {
			return box;
		}
	} catch {
		// Said below, in words of our own.
	}
	throw new Error(`no “${words}” (number ${nth}) on the screen within ${within}`);
}

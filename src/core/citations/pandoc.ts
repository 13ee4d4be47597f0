import type { Work } from '../book/entry.js';
import type { CitationParts } from './citationParts.js';
import { chapterNumber, type Locator } from './locator.js';

/**
 * A citation in pandoc's Markdown (manual, "Citation syntax"). The locator's word is written in
 * full, because `ch.` is not recognised in every locale.
 */
export function citePandoc(work: Work, locator: Locator | undefined): CitationParts {
	const key = keyOf(work);
	const before = bareKey.test(key) ? `[@${key}` : `[@{${key}}`;
	return locator
		? { before: `${before}, `, locator: print(locator), after: ']' }
		: { before, locator: '', after: ']' };
}

/** What pandoc reads as a key without braces: single marks inside, none at the end. */
const bareKey = /^[\p{L}\p{N}_]+(?:[:.#$%&\-+?<>~/][\p{L}\p{N}_]+)*$/u;

/** The work's citation key, or family name and year, or its id where the file gives neither. */
export function keyOf(work: Work): string {
	const name = work.authors[0]?.family ?? work.name;
	const plain = name
		.normalize('NFKD')
		.replace(/[^\p{L}\p{N}]/gu, '')
		.toLowerCase();
	return work.key ?? (plain === '' ? work.id : `${plain}${work.year ?? ''}`);
}

function print(locator: Locator): string {
	switch (locator.kind) {
		case 'page':
			return `p. ${locator.page}`;
		case 'chapter': {
			const number = chapterNumber(locator.label);
			const label = number === undefined ? locator.label : `chapter ${number}`;
			return locator.part === undefined ? label : `${locator.part}, ${label}`;
		}
		case 'paragraph':
			return `paragraph ${locator.paragraph}`;
		case 'line':
			return `line ${locator.line}`;
		case 'verse':
			return `verse ${locator.verse}`;
		case 'scene':
			return locator.parts.join('.');
	}
}

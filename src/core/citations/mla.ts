import type { Person, Work } from '../book/entry.js';
import type { CitationParts } from './citation.js';
import { chapterNumber, type Locator } from './locator.js';

/**
 * A parenthetical citation after the MLA Handbook, 9th edition: author and page without a comma
 * (6.30); other numbered parts with a comma and their label, abbreviated (6.20, 6.24); acts, scenes
 * and lines by number, with full stops (6.22); two authors with "and", three with "et al." (6.5);
 * a work without an author by its title (6.9).
 */
export function citeMla(work: Work, locator: Locator | undefined): CitationParts {
	const name = leadOf(work);
	if (!locator) {
		return { before: `(${name}`, locator: '', after: ')' };
	}
	const bare = locator.kind === 'page' || locator.kind === 'scene';
	return { before: `(${name}${bare ? ' ' : ', '}`, locator: print(locator), after: ')' };
}

function leadOf(work: Work): string {
	const [first, second, third] = work.authors.length > 0 ? work.authors : work.editors;
	if (!first) {
		return `*${work.name}*`;
	}
	if (third) {
		return `${surname(first)} et al.`;
	}
	return second ? `${surname(first)} and ${surname(second)}` : surname(first);
}

function surname({ family, particle }: Person): string {
	return particle === undefined ? family : `${particle} ${family}`;
}

function print(locator: Locator): string {
	switch (locator.kind) {
		case 'page':
			return locator.page;
		case 'chapter': {
			const number = chapterNumber(locator.label);
			const label = number === undefined ? locator.label : `ch. ${number}`;
			return locator.part === undefined ? label : `${locator.part}, ${label}`;
		}
		case 'paragraph':
			return `par. ${locator.paragraph}`;
		case 'line':
			return `${/[-–,]/.test(locator.line) ? 'lines' : 'line'} ${locator.line}`;
		case 'verse':
			return `verse ${locator.verse}`;
		case 'scene':
			return locator.parts.join('.');
	}
}

import type { Person, Work } from '../book/entry.js';
import type { CitationParts } from './citationParts.js';
import { chapterNumber, type Locator, numberIn } from './locator.js';

/**
 * A parenthetical citation after the MLA Handbook, 9th edition: author and page without a comma
 * (6.30); other numbered parts with a comma and their label, abbreviated (6.20, 6.24); acts, scenes
 * and lines by number, with full stops (6.22); two authors with "and", three with "et al." (6.5);
 * a work without an author by its title (6.9), in quotation marks where it stands in another work.
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
		return work.container === undefined ? `*${work.name}*` : `“${work.name}”`;
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
			const label = number === undefined ? abbreviated(locator.label) : `ch. ${number}`;
			return locator.part === undefined ? label : `${abbreviated(locator.part)}, ${label}`;
		}
		case 'paragraph':
			return counted('par.', 'pars.', locator.paragraph);
		case 'line':
			return counted('line', 'lines', locator.line);
		case 'verse':
			return counted('verse', 'verses', locator.verse);
		case 'scene':
			return locator.parts.join('.');
	}
}

const abbreviations: ReadonlyMap<string, string> = new Map([
	['part', 'pt.'],
	['book', 'bk.'],
	['volume', 'vol.'],
	['section', 'sec.'],
]);

/** "Part One" as "pt. 1"; what is not a numbered division stays as the book prints it. */
function abbreviated(label: string): string {
	const [, word = '', rest = ''] = /^(\p{L}+)\s+(.+?)\.?$/su.exec(label.trim()) ?? [];
	const short = abbreviations.get(word.toLowerCase());
	const number = numberIn(rest);
	return short === undefined || number === undefined ? label : `${short} ${number}`;
}

function counted(one: string, several: string, numbers: string): string {
	return `${/[-–,]/.test(numbers) ? several : one} ${numbers}`;
}

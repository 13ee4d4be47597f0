import type { Work } from '../book/entry.js';
import { fold } from '../text/folding.js';
import { keyOf } from './pandoc.js';
import type { Cite, NoteCitation } from './readCitation.js';

/** What a citation says about which work it means: this one, another, or only a place in one. */
export type CitedWork = 'this' | 'another' | 'unsaid';

/** Whether a citation means `work`, by the names of its authors and editors, its title or its key. */
export function citedWork(citation: NoteCitation, work: Work): CitedWork {
	const told = citation.cites.map((cite) => workOf(cite, work));
	return told.includes('this') ? 'this' : told.includes('another') ? 'another' : 'unsaid';
}

/** The cite of a citation that can mean `work`; absent where all of them mean another. */
export function citeOf(citation: NoteCitation, work: Work): Cite | undefined {
	return (
		citation.cites.find((cite) => workOf(cite, work) === 'this') ??
		citation.cites.find((cite) => workOf(cite, work) === 'unsaid')
	);
}

function workOf({ names, key }: Cite, work: Work): CitedWork {
	if (key !== undefined) {
		return key === keyOf(work) || key === work.id ? 'this' : 'another';
	}
	const written = wordsIn(names);
	if (written.trim() === '' || /^\s*(?:ibid|ebd)\s*$/u.test(written)) {
		return 'unsaid';
	}
	const people = [...work.authors, ...work.editors, ...work.translators];
	const known = [
		...people.map(({ family }) => family),
		work.name,
		...work.aliases.map(({ name }) => name),
	];
	return known.some((name) => written.includes(wordsIn(name))) && !namesAnotherTitle(names, work)
		? 'this'
		: 'another';
}

/** Whether a title in emphasis or between marks is not this work's, nor a short form of that. */
function namesAnotherTitle(names: string, work: Work): boolean {
	const titles = [...names.matchAll(/([*_])([^*_]+)\1|[“"‘]([^“”"‘’]+)[”"’]/gu)];
	const own = [work.name, ...work.aliases.map(({ name }) => name)].map(wordsIn);
	return titles.some(([, , emphasised, marked]) => {
		const title = wordsIn(emphasised ?? marked ?? '');
		const abbreviated = title.trim().length <= LONGEST_ABBREVIATION;
		return !abbreviated && !own.some((name) => name.includes(title) || title.includes(name));
	});
}

/** `*NLMG*`, `*P&P*`. */
const LONGEST_ABBREVIATION = 5;

/** The folded words with a space on either side, so that only whole words are found. */
function wordsIn(text: string): string {
	return ` ${
		fold(text)
			.match(/[\p{L}\p{N}]+/gu)
			?.join(' ') ?? ''
	} `;
}

import type { ReadBook } from '../book/horizon.js';
import { citedWork } from '../citations/citedWork.js';
import { slice } from '../text/spans.js';
import type { Case } from './cause.js';
import { isIntroducedByAnother } from './introduction.js';
import { characterNamed } from './judgeSpeaker.js';

/** Whether the note gives the words to this work, or to a place in what must be this work. */
export function isTied({ quotation }: Case, { work }: ReadBook): boolean {
	const { citation } = quotation;
	return citation !== undefined && citedWork(citation, work) !== 'another';
}

/** Whether the note gives the words to somebody else: essays quote critics. */
export function isOthers({ note, quotation }: Case, book: ReadBook): boolean {
	const { citation } = quotation;
	const indirect = citation?.cites.some((cite) => cite.indirect) ?? false;
	const cited = citation ? citedWork(citation, book.work) : 'unsaid';
	return !indirect && (cited === 'another' || isIntroducedByAnother(note.text, quotation, book));
}

/**
 * Whether the note says outright that the words are this book's: by a citation that names it, or,
 * without any, by a character of it as their speaker.
 */
export function isGivenTo(given: Case, book: ReadBook): boolean {
	const { citation, speaker } = given.quotation;
	if (isParaphrase(given)) {
		return false;
	}
	if (!citation) {
		return speaker !== undefined && characterNamed(book, speaker.name) !== undefined;
	}
	const { work } = book;
	const { year } = work;
	const other = citation.cites.some(
		(cite) =>
			cite.indirect ||
			(year !== undefined && cite.year !== undefined && Number.parseInt(cite.year, 10) !== year),
	);
	return citedWork(citation, work) === 'this' && !other;
}

/** Whether the words right before the quotation say that it is none: *To paraphrase:*, *roughly*. */
export function isParaphrase({ note, quotation }: Case): boolean {
	return PARAPHRASED.test(slice(note.text, quotation.lead));
}

const PARAPHRASED =
	/(?<!\p{L})(?:paraphras\p{L}*|roughly|loosely|more or less|in (?:my|our|other|plain|modern)(?: own)? (?:words|english)|sinngemäß|in etwa|à peu près|en substance)[*_\s,:]*$/iu;

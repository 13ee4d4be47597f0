import type { Character, Misquote, Quote } from '../book/entry.js';
import type { ReadBook } from '../book/horizon.js';
import type { Locator } from '../citations/locator.js';
import type { Span } from '../text/spans.js';
import type { Difference } from './compareWords.js';
import type { Fix } from './fixes.js';
import type { Passage } from './passageSource.js';

/** What is wrong, or not as good as it could be, with a quotation. */
export type Verdict = Finding & {
	readonly severity: 'warning' | 'information' | 'hint';
	/** What to mark in the note. */
	readonly span: Span;
	readonly book: ReadBook;
	/** The best first; none where only the writer can know. */
	readonly fixes: readonly Fix[];
};

export type Finding =
	/** A known misquote; `quote` has the true form, unless it is a misquote itself. */
	| {
			readonly code: 'quotation.misquote';
			readonly quote: Quote;
			readonly misquote?: Misquote | undefined;
	  }
	/** Near a quote or a passage, and the words differ. */
	| {
			readonly code: 'quotation.altered';
			readonly differences: readonly Difference[];
			/** What the source has for all the words; only where a good part of them differ. */
			readonly reworded?: string | undefined;
			readonly quote?: Quote | undefined;
			readonly passage?: Passage | undefined;
	  }
	/** Two passages joined without a mark, or across more than a mark may hide; `span` is the join. */
	| {
			readonly code: 'quotation.spliced';
			readonly differences: readonly Difference[];
			readonly quote?: Quote | undefined;
			readonly passage?: Passage | undefined;
	  }
	/** `span` is the locator of the citation. */
	| { readonly code: 'quotation.wrong-chapter'; readonly right: Locator }
	/** `span` is the name in the note. */
	| {
			readonly code: 'quotation.wrong-speaker';
			readonly named: Character;
			readonly speaker: Character;
			readonly quote: Quote;
	  }
	/** `span` is empty, where the citation would go. */
	| { readonly code: 'quotation.uncited'; readonly quote?: Quote | undefined }
	| { readonly code: 'quotation.unverified'; readonly quote: Quote }
	| { readonly code: 'quotation.not-found' };

export type VerdictCode = Finding['code'];

/** What is known of the words of a quotation, for whoever points at it. */
export interface Known {
	readonly book: ReadBook;
	/** Whether they are the book's to the letter, as far as what is known of it goes. */
	readonly verbatim: boolean;
	/** The quote that they are, or are near. */
	readonly quote?: Quote | undefined;
	/** Where they stand in the user's edition. */
	readonly passage?: Passage | undefined;
	/** The position of the chapter they stand in. */
	readonly chapter?: number | undefined;
	/** How many of the words go beyond what is known. */
	readonly surplus: number;
}

/** All that can be said of a quotation. */
export interface Judgement {
	/** The gravest first. */
	readonly verdicts: readonly Verdict[];
	/** Absent where the words are like nothing known. */
	readonly known?: Known | undefined;
	/** Whether the writer has accepted the quotation as it stands. */
	readonly accepted: boolean;
}

import type { NoteCitation } from '../citations/readCitation.js';
import type { Span } from '../text/spans.js';
import type { Speaker } from './speakerTag.js';

/** Words in a note between quotation marks or in a block quotation. */
export interface Quotation {
	/** `interrupted`: "…," he said, "…", read as one. */
	readonly kind: 'run-in' | 'block' | 'interrupted';
	/** From the first quoted word to the last, without the marks. */
	readonly words: Span;
	/** With the marks; for a block, the same as `words`. */
	readonly whole: Span;
	/** The stretches of the note that are quoted, without marks, tags and the `>` of a block. */
	readonly parts: readonly Span[];
	/** How many quotations it stands in. */
	readonly level: number;
	/** The citation that belongs to it. */
	readonly citation?: NoteCitation | undefined;
	/** Whether that stands directly behind it; else it closes the sentence, or opens it. */
	readonly cited: 'directly' | 'nearby' | 'not';
	readonly speaker?: Speaker | undefined;
	/** What leads up to it in its sentence. */
	readonly lead: Span;
}

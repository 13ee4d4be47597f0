import type { Block } from './markdownBlocks.js';

/** What the constructs of one stretch of Markdown have to know of it. */
export interface Stretch {
	readonly text: string;
	/** Where the stretch begins. */
	readonly from: number;
	/** Whether the paragraph before `listAt` is part of a list. */
	list: boolean;
	listAt: number;
	/** Words that belong together end here, and none between it and the offset asked for last; -1: not known. */
	wordsEnd: number;
}

/** What a construct covers. */
export interface Found {
	readonly start: number;
	readonly end: number;
	/** What goes on after `end` until it is closed. */
	readonly open?: Block;
	/** It hides nothing, but no construct begins in it. */
	readonly shown?: boolean;
}

/** Something in Markdown that is no text. */
export interface Construct {
	/** What stands in every one, at its start or inside. */
	readonly mark: string;
	/** What the one with its mark at `at` covers; `undefined` where the mark is mere text. */
	readonly read: (stretch: Stretch, at: number) => Found | undefined;
}

/** What the sticky `pattern` matches at `at`, or nothing. */
export function matchAt(pattern: RegExp, text: string, at: number): string {
	pattern.lastIndex = at;
	return pattern.exec(text)?.[0] ?? '';
}

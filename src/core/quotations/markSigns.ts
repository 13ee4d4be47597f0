import type { Span } from '../text/spans.js';

/** A character that may be a quotation mark, and what it can do where it stands. */
export interface Sign {
	readonly at: number;
	readonly mark: string;
	readonly opens: boolean;
	readonly closes: boolean;
	/** It may as well be an apostrophe: `the students’ work`, `runnin’ home`. */
	readonly doubtful: boolean;
}

/**
 * The signs of `lines` in order. Apostrophes in a word and before an elided one ('twas, '90s, rock
 * 'n' roll), feet and inches, and what lies in `masked` (sorted, disjoint) are none. Linear.
 */
export function signsIn(
	text: string,
	lines: readonly Span[],
	masked: readonly Span[],
): readonly Sign[] {
	const signs: Sign[] = [];
	let region = 0;
	for (const { start, end } of lines) {
		const line = text.slice(start, end);
		for (const { index, 0: mark } of line.matchAll(MARKS)) {
			const at = start + index;
			while ((masked[region]?.end ?? text.length) <= at) {
				region++;
			}
			const hidden = (masked[region]?.start ?? text.length) <= at;
			const sign = hidden ? undefined : signOf(line, index, mark, at);
			if (sign) {
				signs.push(sign);
			}
		}
	}
	return signs;
}

const MARKS = /["“”„«»‹›「」『』'‘’‚]/gu;

/** Emphasis may end or begin in the middle of a word: `*mother*’s`. */
const WORD_BEFORE = /[\p{L}\p{N}][*_]*$/u;
const WORD_AFTER = /^[*_]*[\p{L}\p{N}]/u;
/** What an opening mark may stand behind, besides white space. */
const BEFORE_OPENING = /[\s([{—–―\-/\\"“„«‹‘'‚*_~=>|¿¡「『]/u;
const SPACE = /\s/u;

function signOf(line: string, index: number, mark: string, at: number): Sign | undefined {
	const before = line.slice(Math.max(0, index - 6), index);
	const after = line.slice(index + 1, index + 10);
	const previous = before.at(-1) ?? ' ';
	const next = after.charAt(0) || ' ';
	if (mark === "'" || mark === '’' || mark === '‘') {
		return singleSign({ before, after, previous, next, mark, at });
	}
	if (mark === '"' && isInch(before, after)) {
		return undefined;
	}
	return {
		at,
		mark,
		opens:
			!SPACE.test(next) || ALWAYS_OPENS.test(mark)
				? mark === '"' || mark === '”'
					? BEFORE_OPENING.test(previous)
					: true
				: false,
		closes: !SPACE.test(previous) || ALWAYS_CLOSES.test(mark),
		doubtful: false,
	};
}

/** French puts a space inside guillemets. */
const ALWAYS_OPENS = /[“«‹»›「『„‚]/u;
const ALWAYS_CLOSES = /[”«‹»›」』]/u;

interface Single {
	readonly before: string;
	readonly after: string;
	readonly previous: string;
	readonly next: string;
	readonly mark: string;
	readonly at: number;
}

function singleSign({ before, after, previous, next, mark, at }: Single): Sign | undefined {
	const inWord = WORD_BEFORE.test(before) && WORD_AFTER.test(after);
	const elided = mark === '‘' ? DECADE.test(after) : DECADE.test(after) || ELIDED.test(after);
	const opens = mark !== '’' && !elided && !SPACE.test(next) && BEFORE_OPENING.test(previous);
	const closes =
		mark !== '‘' && !inWord && !SPACE.test(previous) && !/(?:^|\s)['’‘]n$/iu.test(before);
	const german = mark === '‘' && !SPACE.test(previous) && !opens;
	const doubtful = /^[ \t]*(?:[\p{L}\p{N}]|$)/u.test(after) && DROPPED.test(before);
	return opens || closes || german
		? { at, mark, opens, closes: closes || german, doubtful }
		: undefined;
}

const DECADE = /^\d{2}s?\b/u;
const ELIDED =
	/^(?:tis|twas|twere|twill|tisn|twasn|tween|em|n|cause|till?|bout|round|cos|cuz|neath|gainst|ere|cept|spect|pon|ello|ave|alf|eard|er|im|ow)(?![\p{L}\p{N}])/iu;
/** The end of a plural, or of a word that drops its last letter. */
const DROPPED = /(?:s|in|an|\bo|\bth|ol)$/iu;

/** `5'10"`, `6" × 4"`: a length, where a digit stands before the mark. */
function isInch(before: string, after: string): boolean {
	return /\d$/u.test(before) && (/['’′]\s?\d+$/u.test(before) || /^\s?[x×]\s?\d/u.test(after));
}

import type { Span } from '../text/spans.js';
import { INTERRUPTION, legible } from './legible.js';
import { isUnspaced, type Word, wordsOf } from './words.js';

/** What quoted words consist of, in order. */
export type Element =
	| {
			readonly kind: 'word';
			readonly span: Span;
			readonly word: Word;
			/** Whether its first letter may be a capital or not: at the start and after a gap. */
			readonly anyCase: boolean;
	  }
	/** A word with letters in brackets: `h[er]`, `[t]he`. */
	| {
			readonly kind: 'mended';
			readonly span: Span;
			readonly folded: string;
			/** What stands before and after the brackets. */
			readonly head: string;
			readonly tail: string;
	  }
	/** `[…]`, `...`, `…`, `. . .`: words are left out, or the book itself has dots. */
	| { readonly kind: 'omission'; readonly span: Span }
	/** Words in brackets, or a speaker named between two parts: anything may stand there. */
	| { readonly kind: 'free'; readonly span: Span };

/** The words that someone quotes, read as people quote. */
export interface Pattern {
	readonly elements: readonly Element[];
	/** How many of the elements are words, brackets apart. */
	readonly length: number;
	/** The quoted stretch with everything that is not quoted blanked out. */
	readonly legible: string;
	/** Where that begins in the note. */
	readonly start: number;
	/** Whether a hyphen and a space part letters in it, as where a line end was. */
	readonly broken: boolean;
}

/**
 * Reads the stretches `parts` of a note as quoted words. What lies between two parts is anything
 * where it holds a word, and nothing where it is only the `>` of a block quote. `[sic]`, remarks on
 * emphasis, footnote marks and the regions in `masked` are passed over. Linear.
 */
export function patternOf(
	text: string,
	parts: readonly Span[],
	masked: readonly Span[] = [],
): Pattern {
	const start = parts[0]?.start ?? 0;
	const end = parts.at(-1)?.end ?? start;
	const copy = legible(text, { start, end }, parts, masked);
	const elements: Element[] = [];
	let after = 0;
	for (const found of copy.matchAll(SPECIAL)) {
		addWords(elements, copy, after, found.index, start);
		after = found.index + found[0].length;
		addSpecial(elements, { copy, found: found[0], at: found.index, start });
	}
	addWords(elements, copy, after, copy.length, start);
	const merged = mergeMended(elements);
	const words = merged.filter(({ kind }) => kind === 'word' || kind === 'mended');
	const broken = BROKEN.test(copy);
	return { elements: merged, length: words.length, legible: copy, start, broken };
}

const BROKEN = /[-\u2010\u2011\u00ad][^\S\r\n]+[\p{L}\p{M}]/u;

const SPECIAL =
	/\ufffe|\\?\[[^[\]]{0,200}\](?:['’]\p{L}+)?|\((?:…|\.{3}|\. \. \.)\)|…+|\.(?:[\s\u2060]{0,12}\.){2,}/gu;

function addWords(
	elements: Element[],
	copy: string,
	from: number,
	to: number,
	start: number,
): void {
	for (const word of wordsOf(copy, from, to)) {
		const moved = { ...word, start: word.start + start, end: word.end + start };
		const first = elements.length === 0 || elements.at(-1)?.kind !== 'word';
		const slash = copy.slice(Math.max(0, word.start - 3), word.start).includes('/');
		elements.push({
			kind: 'word',
			span: { start: moved.start, end: moved.end },
			word: moved,
			anyCase: first || slash,
		});
	}
}

interface Special {
	readonly copy: string;
	readonly found: string;
	readonly at: number;
	readonly start: number;
}

function addSpecial(elements: Element[], { copy, found, at, start }: Special): void {
	const span = { start: start + at, end: start + at + found.length };
	const [, words, suffix = ''] = /^\\?\[(.*?)\\?\](['’]\p{L}+)?$/su.exec(found) ?? [];
	const inside = words?.trim();
	const elided = inside?.length === 1 && suffix !== '' && !CONTRACTED.test(suffix);
	if (found.startsWith(INTERRUPTION)) {
		elements.push({ kind: 'free', span });
	} else if (inside === undefined || /^[….\s]*$/u.test(inside)) {
		elements.push({ kind: 'omission', span });
	} else if (isLetter(copy[at - 1]) || isLetter(copy[at + found.length]) || elided) {
		const folded = (text: string) =>
			wordsOf(text)
				.map((word) => word.folded)
				.join('');
		const tail = suffix === '' ? '' : `'${folded(suffix)}`;
		elements.push({ kind: 'mended', span, folded: folded(inside) + tail, head: '', tail });
	} else {
		elements.push({ kind: 'free', span });
	}
}

/** Behind words in brackets these belong to them, whatever the book has. */
const CONTRACTED = /^['’](?:s|d|m|t|ll|ve|re)$/iu;

function isLetter(character: string | undefined): boolean {
	return character !== undefined && /[\p{L}\p{N}\p{M}]/u.test(character) && !isUnspaced(character);
}

/** Joins letters in brackets with the rest of their word. */
function mergeMended(elements: readonly Element[]): readonly Element[] {
	const merged: Element[] = [];
	for (const element of elements) {
		const last = merged.at(-1);
		const adjacent = last?.span.end === element.span.start;
		if (!last || !adjacent) {
			merged.push(element);
		} else if (last.kind === 'word' && element.kind === 'mended') {
			const { folded } = last.word;
			merged[merged.length - 1] = {
				...element,
				span: { start: last.span.start, end: element.span.end },
				folded: folded + element.folded,
				head: folded,
			};
		} else if (last.kind === 'mended' && element.kind === 'word') {
			merged[merged.length - 1] = {
				...last,
				span: { start: last.span.start, end: element.span.end },
				folded: last.folded + element.word.folded,
				tail: element.word.folded,
			};
		} else {
			merged.push(element);
		}
	}
	return merged;
}

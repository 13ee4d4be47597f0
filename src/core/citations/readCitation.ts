import type { Span } from '../text/spans.js';
import { type CitedLocator, readLocator } from './citedLocator.js';

/** A pointer in a note to where words stand. */
export interface NoteCitation {
	readonly kind: 'parenthesis' | 'pandoc' | 'footnote' | 'attribution';
	/** With its brackets. */
	readonly span: Span;
	/** In the order of the note; none where a footnote mark does not say. */
	readonly cites: readonly Cite[];
}

/** One work that a citation names. */
export interface Cite {
	/** The words for author and title, as they are written; empty where it gives only a place. */
	readonly names: string;
	/** The citation key, without `@`. */
	readonly key?: string | undefined;
	readonly year?: string | undefined;
	/** Whether the words are quoted from this work, which quotes them in its turn. */
	readonly indirect: boolean;
	readonly locator?: CitedLocator | undefined;
}

/**
 * The citation that stands at `offset`, after white space with at most one line break and a
 * punctuation mark: in parentheses in the manner of MLA, Chicago or APA, in pandoc's brackets, or
 * a footnote mark. Absent where something else stands there; parentheses hold many things.
 */
export function readCitation(text: string, offset: number): NoteCitation | undefined {
	const near = text.slice(offset, offset + LONGEST);
	const lead = /^[.,;:!?…]?(?:[ \t\u00a0]*\r?\n[ \t>]*|[ \t\u00a0]*)/u.exec(near)?.[0].length ?? 0;
	const start = offset + lead;
	const rest = near.slice(lead);
	return readFootnote(rest, start) ?? readPandoc(rest, start) ?? readParenthesis(rest, start);
}

/**
 * The line below a block quotation or an epigraph that says whose words these are, behind a dash or
 * in emphasis: `— Mary Shelley, *Frankenstein*, ch. 5`, `<cite>Mary Shelley</cite>`. Absent where
 * the line, in `span`, is anything else.
 */
export function readAttribution(text: string, span: Span): NoteCitation | undefined {
	const line = text.slice(span.start, Math.min(span.end, span.start + LONGEST));
	const plain = line
		.replace(/<\/?cite>/giu, (tag) => ' '.repeat(tag.length))
		.replace(
			/^(\s*)([*_]{1,3})(.*)\2(?=[\s.\\]*$)/su,
			(_, before: string, mark: string, words: string) =>
				`${before}${' '.repeat(mark.length)}${words}${' '.repeat(mark.length)}`,
		);
	const dash = /^\s*(?:[—–―]+|--+|~|-(?=\s))\s*(?=\S)/u.exec(plain)?.[0].length;
	const from = dash ?? /^\s*/u.exec(plain)?.[0].length ?? 0;
	const bracket = dash === undefined ? undefined : readCitation(text, span.start + dash);
	const cite = readCite(plain.slice(from).replace(/[()]/gu, ' '), span.start + from);
	const signed = dash !== undefined || (plain !== line && cite.names !== '' && isPlausible(cite));
	return bracket ?? (signed ? { kind: 'attribution', span, cites: [cite] } : undefined);
}

/**
 * The citation that is all of a line, such as the paragraph below a block quotation: in parentheses
 * or brackets, or an attribution by name. Absent where the line, in `span`, may be prose.
 */
export function readCitationLine(text: string, span: Span): NoteCitation | undefined {
	const words = text.slice(span.start, Math.min(span.end, span.start + LONGEST + 1));
	if (words.length > LONGEST || words.includes('\n')) {
		return undefined;
	}
	const alone = readCitation(text, span.start);
	if (alone && alone.kind !== 'footnote') {
		return /^[\s.]*(?:<!--[^<>]*-->)?\s*$/u.test(text.slice(alone.span.end, span.end))
			? alone
			: undefined;
	}
	const named = readAttribution(text, span);
	const [cite] = named?.cites ?? [];
	const told = cite?.locator ?? cite?.year ?? /\s/u.exec(cite?.names ?? '');
	return cite && told && isPlausible(cite) && !/[!?…]\s*$/u.test(words) ? named : undefined;
}

/** No citation is longer. */
const LONGEST = 300;

function readFootnote(rest: string, start: number): NoteCitation | undefined {
	const mark = /^(?:\[\^[^\]\s]{1,60}\]|\^\[[^\]]*\]|[⁰¹²³⁴-⁹]+|<sup>[^<]{1,20}<\/sup>)/u.exec(
		rest,
	)?.[0];
	return mark === undefined
		? undefined
		: { kind: 'footnote', span: { start, end: start + mark.length }, cites: [] };
}

function readPandoc(rest: string, start: number): NoteCitation | undefined {
	const inside = /^\[((?:[^[\]@]*?\s)?-?@[^[\]]*)\]/u.exec(rest);
	if (inside) {
		const cites = pieces(inside[1] ?? '', ';', start + 1).map(({ text, at }) => readKey(text, at));
		return { kind: 'pandoc', span: { start, end: start + inside[0].length }, cites };
	}
	const bare =
		/^-?@(?:\{[^{}\s]+\}|[\p{L}\d_][\p{L}\d_:.#$%&+?<>~/-]*)(?:\s\[([^[\]@^]*)\])?/u.exec(rest);
	if (!bare) {
		return undefined;
	}
	const [whole] = bare;
	const text = bare[1] === undefined ? whole.replace(/[.:?]+$/u, '') : whole.slice(0, -1);
	const cite = readKey(text.replace(/\s\[/u, ', '), start);
	return { kind: 'pandoc', span: { start, end: start + whole.length }, cites: [cite] };
}

function readKey(words: string, at: number): Cite {
	const found = /-?@(\{[^{}\s]+\}|[\p{L}\d_](?:[\p{L}\d_]|[:.#$%&+?<>~/-](?=[\p{L}\d_]))*)/u.exec(
		words,
	);
	const after = found ? found.index + found[0].length : 0;
	const gap = /^[\s,]*/u.exec(words.slice(after))?.[0].length ?? 0;
	const locators = pieces(words.slice(after + gap), ',', at + after + gap);
	return {
		names: '',
		key: found?.[1]?.replace(/[{}]/gu, ''),
		indirect: INDIRECT.test(words),
		locator: joinParts(locators.map(({ text, at: place }) => readLocator(text, place))),
	};
}

function readParenthesis(rest: string, start: number): NoteCitation | undefined {
	const found = /^\(([^()\n]*(?:\r?\n[^()\n]*)?(?:\([^()\n]*\)[^()\n]*)?)\)/u.exec(rest);
	if (!found) {
		return undefined;
	}
	const parts = pieces(found[1] ?? '', ';', start + 1).filter(({ text }) => !REMARK.test(text));
	const cites = parts.map(({ text, at }) => readCite(text, at));
	return cites.length > 0 && cites.every(isPlausible)
		? { kind: 'parenthesis', span: { start, end: start + found[0].length }, cites }
		: undefined;
}

const REMARK =
	/^\s*(?:(?:my |original |all )?(?:emphasis|emphases|italics)(?: is| are)?(?: added| mine| my own| in (?:the )?original)?|my (?:translation|emphasis|italics)|trans(?:lation|\.) mine|sic)\.?\s*$/iu;
const INDIRECT = /\b(?:qtd\.|quoted|cited|as cited|zit\.|zitiert)\s+(?:in|nach|by)\b/iu;
const LEAD =
	/^\s*(?:(?:see|cf\.|e\.g\.|vgl\.|compare|also)[\s,]+)*(?:(?:qtd\.|as quoted|quoted|as cited|cited|zit\.|zitiert)\s+(?:in|nach|by)\s+)?/iu;
const YEAR = /^\(?(?:n\.d\.|[12]\d{3}[a-z]?(?:\s?[/–-]\s?[12]?\d{1,3})?)\)?$/u;

function readCite(words: string, at: number): Cite {
	const lead = LEAD.exec(words)?.[0].length ?? 0;
	const names: string[] = [];
	const locators: (CitedLocator | undefined)[] = [];
	let year: string | undefined;
	const found = pieces(words.slice(lead), /[,:](?=\s)/u, at + lead);
	for (const [index, piece] of found.entries()) {
		const { text } = piece;
		const dated = names.length > 0 || (index === 0 && found.length > 1);
		const locator = readLocator(text, piece.at);
		if (year === undefined && dated && YEAR.test(text.trim())) {
			year = text.trim();
		} else if (locator) {
			locators.push(locator);
		} else if (!REMARK.test(text)) {
			const tail = readTail(text, piece.at);
			year = tail.year ?? year;
			locators.push(tail.locator);
			names.push(tail.names);
		}
	}
	return {
		names: names.join(', ').trim(),
		year,
		indirect: INDIRECT.test(words),
		locator: joinParts(locators),
	};
}

/** `Ishiguro 81`, `Ishiguro 2005`, `Shelley ch. 5`: what follows a name without a comma. */
function readTail(words: string, at: number): Cite {
	const tail =
		/^(.*?\S)\s+((?:(?:chap|chs?|pp?|pars?|paras?|ll?|vv?)\.?\s+|chapters?\s+|pages?\s+|lines?\s+)?[\divxlc]+(?:[.:–-][\divx]+)*|\(?[12]\d{3}[a-z]?\)?)\s*$/u.exec(
			words,
		);
	const [, names = words, place = ''] = tail ?? [];
	if (place === '') {
		return { names: words.trim(), indirect: false };
	}
	if (YEAR.test(place) && !/^\d{1,3}$/u.test(place)) {
		return { names, year: place, indirect: false };
	}
	const locator = readLocator(place, at + words.lastIndexOf(place));
	return { names: locator ? names : words.trim(), indirect: false, locator };
}

/** The most exact of several locators; a volume or part goes with the chapter after it. */
function joinParts(locators: readonly (CitedLocator | undefined)[]): CitedLocator | undefined {
	const found = locators.filter((locator) => locator !== undefined);
	const last = found.findLast(({ kind }) => kind === 'chapter') ?? found[0];
	const before = last && found[found.indexOf(last) - 1];
	return last?.kind === 'chapter' && before?.kind === 'chapter'
		? { ...last, part: before.label }
		: last;
}

const PARTICLES =
	/^(?:a|al|and|as|at|by|d[aeiou]|dal?|de[lnr]?|der|des|di|du|e|ed|eds|el|en|et|for|from|i|ibid|il|in|la|las|le|les|los|n\.d|of|on|or|the|to|trans|un|und|van|vol|von|with|y|zu|zur|&)\.?$/u;

/** Names and titles are capitalised or emphasised, but for small words; anything else is prose. */
function isPlausible({ names, locator, year }: Cite): boolean {
	const plain = names.replace(/[*_][^*_]*[*_]|[“"‘'][^“”"‘’']*[”"’']/gu, 'X');
	const words = plain.split(/[\s,]+/u).filter((word) => word !== '');
	const named = words.every((word) => /^['’]?\p{Lu}|^\p{Lo}/u.test(word) || PARTICLES.test(word));
	return (
		named && words.length <= 14 && (names !== '' || locator !== undefined || year !== undefined)
	);
}

interface Piece {
	readonly text: string;
	readonly at: number;
}

function pieces(text: string, separator: string | RegExp, at: number): readonly Piece[] {
	let after = 0;
	return text.split(separator).map((piece) => {
		const start = after;
		after += piece.length + 1;
		return { text: piece, at: at + start };
	});
}

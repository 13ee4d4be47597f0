import { fold } from '../text/folding.js';
import { leadingNumber } from './numbers.js';

/** What a chapter is called by, as far as books have words for it. */
export interface ChapterTitle {
	/** In English and small letters: `chapter`, `letter`, `part`, …; empty for a bare number. */
	readonly kind: string;
	/** Whether chapters stand in it, where there are any: a part, a book, a volume, an act. */
	readonly isPart: boolean;
	/** From 1; nothing for a preface and the like. */
	readonly number?: number | undefined;
	/** What follows the number: the title proper, without the point or dash before it. */
	readonly rest: string;
}

/**
 * Reads the title of a chapter: "CHAPTER I. Down the Rabbit-Hole", "Letter 4", "BOOK FIRST",
 * "Première partie", "第十回 …", "XII", "3. Of Time", "Epilogue". Nothing for any other words.
 */
export function readTitle(title: string): ChapterTitle | undefined {
	const plain = title.replace(/^[\s#*_=~.«“"'‘[(]+|[\s*_=~»”’\])]+$/g, '');
	return chineseTitle(plain) ?? keywordFirst(plain) ?? numberFirst(plain) ?? namedTitle(plain);
}

/** The words for the pieces of books: the first of a line is the kind. */
const KINDS: ReadonlyMap<string, string> = new Map(
	[
		'chapter chap chapitre kapitel capitel capitulo capitolo глава rozdzial hoofdstuk kapitola luku',
		'letter lettre brief carta lettera письмо',
		'stave',
		'canto chant gesang песнь',
		'scene szene auftritt escena scena явление сцена',
		'section abschnitt seccion',
		'story tale',
		'sonnet',
		'act acte akt aufzug acto atto действие',
		'book livre buch libro книга',
		'part partie teil theil parte часть',
		'volume vol tome band tomo том',
	].flatMap((line) => {
		const words = line.split(' ');
		return words.map((word) => [word, words[0] ?? ''] as const);
	}),
);

const PARTS: ReadonlySet<string> = new Set(['act', 'book', 'part', 'volume']);

const CHINESE_KINDS: ReadonlyMap<string, string> = new Map([
	['回', 'chapter'],
	['章', 'chapter'],
	['节', 'section'],
	['節', 'section'],
	['话', 'story'],
	['話', 'story'],
	['夜', 'story'],
	['幕', 'act'],
	['卷', 'volume'],
	['巻', 'volume'],
	['部', 'part'],
	['篇', 'part'],
	['编', 'part'],
	['編', 'part'],
]);

/** What needs no number. The first of a line is the kind. */
const NAMED: ReadonlyMap<string, string> = new Map(
	[
		'preface|preface to the second edition|the preface|vorwort|prefacio|prefazione|предисловие|序|序言|前言|はしがき|まえがき',
		'prologue|prolog|prologo|пролог|楔子|プロローグ|序章',
		'introduction|einleitung|introduccion|introduzione|введение|引言|introductory',
		'foreword|avant-propos|geleitwort|note',
		'dedication|widmung|dedicace|посвящение',
		'epilogue|epilog|epilogo|эпилог|尾声|エピローグ|終章',
		'conclusion|schluss|conclusione|заключение|後記|后记',
		'afterword|postface|nachwort|послесловие|あとがき|postscript',
		'etymology',
		'extracts',
		'appendix|anhang|appendice|приложение',
		'finale|l’envoi|envoi',
	].flatMap((line) => {
		const words = line.split('|');
		return words.map((word) => [fold(word), words[0] ?? ''] as const);
	}),
);

function keywordFirst(title: string): ChapterTitle | undefined {
	const word = /^\p{Lu}\p{L}*/u.exec(title)?.[0] ?? '';
	const kind = KINDS.get(fold(word));
	if (kind === undefined) {
		return undefined;
	}
	const after = /^[.:]?\s+(?:the\s+)?/i.exec(title.slice(word.length))?.[0] ?? '';
	const rest = title.slice(word.length + after.length);
	const number = after === '' ? undefined : leadingNumber(rest);
	return number && titleOf(kind, number.number, rest.slice(number.length));
}

/** "First Letter", "Erstes Kapitel"; or a number by itself, with a title or without. */
function numberFirst(title: string): ChapterTitle | undefined {
	const leading = leadingNumber(title);
	if (!leading || !/^[\p{Lu}\p{N}一二三四五六七八九十百]/u.test(title)) {
		return undefined;
	}
	const rest = title.slice(leading.length);
	const next = /^[.:]?\s+(\p{L}+)/u.exec(rest);
	const kind = next && KINDS.get(fold(next[1] ?? ''));
	if (next && kind) {
		return titleOf(kind, leading.number, rest.slice(next[0].length));
	}
	// Only numerals stand alone: "One" and "Second" begin sentences.
	const numeral = /^(?:\d+|[IVXLC]+|[一二三四五六七八九十百]+)$/u.test(
		title.slice(0, leading.length),
	);
	return numeral ? titleOf('', leading.number, rest) : undefined;
}

function chineseTitle(title: string): ChapterTitle | undefined {
	const match = /^第\s*([〇零一二三四五六七八九十廿百千两兩\d０-９]{1,9})\s*(\p{Lo})/u.exec(title);
	const number = match && leadingNumber(match[1] ?? '');
	const kind = match && CHINESE_KINDS.get(match[2] ?? '');
	return number && kind ? titleOf(kind, number.number, title.slice(match[0].length)) : undefined;
}

function namedTitle(title: string): ChapterTitle | undefined {
	const word = /^[\p{L}’' -]+/u.exec(title)?.[0].trim() ?? '';
	const kind = NAMED.get(fold(word));
	const rest = title.slice(word.length);
	return kind === undefined || !/^(?:[.:—–(]|\s*$|\s+\()/u.test(rest)
		? undefined
		: { kind, isPart: false, rest: trimmed(rest) };
}

function titleOf(kind: string, number: number, rest: string): ChapterTitle | undefined {
	return /^(?:$|[\s.:,;—–)\]、．：-])/u.test(rest) || kind !== ''
		? { kind, isPart: PARTS.has(kind), number, rest: trimmed(rest) }
		: undefined;
}

function trimmed(rest: string): string {
	return rest.replace(/^[\s.:,;—–)\]、．：-]+/u, '').trim();
}

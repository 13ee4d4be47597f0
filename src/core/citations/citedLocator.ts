import type { Span } from '../text/spans.js';

/** Where a citation in a note points to. */
export interface CitedLocator {
	readonly kind: 'page' | 'chapter' | 'paragraph' | 'line' | 'verse' | 'scene' | 'other';
	/** Without the word for it: `7`, `81–82`, `Letter I`; a scene as it is written, `3.1.56`. */
	readonly label: string;
	/** Of the label. */
	readonly span: Span;
	/** Of the label with the word before it. */
	readonly whole: Span;
	/** The volume or part named before a chapter. */
	readonly part?: string | undefined;
}

/**
 * The locator that `words`, a piece of a citation between commas, is; `at` is where they stand.
 * Absent where they are none.
 */
export function readLocator(words: string, at: number): CitedLocator | undefined {
	const lead = /^[\s{]*/u.exec(words)?.[0].length ?? 0;
	const trimmed = words.slice(lead).replace(/[\s.}]*$/u, '');
	const start = at + lead;
	for (const { kind, form } of FORMS) {
		const label = form.exec(trimmed)?.groups?.label;
		if (label !== undefined) {
			const from = start + trimmed.length - label.length;
			const span = { start: from, end: from + label.length };
			return { kind, label, span, whole: { start, end: span.end } };
		}
	}
	return undefined;
}

/** One or several numbers, ranges included; Roman ones too. */
const NUMBERS = '(?:\\d+|[ivxlcdm]+)[a-z]?(?:\\s?[-–—,]\\s?(?:\\d+|[ivxlcdm]+))*(?:\\s?ff?)?';

/** What books call their parts besides chapters, and how they count them in words. */
const DIVISIONS =
	`letter|book|part|volume|vol\\.|canto|section|stave|fit|fytte|fragment|tale|story|night|day
	|poem|sonnet|ode|stanza|phase|entry|act|scene|brief|buch|teil|band|gesang|livre|lettre|partie|libro|parte`.replace(
		/\s+/g,
		'',
	);
const COUNTED = `one|two|three|four|five|six|seven|eight|nine|ten
	|the (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last)`.replace(
	/\s+\|/g,
	'|',
);

function labelled(kind: CitedLocator['kind'], words: string, label = NUMBERS) {
	return { kind, form: new RegExp(`^(?:${words})\\s*(?<label>${label})$`, 'iu') };
}

const FORMS: readonly { readonly kind: CitedLocator['kind']; readonly form: RegExp }[] = [
	labelled(
		'chapter',
		'(?:chapters?|chap\\.|chaps\\.|chs?\\.|ch|kap\\.|kapitel|chapitre|cap\\.|capítulo|capitolo|гл\\.|глава)\\s',
		'[\\p{L}\\d][\\p{L}\\d.:–-]{0,20}',
	),
	labelled('chapter', '(?:chap|chs?)\\.', '[\\divxlcdm][\\divxlcdm.:–-]{0,20}'),
	labelled('page', '(?:pp?\\.?|pages?|pgs?\\.?|seiten?|str\\.)\\s|pp?\\.'),
	labelled('paragraph', '(?:paragraphs?|paras?\\.?|pars?\\.)\\s|[¶§]+'),
	labelled('line', '(?:lines?|ll?\\.)\\s'),
	labelled('verse', '(?:verses?|vv?\\.)\\s'),
	labelled('other', '(?:loc\\.?|location|n\\.|note|fig\\.)\\s|\\d+\\s?%'),
	{
		kind: 'scene',
		form: /^(?<label>act\s+[\divxl]+[,.]?\s*(?:scene|sc\.)\s+[\divxl]+(?:[,.]?\s*lines?\s+[\d–-]+)?)$/iu,
	},
	{
		kind: 'scene',
		form: /^(?<label>(?:\d+|[IVXivx]+)[.:](?:\d+|[ivx]+)(?:[.:]\d+(?:[-–]\d+)?)?)$/u,
	},
	{ kind: 'page', form: /^(?<label>\d{1,4}(?:\s?[-–—]\s?\d{1,4})?(?:\s?ff?)?|[ivxlc]{1,8})$/u },
	{
		kind: 'chapter',
		form: new RegExp(`^(?<label>(?:${DIVISIONS})\\s(?:\\d{1,3}|[ivxlc]{1,8}|${COUNTED}))$`, 'iu'),
	},
	{
		kind: 'chapter',
		form: /^(?<label>prologue|epilogue|preface|introduction|foreword|afterword|coda|interlude)$/iu,
	},
];

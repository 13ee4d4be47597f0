/** A pair of quotation marks, and what stands for a quotation inside it. */
export interface Marks {
	readonly open: string;
	readonly close: string;
	readonly inner: readonly [open: string, close: string];
}

/** The marks that open a quotation while someone types, by the mark itself. */
export const marksByOpening: ReadonlyMap<string, Marks> = new Map(
	[
		{ open: '"', close: '"', inner: ['‘', '’'] as const },
		{ open: '“', close: '”', inner: ['‘', '’'] as const },
		{ open: '‘', close: '’', inner: ['“', '”'] as const },
		{ open: '«', close: '»', inner: ['“', '”'] as const },
	].map((marks) => [marks.open, marks]),
);

/** What a quotation is put into where nothing has been typed yet. */
export const doubleMarks: Marks = { open: '“', close: '”', inner: ['‘', '’'] };

const singleMarks: Marks = { open: '‘', close: '’', inner: ['“', '”'] };

/**
 * The words of a quote as they stand inside `marks`: the marks of speech in them alternate with the
 * outer ones, as every handbook has it, and apostrophes stay.
 */
export function withInnerMarks(text: string, { close, inner: [open, shut] }: Marks): string {
	if (close === '’') {
		return text.replace(
			singleQuoted,
			(_, before: string, sure: string | undefined, likely: string | undefined) =>
				`${before}${open}${withInnerMarks(sure ?? likely ?? '', doubleMarks)}${shut}`,
		);
	}
	return text.replace(close === '»' ? guillemetQuoted : doubleQuoted, (_, words: string) => {
		const nested = shut === '’' ? withInnerMarks(words, singleMarks) : words;
		return `${open}${nested}${shut}`;
	});
}

const doubleQuoted = /[“"]([^“”"]+)[”"]/g;

const guillemetQuoted = /[«“"]([^«»“”"]+)[»”"]/g;

/**
 * Speech in single marks closes at the first mark that cannot be the apostrophe of a plural (`the
 * others’ coats`), or else at the last.
 */
const singleQuoted =
	/(^|[\s([—–])(?:‘|'(?!(?:em|tis|twas|cause|til|n)\b))(?:([^‘]*?[^\s‘sS])[’']|([^‘]+)[’'])(?=[\s.,;:!?)\]—–]|$)/gu;

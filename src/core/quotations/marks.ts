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

/**
 * The words of a quote as they stand inside `marks`: the marks of speech in them alternate with the
 * outer ones, as every handbook has it, and apostrophes stay.
 */
export function withInnerMarks(text: string, { close, inner }: Marks): string {
	const [open, shut] = inner;
	const clash =
		close === '’' ? /(^|[\s([—–])[‘'](.+?)[’'](?=[\s.,;:!?)\]—–]|$)/gu : /[“"](.+?)[”"]/gu;
	return close === '’'
		? text.replace(clash, (_, before: string, words: string) => `${before}${open}${words}${shut}`)
		: text.replace(clash, (_, words: string) => `${open}${words}${shut}`);
}

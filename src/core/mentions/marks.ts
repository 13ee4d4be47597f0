/**
 * Whether the words stand by themselves in emphasis or quotation marks of any style: `*complete*`,
 * “complete,” or « complete », but not in the middle of a longer quotation.
 */
export function isMarked(text: string, start: number, end: number): boolean {
	const before = OPENING.exec(text.slice(Math.max(0, start - 3), start))?.[0].trim() ?? '';
	const after = text.slice(end, end + 3);
	const closing = CLOSING.exec(after)?.[1] ?? '';
	return before !== '' && (PAIRS.get(before)?.includes(closing) ?? false) && closing !== '';
}

/** The mark that stands before the words; guillemets may keep a space, as in French. */
const OPENING = /[*_"'“”„‟‘’‚‛«»‹›「『《〈＂](?<!\w['’])$|[«‹»][\s\u00a0\u202f]$/u;

/** The mark after the words; in American English a comma or full stop goes inside. */
const CLOSING = /^(?:[,.;:!?…、。，！？]|[\s\u00a0\u202f](?=[»›«]))?([*_"'“”‘’«»‹›」』》〉＂])/u;

/** Which marks may close what each opens, in the typographies of Europe and East Asia. */
const PAIRS: ReadonlyMap<string, string> = new Map([
	['*', '*'],
	['_', '_'],
	['"', '"'],
	["'", "'"],
	['“', '”'],
	['”', '”'],
	['„', '“”'],
	['‟', '”'],
	['‘', '’'],
	['’', '’'],
	['‚', '‘’'],
	['‛', '’'],
	['«', '»'],
	['»', '«»'],
	['‹', '›'],
	['›', '‹›'],
	['「', '」'],
	['『', '』'],
	['《', '》'],
	['〈', '〉'],
	['＂', '＂'],
]);

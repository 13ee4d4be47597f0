import { type Span, slice } from '../text/spans.js';

/** Who a note says speaks a quotation. */
export interface Speaker {
	readonly span: Span;
	/** The name, or the target where it is a link. */
	readonly name: string;
}

/**
 * The speaker named in one of the plain forms *"…," Ruth says*, *"…," says Ruth* and *Ruth says,
 * "…"*, within `paragraph`. Absent in any other form: nobody guesses who speaks.
 */
export function speakerOf(text: string, whole: Span, paragraph: Span): Speaker | undefined {
	return speakerAfter(text, whole, paragraph) ?? speakerBefore(text, whole, paragraph);
}

/** Whether the words between two quotations are nothing but such a tag, so that the two are one. */
export function isTag(between: string): boolean {
	return between.length <= LONGEST && TAG.test(between);
}

const LONGEST = 80;

const VERBS = `says|said|asks|asked|tells|told|replies|replied|answers|answered|admits|admitted
	|insists|insisted|recalls|recalled|reflects|reflected|reports|reported|remarks|remarked
	|observes|observed|explains|explained|confesses|confessed|adds|added|continues|continued
	|concludes|concluded|declares|declared|states|stated|cries|cried|exclaims|exclaimed
	|whispers|whispered|murmurs|murmured|shouts|shouted|warns|warned|notes|noted|remembers
	|remembered|announces|announced|complains|complained|demands|demanded|begs|begged
	|protests|protested|suggests|suggested|thinks|thought|wonders|wondered|claims|claimed
	|charges|charged|responds|responded|retorts|retorted|pleads|pleaded|writes|wrote|muses|mused`.replace(
	/\s+/g,
	'',
);

const WORD = "\\p{Lu}(?:[\\p{L}’'-]+|\\.|(?![\\p{L}.]))";
const TITLE =
	'(?:(?:the|Miss|Mrs\\.?|Mr\\.?|Ms\\.?|Dr\\.?|Sir|Lady|Lord|Madame|Captain)[ \\u00a0])?';
const NAME = `(?:\\[\\[[^\\[\\]\\n]{1,100}\\]\\]|\\*{0,2}${TITLE}${WORD}(?:[ \\u00a0]${WORD}){0,3}\\*{0,2})`;
const PRONOUN = '(?:he|she|they|I|we)';

const TAG = new RegExp(
	`^[,.?!—–-]?\\s+(?:(?:${NAME}|${PRONOUN})\\s+(?:${VERBS})|(?:${VERBS})\\s+(?:${NAME}|${PRONOUN}))(?:\\s+[^.;:?!"“”]{0,40})?[,.:—–]?\\s*$`,
	'u',
);
const AFTER = new RegExp(
	`^,?\\s+(?:(?<first>${NAME})\\s+(?:${VERBS})\\b(?!\\s+(?:that\\s+)?${NAME}\\s+(?:${VERBS})\\b)|(?:${VERBS})\\s+(?<last>${NAME})(?![\\p{L}’'-]|\\s\\p{Lu}|\\s+(?:and|or)\\s))`,
	'u',
);
const BEFORE = new RegExp(
	`(?<name>${NAME})\\s+(?:${VERBS})(?:\\s+(?:him|her|them|us|me|${NAME}))?\\s?[,:]\\s*$`,
	'u',
);

const PRONOUNS = /^(?:He|She|They|It|I|We|You|Who|One)$/u;

/** What makes the next word the subject of another verb, or one of several speakers. */
const NOT_ALONE = /(?:\b(?:and|or|of|by|to|from|with|for|about|than|what|whom)|&)\s+$/u;

function speakerAfter(text: string, { end }: Span, paragraph: Span): Speaker | undefined {
	const rest = text.slice(end, Math.min(paragraph.end, end + LONGEST));
	const last = text.slice(Math.max(0, end - 2), end);
	if (!/[,?!…—–-]./su.test(last) && !rest.startsWith(',')) {
		return undefined;
	}
	const found = AFTER.exec(rest);
	const name = found?.groups?.first ?? found?.groups?.last;
	return found && name !== undefined
		? speaker(text, end + found[0].indexOf(name), name)
		: undefined;
}

function speakerBefore(text: string, { start }: Span, paragraph: Span): Speaker | undefined {
	const from = Math.max(paragraph.start, start - LONGEST);
	const head = text.slice(from, start);
	const found = BEFORE.exec(head);
	const name = found?.groups?.name;
	if (
		!found ||
		name === undefined ||
		PRONOUNS.test(name) ||
		NOT_ALONE.test(head.slice(0, found.index))
	) {
		return undefined;
	}
	return speaker(text, from + found.index, name);
}

function speaker(text: string, start: number, written: string): Speaker {
	const lead =
		/^(?:\*{1,2}|\[\[)?(?:(?:As|But|And|When|Then|Here|Later)\s)?/u.exec(written)?.[0].length ?? 0;
	const trail = /(?:\*{1,2}|\]\]|(?<=\p{L}{2})\.)?$/u.exec(written)?.[0].length ?? 0;
	const span = { start: start + lead, end: start + written.length - trail };
	return { span, name: slice(text, span).replace(/[|#].*$/su, '') };
}

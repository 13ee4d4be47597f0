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
	const lead = /^[,.?!—–-]?\s+/u.exec(between)?.[0].length;
	if (lead === undefined || between.length > LONGEST) {
		return false;
	}
	const tag = readTag(between.slice(lead));
	return tag !== undefined && TAIL.test(between.slice(lead + tag.length));
}

const LONGEST = 80;

/** What may follow in a tag: *she says in the car,*. */
const TAIL = /^(?:\s[^.;:?!"“”]{0,40})?[,.:—–]?\s*$/u;

const VERBS = new Set(
	`says said asks asked tells told replies replied answers answered admits admitted insists
	insisted recalls recalled reflects reflected reports reported remarks remarked observes observed
	explains explained confesses confessed adds added continues continued concludes concluded
	declares declared states stated cries cried exclaims exclaimed whispers whispered murmurs
	murmured shouts shouted warns warned notes noted remembers remembered announces announced
	complains complained demands demanded begs begged protests protested suggests suggested thinks
	thought wonders wondered claims claimed charges charged responds responded retorts retorted
	pleads pleaded writes wrote muses mused`.split(/\s+/),
);

const PRONOUNS = new Set('he she they it i we you who one him her them us me'.split(' '));

const WORD = "\\p{Lu}(?:[\\p{L}’'-]+|\\.|(?![\\p{L}.]))";
const TITLE = '(?:the|Miss|Mrs\\.?|Mr\\.?|Ms\\.?|Dr\\.?|Sir|Lady|Lord|Madame|Captain)';
/** Capitalised words, perhaps emphasised, or a link. */
const NAME = `\\[\\[[^\\[\\]\\n]{1,60}\\]\\]|\\*{0,2}(?:${TITLE}[ \\u00a0])?${WORD}(?:[ \\u00a0]${WORD}){0,3}\\*{0,2}`;
const NAME_FIRST = new RegExp(`^(?:${NAME})(?!\\p{L})`, 'u');
const NAME_LAST = new RegExp(`(?<![\\p{L}’'])(?:${NAME})$`, 'u');
const WORD_FIRST = /^\p{L}+/u;

/** What makes the next word the subject of another verb, or one of several speakers. */
const NOT_ALONE = /(?:\b(?:and|or|of|by|to|from|with|for|about|than|what|whom)|&)\s+$/u;

function speakerAfter(text: string, { end }: Span, paragraph: Span): Speaker | undefined {
	const rest = text.slice(end, Math.min(paragraph.end, end + LONGEST));
	const last = text.slice(Math.max(0, end - 2), end);
	const lead = /^,?\s+/u.exec(rest)?.[0].length;
	if (lead === undefined || (!/[,?!…—–-]./su.test(last) && !rest.startsWith(','))) {
		return undefined;
	}
	const tag = readTag(rest.slice(lead));
	return tag && tag.name !== '' ? speaker(text, end + lead + tag.at, tag.name) : undefined;
}

interface Tag {
	readonly length: number;
	/** Empty for a pronoun. */
	readonly name: string;
	readonly at: number;
}

/** A name and a verb of speaking, in either order, with which `words` begin. */
function readTag(words: string): Tag | undefined {
	const [first = ''] = WORD_FIRST.exec(words) ?? [];
	if (VERBS.has(first)) {
		const at = first.length + (/^\s+/u.exec(words.slice(first.length))?.[0].length ?? 0);
		const name = nameAt(words.slice(at));
		const length = at + (name?.length ?? 0);
		const alone = !/^(?:\s\p{Lu}|\s+(?:and|or)\s)/u.test(words.slice(length));
		return name && alone && at > first.length ? { ...name, length, at } : undefined;
	}
	const name = nameAt(words);
	const [verb = '', word = ''] = /^\s+(\p{L}+)/u.exec(words.slice(name?.length ?? 0)) ?? [];
	const length = (name?.length ?? 0) + verb.length;
	const told = words.slice(length).replace(/^\s+(?:that\s+)?/u, '');
	const another = NAME_FIRST.test(told) && readTag(told) !== undefined;
	return name && VERBS.has(word) && !another ? { ...name, length, at: 0 } : undefined;
}

/** The name or the pronoun with which `words` begin. */
function nameAt(words: string): Pick<Tag, 'length' | 'name'> | undefined {
	const [first = ''] = WORD_FIRST.exec(words) ?? [];
	if (PRONOUNS.has(first.toLowerCase())) {
		return { length: first.length, name: '' };
	}
	const name = NAME_FIRST.exec(words)?.[0];
	return name === undefined ? undefined : { length: name.length, name };
}

function speakerBefore(text: string, { start }: Span, paragraph: Span): Speaker | undefined {
	const from = Math.max(paragraph.start, start - LONGEST);
	const head = text.slice(from, start);
	const words = head.replace(/\s?[,:]\s*$/u, '');
	const verb = words === head ? undefined : verbAtEnd(words);
	const before = verb === undefined ? '' : words.slice(0, verb).trimEnd();
	const found = before === '' ? null : NAME_LAST.exec(before);
	if (
		!found ||
		PRONOUNS.has(found[0].toLowerCase()) ||
		NOT_ALONE.test(before.slice(0, found.index))
	) {
		return undefined;
	}
	return speaker(text, from + found.index, found[0]);
}

/** Where the verb of speaking begins that ends `words`, but for whom it is said to. */
function verbAtEnd(words: string): number | undefined {
	const [last = ''] = /\p{L}+$/u.exec(words) ?? [];
	if (VERBS.has(last)) {
		return words.length - last.length;
	}
	const object = PRONOUNS.has(last) ? last : (NAME_LAST.exec(words)?.[0] ?? '');
	const rest = words.slice(0, words.length - object.length).trimEnd();
	const [verb = ''] = object === '' ? [] : (/\p{L}+$/u.exec(rest) ?? []);
	return VERBS.has(verb) ? rest.length - verb.length : undefined;
}

function speaker(text: string, start: number, written: string): Speaker {
	const lead =
		/^(?:\*{1,2}|\[\[)?(?:(?:As|But|And|When|Then|Here|Later)\s)?/u.exec(written)?.[0].length ?? 0;
	const trail = /(?:\*{1,2}|\]\]|(?<=\p{L}{2})\.)?$/u.exec(written)?.[0].length ?? 0;
	const span = { start: start + lead, end: start + written.length - trail };
	return { span, name: slice(text, span).replace(/[|#].*$/su, '') };
}

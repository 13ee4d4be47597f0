import type { ReadBook } from '../book/horizon.js';
import { fold } from '../text/folding.js';
import { slice } from '../text/spans.js';
import { characterNamed } from './judgeSpeaker.js';
import type { Quotation } from './quotation.js';

/**
 * Whether the sentence gives the quoted words to somebody who is neither a character of the book
 * nor its author: *James Wood praised …*, *according to Menand*, *critics called it*; or to
 * something else than the book: *in the film*, *in an interview*.
 */
export function isIntroducedByAnother(
	text: string,
	{ lead, speaker }: Quotation,
	book: ReadBook,
): boolean {
	const words = slice(text, lead);
	if (ELSEWHERE.test(words)) {
		return true;
	}
	const names = [...words.matchAll(INTRODUCED)].map(([, before, after]) => before ?? after ?? '');
	const [, joined, full] = BEFORE_COLON.exec(words) ?? [];
	return [...names, joined ?? full ?? '', speaker?.name ?? ''].some(
		(name) => name !== '' && isAnother(name, book),
	);
}

const NAME =
	"(?:(?:[Tt]he )?\\p{Lu}[\\p{L}’'.-]+(?:[ \\u00a0]\\p{Lu}[\\p{L}.’'-]*){0,4}|[Cc]ritics|[Rr]eviewers|[Ss]cholars)";
const ELSEWHERE =
	/(?<!\p{L})(?:films?|movies?|adaptations?|screenplay|miniseries|trailer|interviews?|blurb|musical|verfilmung|drehbuch|entretien)(?!\p{L})/iu;

const KINDS =
	'Quot\\p{L}*|Chapter|Part|Page|Theme|Note|Example|Evidence|Key|Scene|Act|Book|Volume|Letter|Important|Passage|Line|Opening|First|Last|Second|Third|Final|Main|Narrator|Author|My|The|This|In|On|At';
const SURNAME = `(?!(?:${KINDS})(?!\\p{L}))\\p{Lu}[\\p{L}’'-]+`;
const VERBS =
	`argu|writ|wrote|suggest|not(?:es|ed|ing)|observ|claim|call|prais|describ|remark|stat(?:es|ed)
	|comment|conclud|point|contend|assert|explain|hail|insist|call|nam(?:es|ed)|deem|maintain|put
	|remind|summari[sz]e|has\\sit|schreib|schrieb|nennt|nannte|behaupte|écri|affirm|estime|appel|soulign`.replace(
		/\s+/g,
		'',
	);

const INTRODUCED = new RegExp(
	`(${NAME})(?:[’']s?)?(?:\\s\\([^()]{0,30}\\))?\\s(?:(?:once|also|has|had|have|rightly|famously)\\s)?(?:${VERBS})\\p{L}*|(?<!\\p{L})(?:[Aa]ccording to|[Ii]n the words of|[Ff]or|[Nn]ach|[Ll]aut|[Ss]elon|[Dd][’']après|[Pp]our)[\\s\\u00a0](${NAME})`,
	'gu',
);

/**
 * *And Coleridge: “…”*, *T. S. Eliot: “…”*. One capitalised word by itself may be anything, and some
 * say what the words are: *Key Quote: “…”*.
 */
const BEFORE_COLON = new RegExp(
	`(?:(?:And|But|Or|Like|Unlike|Compare|See|While|Und|Et)\\s(${SURNAME})|((?:\\p{Lu}\\.\\s?|${SURNAME}\\s){1,3}(?:(?:de|von|van|du)\\s)?${SURNAME}))(?:\\s\\([^()]{0,30}\\))?[*_]{0,3}:[*_]{0,3}\\s*$`,
	'u',
);

function isAnother(name: string, { work, ...book }: ReadBook): boolean {
	const bare = name
		.replace(/^(?:As|But|And|When|Then|In|For|The|the)\s/u, '')
		.replace(/[’']s$/u, '');
	if (PRONOUNS.has(bare) || characterNamed({ work, ...book }, bare)) {
		return false;
	}
	const written = fold(bare);
	const own = [work.name, ...work.authors.map(({ family }) => family)];
	const characters = book.entries.filter(({ type }) => type === 'character');
	return (
		!own.some((one) => written.includes(fold(one))) &&
		!characters.some((one) => fold(one.name).split(/\s/u).includes(written))
	);
}

const PRONOUNS: ReadonlySet<string> = new Set(
	`He She They It This That These Those There Here We You I Who What When Where While Although
	Yet One Someone Chapter Part Kapitel Chapitre`.split(/\s+/u),
);

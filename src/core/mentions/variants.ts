/**
 * The ways in which a name as its entry writes it may stand in a text: as it is, with a title's
 * full stop set or left out (`Mr. Darcy`, `Mr Darcy`), initials with and without spaces or stops
 * (`T. S. Eliot`, `T.S. Eliot`), and where asked for in the English plural. Controls, halves of
 * pairs and what stands around the name without being seen are left out.
 */
export function variants(name: string, plural: boolean): readonly string[] {
	const written = name
		.replace(/\p{Cs}+|[^\P{Cc}\s]+|\uffff+/gu, '')
		.replace(/\s+/gu, ' ')
		.replace(/^[\s\p{M}\p{Cf}\u1160-\u11ff]+|(?:[\s\p{Cf}]\p{M}*)+$/gu, '');
	const all = new Set([
		written,
		...[withStops(written), withoutStops(written)].flatMap((titled) => [
			titled,
			...initialled(titled),
		]),
	]);
	if (plural) {
		for (const singular of [...all]) {
			for (const word of plurals(singular)) {
				all.add(word);
			}
		}
	}
	return [...all];
}

/** Titles that are written with a full stop or, in Britain and France, without. */
const TITLE =
	/(?<![\p{L}\p{N}])(Mr|Mrs|Ms|Mx|Messrs|Drs?|Ste?|Mmes?|Mlles?|Prof|Revd?|Hon|Capt|Col|Gen|Lt|Sgt|Cpl|Maj|Adm|Gov|Esq|Fr|Frl|Hr|Sig|Sra|Srta|Dra|Dña|Sr|Jr)(\.?)(?= |$)/gu;

const withStops = (name: string) => name.replace(TITLE, '$1.');
const withoutStops = (name: string) => name.replace(TITLE, '$1');

const INITIALS = /(?<!\p{L})\p{Lu}\.(?: ?\p{Lu}\.)+/gu;

/** Of `Kathy H.`; as the last word of a clause, `I` and `A` may well be something else. */
const LAST_INITIAL = /(?<= )(?![AI])(\p{Lu})\.$/u;

/** One initial in front of a name keeps its stop: `A Karenina` may well be something else. */
function initialled(name: string): string[] {
	if (!name.includes('.')) {
		return [];
	}
	const all = (write: (initials: string[]) => string) =>
		name.replace(INITIALS, (initials) => write(initials.split(/\. ?/).slice(0, -1)));
	return [
		all((initials) => `${initials.join('.')}.`),
		all((initials) => `${initials.join('. ')}.`),
		all((initials) => initials.join(' ')),
		all((initials) => initials.join('')),
		name.replace(LAST_INITIAL, '$1'),
	];
}

const IRREGULAR: ReadonlyMap<string, string> = new Map([
	['child', 'children'],
	['person', 'people'],
	['man', 'men'],
	['woman', 'women'],
	['foot', 'feet'],
	['tooth', 'teeth'],
	['goose', 'geese'],
	['mouse', 'mice'],
	['wife', 'wives'],
	['life', 'lives'],
	['knife', 'knives'],
	['leaf', 'leaves'],
	['half', 'halves'],
	['self', 'selves'],
	['shelf', 'shelves'],
	['wolf', 'wolves'],
	['thief', 'thieves'],
	['loaf', 'loaves'],
	['calf', 'calves'],
	['elf', 'elves'],
	['quiz', 'quizzes'],
	['phenomenon', 'phenomena'],
	['criterion', 'criteria'],
]);

/** Nouns in -man that are not a man. */
const REGULAR = /(?:hu|ger|ro|nor|otto|sha|talis|cai)man$/iu;

/** The English plurals of the last word of `name`, or of the one before `of` or `-in-`. */
function plurals(name: string): string[] {
	const [, head = name, tail = ''] = /^(.+?)( of .+|-(?:in|of|at|de|to)-.+|-by)$/u.exec(name) ?? [];
	const [, front = '', word = ''] = /^(.*?)((?:\p{Script=Latin}\p{M}*)+)$/u.exec(head) ?? [];
	if (word === '') {
		return [];
	}
	const irregular = irregularPlural(word);
	const isNoun = word === word.toLowerCase();
	const regular = regularPlurals(word);
	const forms = !irregular ? regular : isNoun ? [irregular, ...regular] : [...regular, irregular];
	return forms.map((form) => front + form + tail);
}

function irregularPlural(word: string): string | undefined {
	const small = word.toLowerCase();
	for (const [singular, plural] of REGULAR.test(word) ? [] : IRREGULAR) {
		if (small.endsWith(singular)) {
			return word.slice(0, word.length - singular.length + 1) + plural.slice(1);
		}
	}
	return undefined;
}

/** The plurals that English has for most words that end as this does, the likeliest first. */
export function regularPlurals(word: string): string[] {
	if (/(?:s|x|z|ch|sh)$/iu.test(word)) {
		return /is$/.test(word) ? [`${word.slice(0, -2)}es`, `${word}es`] : [`${word}es`];
	}
	if (/[^aeiou]y$/iu.test(word)) {
		const changed = `${word.slice(0, -1)}ies`;
		return /^\p{Lu}/u.test(word) ? [`${word}s`, changed] : [changed, `${word}s`];
	}
	return /o$/iu.test(word) ? [`${word}s`, `${word}es`] : [`${word}s`];
}

/**
 * The ways in which a name as its entry writes it may stand in a text: as it is, with a title's
 * full stop set or left out (`Mr. Darcy`, `Mr Darcy`), and where asked for in the English plural.
 * Controls, halves of pairs and what stands around the name without being seen are left out.
 */
export function variants(name: string, plural: boolean): readonly string[] {
	const written = name
		.replace(/\p{Cs}+|[^\P{Cc}\s]+|\uffff+/gu, '')
		.replace(/\s+/gu, ' ')
		.replace(/^[\s\p{M}\p{Cf}\u1160-\u11ff]+|(?:[\s\p{Cf}]\p{M}*)+$/gu, '');
	const all = new Set([written, withStops(written), withoutStops(written)]);
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
	/(?<![\p{L}\p{N}])(Mr|Mrs|Ms|Messrs|Dr|Drs|St|Ste|Mme|Mlle|Prof|Rev|Revd|Hon|Capt|Col|Gen|Lt|Sgt|Cpl|Maj|Fr|Sr|Jr)(\.?)(?= |$)/gu;

const withStops = (name: string) => name.replace(TITLE, '$1.');
const withoutStops = (name: string) => name.replace(TITLE, '$1');

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
]);

/** Nouns in -man that are not a man. */
const REGULAR = /(?:hu|ger|ro|nor|otto|sha|talis|cai)man$/iu;

/** The English plurals of the last word of `name`, or of the one before `of`. */
function plurals(name: string): string[] {
	const [, head = name, tail = ''] = /^(.+?)( of .+)$/u.exec(name) ?? [];
	const [, front = '', word = ''] = /^(.*?)(\p{L}+)$/u.exec(head) ?? [];
	if (word === '') {
		return [];
	}
	const irregular = irregularPlural(word);
	const isNoun = word === word.toLowerCase();
	const forms = irregular && isNoun ? [] : regularPlurals(word);
	return [...forms, ...(irregular ? [irregular] : [])].map((form) => front + form + tail);
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

function regularPlurals(word: string): string[] {
	if (/(?:s|x|z|ch|sh)$/iu.test(word)) {
		return [`${word}es`];
	}
	if (/[^aeiou]y$/iu.test(word)) {
		return [`${word.slice(0, -1)}ies`, `${word}s`];
	}
	return /o$/iu.test(word) ? [`${word}s`, `${word}es`] : [`${word}s`];
}

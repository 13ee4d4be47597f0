import { fold } from '../text/folding.js';

/**
 * The number that stands at the beginning of `text`, from 1, and how much of it says so: digits,
 * Roman numerals, words ("XLII", "twenty-first", "Première", "第十二"). Nothing where none does.
 */
export function leadingNumber(text: string): { number: number; length: number } | undefined {
	const token = /^[\p{L}\p{N}]+(?:[-‐‑ ][\p{L}]+)?/u.exec(text)?.[0] ?? '';
	const single = /^[\p{L}\p{N}]+/u.exec(token)?.[0] ?? '';
	for (const written of token === single ? [single] : [token, single]) {
		const number = numberOf(written);
		if (number !== undefined) {
			return { number, length: written.length };
		}
	}
	return undefined;
}

/** The number that `written` is, whole, from 1 to 9,999; nothing where it is none. */
export function numberOf(written: string): number | undefined {
	const folded = fold(written);
	const digits = /^(\d{1,4})(?:st|nd|rd|th|e|er|re|eme|o|a)?$/.exec(folded)?.[1];
	const number = digits
		? Number(digits)
		: (romanNumber(folded) ?? chineseNumber(folded) ?? wordNumber(folded));
	return number === 0 ? undefined : number;
}

const ROMAN = /^(m{0,3})(c[md]|d?c{0,4})(x[cl]|l?x{0,4})(i[xv]|v?i{0,4})$/;

const ROMAN_DIGITS: Readonly<Record<string, number>> = {
	i: 1,
	v: 5,
	x: 10,
	l: 50,
	c: 100,
	d: 500,
	m: 1000,
};

function romanNumber(folded: string): number | undefined {
	if (folded === '' || folded.length > 15 || !ROMAN.test(folded)) {
		return undefined;
	}
	let sum = 0;
	for (let at = 0; at < folded.length; at++) {
		const value = ROMAN_DIGITS[folded.charAt(at)] ?? 0;
		sum += value < (ROMAN_DIGITS[folded.charAt(at + 1)] ?? 0) ? -value : value;
	}
	return sum;
}

const CHINESE = '〇一二三四五六七八九';

function chineseNumber(folded: string): number | undefined {
	const plain = folded.replaceAll('零', '〇').replaceAll('两', '二').replaceAll('兩', '二');
	if (!/^[〇一二三四五六七八九十廿百千]{1,9}$/u.test(plain)) {
		return undefined;
	}
	if (/^[〇一二三四五六七八九]{2,4}$/u.test(plain)) {
		return [...plain].reduce((sum, digit) => sum * 10 + CHINESE.indexOf(digit), 0);
	}
	let sum = 0;
	let digit = 0;
	for (const sign of plain.replaceAll('廿', '二十')) {
		const unit = { 十: 10, 百: 100, 千: 1000 }[sign];
		if (unit) {
			sum += (digit || 1) * unit;
			digit = 0;
		} else {
			digit = CHINESE.indexOf(sign);
		}
	}
	return sum + digit;
}

const ONES = [
	/^(?:one|first|un|une|ein|eins|erst|uno|una|prim|primo|prima|primer|primero|primera|premier|premiere|перв|один|一)$/,
	/^(?:two|second|deux|deuxieme|seconde|zwei|zweit|dos|segund|due|second|втор|два)$/,
	/^(?:three|third|trois|troisieme|drei|dritt|tres|tercer|tre|terz|трет|три)$/,
	/^(?:four|fourth|quatre|quatrieme|vier|viert|cuatro|cuart|quattro|quart|четверт|четыре)$/,
	/^(?:five|fifth|cinq|cinquieme|funf|funft|cinco|quint|cinque|пят|пять)$/,
	/^(?:six|sixth|sixieme|sechs|sechst|seis|sext|sei|sest|шест|шесть)$/,
	/^(?:seven|seventh|sept|septieme|sieben|siebent|siebt|siete|septim|sette|settim|седьм|семь)$/,
	/^(?:eight|eighth|huit|huitieme|acht|ocho|octav|otto|ottav|восьм|восемь)$/,
	/^(?:nine|ninth|neuf|neuvieme|neun|neunt|nueve|noven|nove|non|девят|девять)$/,
	/^(?:ten|tenth|dix|dixieme|zehn|zehnt|diez|decim|dieci|десят|десять)$/,
	/^(?:eleven|eleventh|onze|onzieme|elf|elft|once|undici|одиннадцат|одиннадцать)$/,
	/^(?:twelve|twelfth|douze|douzieme|zwolf|zwolft|doce|dodici|двенадцат|двенадцать)$/,
	/^(?:thirteen|thirteenth|treize|treizieme|dreizehn|dreizehnt)$/,
	/^(?:fourteen|fourteenth|quatorze|quatorzieme|vierzehn|vierzehnt)$/,
	/^(?:fifteen|fifteenth|quinze|quinzieme|funfzehn|funfzehnt)$/,
	/^(?:sixteen|sixteenth|seize|seizieme|sechzehn|sechzehnt)$/,
	/^(?:seventeen|seventeenth|siebzehn|siebzehnt)$/,
	/^(?:eighteen|eighteenth|achtzehn|achtzehnt)$/,
	/^(?:nineteen|nineteenth|neunzehn|neunzehnt)$/,
];

const TENS: readonly (readonly [RegExp, number])[] = [
	[/^(?:twenty|twentieth)$/, 20],
	[/^(?:thirty|thirtieth)$/, 30],
	[/^(?:forty|fortieth)$/, 40],
	[/^(?:fifty|fiftieth)$/, 50],
	[/^(?:sixty|sixtieth)$/, 60],
	[/^(?:seventy|seventieth)$/, 70],
	[/^(?:eighty|eightieth)$/, 80],
	[/^(?:ninety|ninetieth)$/, 90],
];

/** English up to ninety-nine; French, German, Spanish, Italian and Russian as far as parts go. */
function wordNumber(folded: string): number | undefined {
	const [first = '', second] = folded.split(/[- ]/);
	const tens = TENS.find(([word]) => word.test(first))?.[1];
	if (tens !== undefined) {
		const ones = second === undefined ? 0 : smallNumber(second);
		return ones === undefined || ones > 9 ? undefined : tens + ones;
	}
	return second === undefined ? smallNumber(first) : undefined;
}

/** Ordinals of other languages than English are declined: their endings are tried without. */
function smallNumber(word: string): number | undefined {
	for (const stem of [word, word.replace(/(?:e[rnsm]?|[oa]|ая|ое|ый|ой|ий|ья|ье)$/, '')]) {
		const index = ONES.findIndex((pattern) => pattern.test(stem));
		if (index >= 0) {
			return index + 1;
		}
	}
	return undefined;
}

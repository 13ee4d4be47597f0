/** Whether it may follow a name after an apostrophe and is no part of it: in English, Turkish, Slavic. */
export function followsApostrophe(suffix: string): boolean {
	return SUFFIXES.has(suffix) || TURKISH.test(suffix);
}

/**
 * Whether Korean may write `particles` on to a name that ends in the syllable `last`. Their forms
 * tell whether a consonant or a vowel ends it: 지영아 and 철수야, but 마리아 is another name than 마리.
 */
export function areParticles(last: string, particles: string): boolean {
	return PARTICLES[isClosed(last) ? 'closed' : 'open'].test(particles);
}

const SUFFIXES: ReadonlySet<string> = new Set(
	`s d ll ve re S D LL VE RE
	y em om owi ego emu ie`.split(/\s+/),
);

/** A plural, whose it is, a case, what it is like, and a copula: any of them, in this order. */
const TURKISH =
	/^(?=.)(?:l[ae]r)?(?:[ıiuü]m(?:[ıiuü]z)?|n?[ıiuü]n(?:[ıiuü]z)?|c[ıiuü]ğ[ıiuü]m?)?(?:[yns]?[ıiuü]|[yn]?[ae]|n?[dt][ae]n?|y?l[ae]|c[ae]|s[ıiuü]z|l[ıiuü]|g[ıiuü]l)?(?:ki(?:l[ae]r)?)?(?:y?[dt][ıiuü](?:r|l[ae]r)?|y?m[ıiuü]ş|y?s[ae]|yken)?$/;

/** Korean particles that look the same after every name. */
const COMMON =
	'의|도|만|께|께서|한테|한테서|더러|보고|처럼|같이|같은|부터|까지|보다|밖에|뿐|마다|마저|조차|커녕|답게|' +
	'에|에게|에게서|에게로|에서|하고|로|로서|로써|로부터|입니다|이다|이었다|였다|인|일|이지만|인데';
const AFTER_OPEN = '는|가|를|와|야|여|나|라고|라는|라면|란|라도|든지|며|랑|다|예요';
const AFTER_CLOSED =
	'은|이|을|과|으로|으로서|으로써|으로부터|아|이여|이나|이라고|이라는|이라면|이란|이라도|이든지|이며|이고|이랑|이에요';

/** What a second particle adds to the first. */
const MORE = '(?:은|는|이|가|을|를|의|도|만|로|까지|부터|조차|마저|라도|이다|다|인)?';

/** Forms of address and the plural, with or without particles. */
const ADDRESS = `(?:씨|님|군|양|들|네)(?:(?:${AFTER_OPEN}|${AFTER_CLOSED}|${COMMON})${MORE})?`;

const PARTICLES = {
	open: new RegExp(`^(?:(?:${AFTER_OPEN}|${COMMON})${MORE}|${ADDRESS})$`),
	closed: new RegExp(
		`^(?:(?:${AFTER_CLOSED}|이?(?:${COMMON})|이(?:${AFTER_OPEN}))${MORE}|${ADDRESS})$`,
	),
};

/** Whether a Korean syllable ends in a consonant, written as one character or letter by letter. */
function isClosed(last: string): boolean {
	const unit = last.charCodeAt(0);
	return unit < 0xac00 ? unit >= 0x11a8 : (unit - 0xac00) % 28 !== 0;
}

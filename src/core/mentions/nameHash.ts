import { CAPITAL, CHARACTERS } from '../text/characters.js';
import { COMPLEX, FOLDED } from '../text/folding.js';

/** Where the keys have the bit of what is read together, which is their highest. */
export const IRREGULAR_SHIFT = 16;

/**
 * What stands for each code unit in a hash. White space, and the hyphens and quote signs that it
 * comes with, vary in number: 0. Where the units around it must be read together one bit is set
 * that no other key has.
 */
export const KEYS: Int32Array = Int32Array.from(FOLDED, (symbol) =>
	symbol === COMPLEX ? 1 << IRREGULAR_SHIFT : keyOf(symbol),
);

/** The key of a symbol, as `KEYS` has it for code units. */
export function keyOf(symbol: number): number {
	return symbol <= 0x20 || symbol === 0x2d || symbol === 0x3e ? 0 : symbol;
}

/** The hash before the first key, by whether the first letter is a capital; not 0, which two keys of 0 keep. */
function firstHash(capital: boolean): number {
	return ((capital ? CAPITAL : 0) + 1) << CASE_SHIFT;
}

/** The hash before the first key of words that begin with this code unit. */
export function firstHashOf(unit: number): number {
	return (((CHARACTERS[unit] ?? 0) & CAPITAL) + 1) << CASE_SHIFT;
}

/** The hash of what `before` is the hash of and one key or two after it. */
export function nextHash(before: number, key: number, second = 0): number {
	return Math.imul(before ^ key ^ (second << 16), 0x9e3779b1) ^ (before >>> 13);
}

/** The hash of the first `keys` of some words. */
export function prefixHash(keys: readonly number[], capital: boolean): number {
	let hash = firstHash(capital);
	for (let at = 0; at < keys.length; at += 2) {
		hash = nextHash(hash, keys[at] ?? 0, keys[at + 1]);
	}
	return hash;
}

/** Where no key of a letter has a bit: capitals and small letters do not mix. */
const CASE_SHIFT = 29;

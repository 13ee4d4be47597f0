import { CAPITAL, CHARACTERS } from '../text/characters.js';
import { FOLDED } from '../text/folding.js';

/**
 * What stands for each code unit in a hash, or `COMPLEX` where the units around it must be read
 * together. White space, and the hyphens and quote signs that it comes with, vary in number: 0.
 */
export const KEYS: Uint16Array = FOLDED.map((symbol) => keyOf(symbol));

/** The key of a symbol, as `KEYS` has it for code units. */
export function keyOf(symbol: number): number {
	return symbol <= 0x20 || symbol === 0x2d || symbol === 0x3e ? 0 : symbol;
}

/** The hash before the first key, by whether the first letter is a capital. */
export function firstHash(capital: boolean): number {
	return capital ? CAPITAL << CASE_SHIFT : 0;
}

/** As `firstHash`, for the code unit with which the words begin. */
export function firstHashOf(unit: number): number {
	return ((CHARACTERS[unit] ?? 0) & CAPITAL) << CASE_SHIFT;
}

/** The hash of what `before` is the hash of and `key` after it. */
export function nextHash(before: number, key: number): number {
	return Math.imul(before ^ key, 0x9e3779b1) ^ (before >>> 13);
}

/** Above every key. */
const CASE_SHIFT = 16;

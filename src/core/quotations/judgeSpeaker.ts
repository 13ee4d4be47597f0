import type { Character, Quote } from '../book/entry.js';
import type { ReadBook } from '../book/horizon.js';
import { resolve } from '../book/references.js';
import type { Quotation } from './quotation.js';

/** A speaker whom a note names against the one whom the quote states. */
export interface WrongSpeaker {
	readonly named: Character;
	readonly speaker: Character;
	readonly quote: Quote;
}

/**
 * The speaker that a note names, where the quotes that have the words all state another. Absent
 * where either side states none, or names nobody or several.
 */
export function wrongSpeaker(
	book: ReadBook,
	{ speaker }: Quotation,
	quotes: readonly Quote[],
): WrongSpeaker | undefined {
	const named = speaker && characterNamed(book, speaker.name);
	const [quote] = quotes;
	if (!named || !quote) {
		return undefined;
	}
	const stated = quotes.map((one) => characterNamed(book, one.speaker ?? ''));
	const [first] = stated;
	const all = stated.every((one) => one !== undefined && one.id !== named.id);
	return first && all ? { named, speaker: first, quote } : undefined;
}

/** The one visible character that a name or a reference means; absent for none and for several. */
export function characterNamed(book: ReadBook, name: string): Character | undefined {
	const meant = name === '' ? [] : resolve(book.index, name);
	const [one, second] = meant;
	return one?.type === 'character' && !second ? one : undefined;
}

import { FoldedReader } from './foldedReader.js';
import { variants } from './variants.js';

/** One string to look for. */
export interface Spelling {
	/** As `FoldedReader` reads it. */
	readonly folded: string;
	/** For each symbol of `folded` a character whose code is `CAPITAL`, `SMALL` or 0. */
	readonly cases: string;
	/** The sum of `ANY_CASE` and `MARKED` that holds for it. */
	readonly rules: number;
	/** What it names. */
	readonly candidates: readonly number[];
}

/** No name has more symbols than this; a longer one is never found. */
export const LONGEST_NAME = 1000;

/** A reader for `spell`, which is asked for one name after another. */
export function nameReader(): FoldedReader {
	return new FoldedReader(LONGEST_NAME + 1);
}

/**
 * The folded ways to write `name`, and the case of their letters. Nothing when there is no letter,
 * number or symbol in it.
 */
export function spell(
	reader: FoldedReader,
	name: string,
	plural: boolean,
): readonly Pick<Spelling, 'folded' | 'cases'>[] {
	const found: Pick<Spelling, 'folded' | 'cases'>[] = [];
	for (const variant of variants(name, plural)) {
		const written = read(reader, variant);
		if (written.folded.length <= LONGEST_NAME && NAMEABLE.test(written.folded)) {
			found.push(written);
		}
	}
	return found;
}

const NAMEABLE = /[^\p{P}\p{Z}\p{C}\p{M}]/u;

function read(reader: FoldedReader, text: string): Pick<Spelling, 'folded' | 'cases'> {
	let folded = '';
	let cases = '';
	reader.open(text, 0, text.length);
	for (let symbol = reader.at(0); symbol !== 0; symbol = reader.at(folded.length)) {
		cases += String.fromCharCode(reader.cases[folded.length] ?? 0);
		folded += String.fromCharCode(symbol);
	}
	return { folded, cases };
}

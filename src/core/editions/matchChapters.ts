import type { Chapter } from '../book/entry.js';
import { fold } from '../text/folding.js';
import type { Edition, EditionChapter } from './edition.js';
import { leadingNumber, numberOf } from './numbers.js';
import { readTitle } from './titles.js';

/** How the chapters of an edition and of `work.md` belong together. */
export interface ChapterMatch {
	/**
	 * Whether every chapter of `work.md` was found, in order, and no chapter of the edition is left
	 * that could be one. While this is false nothing may be said about chapters of the edition.
	 */
	readonly matches: boolean;
	/**
	 * For each of `Edition.chapters` the position in `work.md`, from 1; nothing for what is no chapter
	 * of the work (title pages, prefaces that it does not list, licences). Empty if nothing matches.
	 */
	readonly positions: readonly (number | undefined)[];
}

/**
 * Matches an edition's chapters to those of `work.md`: by what they are called ("Letter 4" is
 * "Letter IV", "II.3" the third chapter of the second part), else by their order alone where the
 * edition numbers anew in each part and there are as many. `chapters` empty: no match.
 */
export function matchChapters(edition: Edition, chapters: readonly Chapter[]): ChapterMatch {
	const named = edition.chapters.map(nameOf);
	const positions =
		chapters.length === 0
			? undefined
			: (matchByName(named, chapters) ?? matchByOrder(named, chapters));
	return { matches: positions !== undefined, positions: positions ?? [] };
}

/** What a chapter goes by. */
interface ChapterName {
	/** Empty where it only has a number. */
	readonly kind: string;
	readonly number: number | undefined;
	/** The number of the innermost part that has one. */
	readonly part: number | undefined;
	/** The whole title and the title without its number, as they are compared. */
	readonly words: readonly string[];
}

function nameOf({ title, parts }: EditionChapter): ChapterName {
	return { ...nameOfTitle(title), part: parts.map(partNumber).findLast((part) => part) };
}

function nameOfTitle(title: string): Omit<ChapterName, 'part'> {
	const read = readTitle(title);
	const words = [title, read?.rest ?? ''].map(comparable).filter((one) => one !== '');
	return { kind: read?.kind ?? '', number: read?.number, words };
}

/** A label such as "II.3" or "2.3" names a chapter within a part. */
function nameOfChapter({ label, title, part }: Chapter): ChapterName {
	const [, outer, inner] = /^([\p{L}\d]+)[.:, ]+([\p{L}\d]+)$/u.exec(label) ?? [];
	const first = outer && numberOf(outer);
	const second = inner && numberOf(inner);
	if (first && second) {
		return { kind: '', number: second, part: first, words: title ? [comparable(title)] : [] };
	}
	const name = nameOfTitle(label);
	const words = [...name.words, comparable(title ?? '')].filter((one) => one !== '');
	return { ...name, words, part: part === undefined ? undefined : partNumber(part) };
}

function partNumber(part: string): number | undefined {
	return readTitle(part)?.number ?? leadingNumber(part)?.number;
}

function comparable(title: string): string {
	return fold(title)
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/** Each chapter of the work to the next of the edition that can be it; nothing if one is missing. */
function matchByName(
	named: readonly ChapterName[],
	chapters: readonly Chapter[],
): ChapterMatch['positions'] | undefined {
	const positions = named.map((): number | undefined => undefined);
	let next = 0;
	for (const [index, chapter] of chapters.entries()) {
		const name = nameOfChapter(chapter);
		const at = named.findIndex((one, place) => place >= next && isSame(name, one));
		if (at < 0) {
			return undefined;
		}
		positions[at] = index + 1;
		next = at + 1;
	}
	const kinds = new Set(chapters.map((chapter) => nameOfChapter(chapter).kind));
	const left = named.some(
		({ kind, number }, at) =>
			positions[at] === undefined && number !== undefined && isMain(kind, kinds),
	);
	return left ? undefined : positions;
}

/** As many numbered chapters, in the same order; their numbers may begin anew in each part. */
function matchByOrder(
	named: readonly ChapterName[],
	chapters: readonly Chapter[],
): ChapterMatch['positions'] | undefined {
	const names = chapters.map(nameOfChapter);
	const kinds = new Set(names.map(({ kind }) => kind));
	const main = [...named.keys()].filter((at) => {
		const { kind, number } = named[at] ?? { kind: '', number: undefined };
		return number !== undefined && isMain(kind, kinds);
	});
	const agree =
		main.length === names.length &&
		main.every((at, index) => areOfOneKind(named[at]?.kind ?? '', names[index]?.kind ?? '')) &&
		main.every((at, index) => countsOn(named[main[index - 1] ?? -1]?.number, named[at]?.number));
	if (!agree) {
		return undefined;
	}
	const positions = named.map((): number | undefined => undefined);
	for (const [index, at] of main.entries()) {
		positions[at] = index + 1;
	}
	return positions;
}

function countsOn(before: number | undefined, number: number | undefined): boolean {
	return number === 1 || (before !== undefined && number === before + 1);
}

function isSame(wanted: ChapterName, found: ChapterName): boolean {
	if (wanted.number !== undefined && found.number !== undefined) {
		const parted = wanted.part !== undefined && found.part !== undefined;
		return (
			wanted.number === found.number &&
			areOfOneKind(wanted.kind, found.kind) &&
			(!parted || wanted.part === found.part)
		);
	}
	const named = wanted.kind !== '' && wanted.kind === found.kind;
	const numberless = wanted.number === undefined && found.number === undefined;
	return (named && numberless) || wanted.words.some((words) => found.words.includes(words));
}

/** A bare number may be that of a chapter, but not of a letter where there are both. */
function areOfOneKind(one: string, other: string): boolean {
	const kinds = [one || 'chapter', other || 'chapter'];
	return kinds[0] === kinds[1];
}

function isMain(kind: string, kinds: ReadonlySet<string>): boolean {
	return [...kinds].some((one) => areOfOneKind(one, kind));
}

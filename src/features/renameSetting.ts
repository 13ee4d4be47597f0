import type { RenameEdit } from './rename.js';
import type { Renaming } from './renaming.js';

/** The title by which settings may name a book, where a renaming gives the book another. */
export function renamedTitle({ named, words }: Renaming): string | undefined {
	const { entry } = named;
	return entry.type === 'work' && words?.from === entry.name ? entry.name : undefined;
}

/**
 * The edits of a file of settings, which is JSON with comments, where `closeReading.work` names the
 * book by its title. Nothing else is read or changed.
 */
export function renameInSettings(text: string, change: Renaming): readonly RenameEdit[] {
	const title = renamedTitle(change);
	const settings = title === undefined ? [] : [...text.matchAll(WORK)];
	return settings.flatMap(({ index, 0: whole, 1: value = '' }): readonly RenameEdit[] => {
		const end = index + whole.length;
		const span = { start: end - value.length, end };
		const to = JSON.stringify(change.words?.to);
		return titleIn(value) === title ? [{ span, text: to, certainty: 'certain' }] : [];
	});
}

const WORK = /"closeReading\.work"\s*:\s*("(?:[^"\\\r\n]|\\.)*")/g;

/** Absent for what is no JSON, such as an unknown escape. */
function titleIn(value: string): string | undefined {
	try {
		return String(JSON.parse(value)).trim();
	} catch {
		return undefined;
	}
}

import type { Horizon, ReadBook } from '../core/book/horizon.js';
import { chapterText } from '../core/citations/locator.js';
import type { Localize } from './localize.js';

/** One answer to the question how far a book has been read. */
export interface HorizonChoice {
	readonly horizon: Horizon;
	readonly label: string;
	/** The part that the chapter belongs to; empty where the book has none. */
	readonly part: string;
	/** Whether this is how it is set now. */
	readonly current: boolean;
}

/**
 * How far a book can have been read: not at all, to the end of each of its chapters, or whole. Of
 * chapters not yet read only the labels are shown, never their titles.
 */
export function horizonChoices(book: ReadBook, t: Localize): readonly HorizonChoice[] {
	const choice = (horizon: Horizon, label: string, part = ''): HorizonChoice => ({
		horizon,
		label,
		part,
		current: horizon === book.horizon,
	});
	return [
		choice('all', t('I have finished the whole book')),
		choice(0, t('I have finished nothing yet')),
		...book.work.chapters.map(({ label, part }, index) =>
			choice(index + 1, t('I have finished {0}', chapterText(label, t('chapter'))), part),
		),
	];
}

/** How far a book has been read, in the few words that the status bar has room for. */
export function horizonText(book: ReadBook, t: Localize): string {
	if (book.horizon === 'all') {
		return t('whole book');
	}
	const chapter = book.work.chapters[Math.floor(book.horizon) - 1];
	if (!chapter) {
		return book.horizon < 1 ? t('nothing read yet') : t('to chapter {0}', book.horizon);
	}
	return t('to {0}', chapterText(chapter.label, t('chapter')));
}

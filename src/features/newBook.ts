import { fileName } from './fileName.js';

/** The files of a new book, ready to be written. */
export interface NewBook {
	/** The name of its folder, and so its id. */
	readonly folder: string;
	/** What `work.md` says. */
	readonly work: string;
}

/**
 * A new book in the form that people go on writing by hand. Title and author are quoted, so that
 * whatever stands in them is read as they wrote it.
 */
export function newBook(title: string, author: string): NewBook {
	const lines = [
		'---',
		'type: work',
		`name: ${JSON.stringify(title.trim())}`,
		...(author.trim() === '' ? [] : [`author: ${JSON.stringify(author.trim())}`]),
		'---',
		'',
	];
	return { folder: fileName(title) || 'book', work: lines.join('\n') };
}

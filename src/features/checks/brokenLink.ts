import { withoutBook } from '../../core/book/book.js';
import { nearest } from '../../core/book/nearest.js';
import type { Problem } from '../../core/book/problems.js';
import { foldReference, type ReferenceIndex, resolve } from '../../core/book/references.js';
import { findLinks } from '../../core/mentions/links.js';
import { type Note, resolveIn } from '../../core/mentions/named.js';
import { type Check, fact } from './check.js';

/** A link in brackets that means no entry, though an entry's name is near. */
export const brokenLink: Check = {
	code: 'mention.broken',
	severity: 'warning',
	message: (facts, t) =>
		t(
			'No entry is called “{0}”. Do you mean “{1}”?',
			fact(facts, 'reference'),
			fact(facts, 'nearest'),
		),
	fixes: (problem, _text, t) => {
		const near = fact(problem.facts, 'nearest');
		return [{ title: t('Change to “{0}”', near), edits: [{ span: problem.span, text: near }] }];
	},
};

/**
 * The broken links of a note. Other tools use the same brackets, so a link is ours only where a
 * name is near, and is none of ours where a file bears its name. `whole` are the indexes of the
 * whole books: a link to an entry that is hidden is neither shown nor told.
 */
export function brokenLinks(
	note: Note,
	whole: readonly ReferenceIndex[],
	isFileName: (name: string) => boolean,
): readonly Problem[] {
	return findLinks(note.text, note.masked).flatMap(({ target, whole: brackets }) => {
		const meant = resolveIn(note.names.books, target).length > 0;
		const bare = note.names.books.reduce((text, { id }) => withoutBook(id, text), target);
		if (meant || whole.some((index) => resolve(index, bare).length > 0) || isFileName(target)) {
			return [];
		}
		const near = nearest(bare, namesIn(note));
		const start = note.text.indexOf(target, brackets.start);
		return near === undefined || foldReference(near) === foldReference(bare)
			? []
			: [
					{
						code: 'mention.broken',
						span: { start, end: start + target.length },
						facts: { reference: target, nearest: near },
					},
				];
	});
}

function namesIn(note: Note): readonly string[] {
	return note.names.named.flatMap(({ entry }) => [
		entry.id,
		entry.name,
		...entry.aliases.map(({ name }) => name),
	]);
}

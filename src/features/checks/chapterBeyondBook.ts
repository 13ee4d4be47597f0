import { type Check, fact } from './check.js';

/** A chapter that the book does not have. */
export const chapterBeyondBook: Check = {
	code: 'frontmatter.chapter-beyond-book',
	severity: 'warning',
	message: (facts, t) =>
		t(
			'“{0}” is {1}, and the book has {2} chapters. Chapters are counted through the whole book from 1.',
			fact(facts, 'key'),
			fact(facts, 'chapter'),
			fact(facts, 'last'),
		),
};

import type { Span } from '../text/spans.js';

/** What can be wrong with a file of a book; the stable codes of its diagnostics. */
export type ProblemCode =
	| 'file.empty'
	| 'file.encoding'
	| 'file.too-long'
	| 'folder.link'
	| 'folder.too-many'
	| 'frontmatter.ambiguous-reference'
	| 'frontmatter.broken'
	| 'frontmatter.chapter-beyond-book'
	| 'frontmatter.cycle'
	| 'frontmatter.duplicate-id'
	| 'frontmatter.duplicate-key'
	| 'frontmatter.missing-chapter'
	| 'frontmatter.missing-name'
	| 'frontmatter.refused-language'
	| 'frontmatter.text-outside'
	| 'frontmatter.unclosed'
	| 'frontmatter.unknown-reference'
	| 'frontmatter.unknown-type'
	| 'frontmatter.unknown-value'
	| 'frontmatter.wrong-type'
	| 'mention.broken';

/** Something wrong at a place in a file, with the facts its sentence needs. */
export interface Problem {
	readonly code: ProblemCode;
	readonly span: Span;
	readonly facts: Readonly<Record<string, string | number>>;
}

/** Why a file is no edition; stable codes. */
export type EditionProblemCode =
	/** It ends in `.epub`, but is no EPUB: no zip archive, or one without a package document. */
	| 'edition.not-an-epub'
	/** Its documents are encrypted (DRM); nothing here takes locks off. */
	| 'edition.encrypted'
	/** It is larger than any book, or unzips to more. */
	| 'edition.too-large'
	/** It has no words. */
	| 'edition.empty'
	/** It is an EPUB whose parts cannot be read. */
	| 'edition.broken'
	/** Its name ends in nothing that is read here. */
	| 'edition.unknown-format';

/** Why a file is no edition, with the facts its sentence needs. */
export interface EditionProblem {
	readonly code: EditionProblemCode;
	readonly facts: Readonly<Record<string, string | number>>;
}

/** A reading that gave up. For the readers of editions only: `readEdition` makes it a value. */
export class Unreadable extends Error {
	readonly problem: EditionProblem;

	constructor(code: EditionProblemCode, facts: EditionProblem['facts'] = {}) {
		super(code);
		this.problem = { code, facts };
	}
}

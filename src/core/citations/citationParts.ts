/** A citation in three parts, so that its locator can be a tab stop. */
export interface CitationParts {
	readonly before: string;
	/** Empty where nothing is known. */
	readonly locator: string;
	readonly after: string;
}

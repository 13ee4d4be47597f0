/** A text without what Project Gutenberg puts around it, and the title that stood there. */
export interface StrippedText {
	readonly text: string;
	readonly title: string;
}

/**
 * Takes off the header and the licence of a Project Gutenberg file, and who produced it. A text
 * without them comes back as it is. Lines end in `\n`.
 */
export function stripGutenberg(text: string): StrippedText {
	const start = START.exec(text);
	const from = start ? start.index + start[0].length : 0;
	const end = END.exec(text.slice(from));
	const to = end ? from + end.index : text.length;
	const title = /^Title:[ \t]*(.+(?:\n[ \t]+\S.*)*)/m.exec(text.slice(0, from))?.[1] ?? '';
	const body = text
		.slice(from, to)
		.replace(/^\s*(?:E-text prepared|Produced) by [^\n]*(?:\n[^\n]+)*\n\n/, '');
	return {
		text: body.replace(/\[Illustration(?::[^\]]{0,500})?\]/g, ''),
		title: title.replace(/\s+/g, ' ').trim(),
	};
}

const START = /^\*\*\* ?START OF (?:THIS|THE) PROJECT GUTENBERG EBOOK[^*]{0,300}\*\*\*[^\n]*$/im;
const END =
	/^(?:\*\*\* ?END OF (?:THIS|THE) PROJECT GUTENBERG EBOOK|End of (?:the )?Project Gutenberg)/im;

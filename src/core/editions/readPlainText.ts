import type { Span } from '../text/spans.js';
import { stripAozora } from './aozora.js';
import { decodeText } from './decodeText.js';
import type { Edition } from './edition.js';
import { chaptersFrom } from './editionChapters.js';
import { stripGutenberg } from './gutenberg.js';
import { findHeadings } from './headings.js';
import { Unreadable } from './problems.js';
import type { Steps } from './steps.js';
import { textBlocks } from './textBlocks.js';

/**
 * The words and chapters of a plain text file: without the header and licence of Project Gutenberg
 * and the markup of Aozora Bunko, its hard line breaks joined. Throws `Unreadable` if it is empty.
 */
export function* readPlainText(bytes: Uint8Array): Steps<Edition> {
	const decoded = decodeText(bytes);
	yield;
	const { text: written, title } = stripGutenberg(stripAozora(decoded));
	yield;
	const blocks = yield* textBlocks(withoutTags(written));
	if (!blocks.some(({ text }) => /[\p{L}\p{N}]/u.test(text))) {
		throw new Unreadable('edition.empty');
	}
	const headings = yield* findHeadings(blocks);
	const marked = new Set(headings.map(({ block }) => block));
	const offsets: number[] = [];
	const texts: string[] = [];
	let length = 0;
	for (const [index, { text }] of blocks.entries()) {
		const plain = marked.has(index) ? text.replace(/^#{1,6}\s+/, '') : text;
		offsets.push(length);
		texts.push(plain);
		length += plain.length + 2;
	}
	const text = texts.join('\n\n');
	const starts = headings.map(({ block, title: name, depth }) => ({
		title: name,
		offset: offsets[block] ?? 0,
		depth,
	}));
	const spans = headings.map(({ block }): Span => {
		const start = offsets[block] ?? 0;
		return { start, end: start + (texts[block]?.length ?? 0) };
	});
	return { title, text, chapters: chaptersFrom(text, starts, spans) };
}

/** Some texts were made from web pages and still have the tags of their paragraphs. */
function withoutTags(text: string): string {
	return /<p>/i.test(text) ? text.replace(/<\/?(?:p|br|div)\s{0,5}\/?>/gi, '\n\n') : text;
}

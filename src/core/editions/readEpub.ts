import type { Span } from '../text/spans.js';
import { type DocumentText, readDocument } from './documentText.js';
import type { Edition } from './edition.js';
import { type ChapterStart, chaptersFrom } from './editionChapters.js';
import { isEncrypted } from './encryption.js';
import { type EpubPackage, fileFinder, readPackage, xmlText } from './epubPackage.js';
import { readNavigation, readNcx } from './navigation.js';
import { Unreadable } from './problems.js';
import type { Steps } from './steps.js';
import { openZip, type Zip } from './zip.js';

/**
 * The words and chapters of an EPUB 2 or 3. Chapters come from its table of contents, else from
 * the headings in its documents, else each document is one. Throws `Unreadable` and nothing else.
 */
export function* readEpub(bytes: Uint8Array, mostBytes: number): Steps<Edition> {
	const zip = openZip(bytes, mostBytes);
	if (!zip) {
		throw new Unreadable('edition.not-an-epub');
	}
	const book = readPackage(zip);
	if (!book) {
		throw new Unreadable('edition.not-an-epub');
	}
	if (isEncrypted(zip, book)) {
		throw new Unreadable('edition.encrypted');
	}
	const { text, documents, headings } = yield* readSpine(zip, book);
	if (!/[\p{L}\p{N}]/u.test(text)) {
		throw new Unreadable(documents.size < book.listed ? 'edition.broken' : 'edition.empty');
	}
	const starts = startsFromContents(zip, book, documents);
	const enough = starts.length > 1 || (starts.length === 1 && headings.length < 2);
	const other = enough ? starts : startsFromText(text, headings, documents);
	return { title: book.title, text, chapters: chaptersFrom(text, other, headings) };
}

/** Where a document of the EPUB stands in the text of the edition. */
interface PlacedDocument {
	readonly start: number;
	readonly anchors: DocumentText['anchors'];
}

interface SpineText {
	readonly text: string;
	readonly documents: ReadonlyMap<string, PlacedDocument>;
	readonly headings: readonly Span[];
}

/** The documents one after the other, those beside the course of the book at the end. */
function* readSpine(zip: Zip, { spine }: EpubPackage): Steps<SpineText> {
	const documents = new Map<string, PlacedDocument>();
	const headings: Span[] = [];
	const texts: string[] = [];
	let length = 0;
	const inOrder = [
		...spine.filter(({ linear }) => linear),
		...spine.filter((item) => !item.linear),
	];
	for (const { path } of inOrder) {
		const bytes = documents.has(path) ? undefined : yield* zip.readInSteps(path);
		if (bytes) {
			yield;
			const document = yield* readDocument(xmlText(bytes));
			const start = length;
			documents.set(path, { start, anchors: document.anchors });
			if (document.text !== '') {
				texts.push(document.text);
				length += document.text.length + BETWEEN.length;
			}
			for (const heading of document.headings) {
				headings.push({ start: start + heading.start, end: start + heading.end });
			}
		}
	}
	return { text: texts.join(BETWEEN), documents, headings };
}

const BETWEEN = '\n\n';

function startsFromContents(
	zip: Zip,
	{ navigation, ncx }: EpubPackage,
	documents: SpineText['documents'],
): readonly ChapterStart[] {
	for (const [path, read] of [
		[navigation, readNavigation],
		[ncx, readNcx],
	] as const) {
		const bytes = path === undefined ? undefined : zip.read(path);
		if (path !== undefined && bytes) {
			const find = fileFinder(zip, path);
			const points = read(xmlText(bytes));
			const offsets = points.map(({ href }) =>
				href === '' ? undefined : offsetOf(documents.get(find(href) ?? ''), href),
			);
			const starts = points.flatMap(({ title, href, depth }, index) => {
				// A line that leads nowhere is the title of the lines below it.
				const offset = href === '' ? offsets[index + 1] : offsets[index];
				return title === '' || offset === undefined ? [] : [{ title, offset, depth }];
			});
			if (starts.length > 0) {
				return starts;
			}
		}
	}
	return [];
}

function offsetOf(document: PlacedDocument | undefined, href: string): number | undefined {
	const fragment = /#(.*)$/s.exec(href)?.[1];
	if (!document || fragment === undefined) {
		return document?.start;
	}
	const anchor = document.anchors.get(fragment) ?? document.anchors.get(decodedFragment(fragment));
	return document.start + (anchor ?? 0);
}

function decodedFragment(fragment: string): string {
	try {
		return decodeURIComponent(fragment);
	} catch {
		return fragment;
	}
}

/** Headings that stand directly under each other are one. */
function startsFromText(
	text: string,
	headings: readonly Span[],
	documents: SpineText['documents'],
): readonly ChapterStart[] {
	const starts: { title: string; offset: number; depth: number; end: number }[] = [];
	for (const { start, end } of headings) {
		const last = starts.at(-1);
		const title = text.slice(start, end).replace(/\s+/g, ' ');
		if (last && !/\S/.test(text.slice(last.end, start))) {
			last.title += ` ${title}`;
			last.end = end;
		} else {
			starts.push({ title, offset: start, depth: 0, end });
		}
	}
	return starts.length > 1
		? starts
		: [...documents.values()].map(({ start }) => ({ title: '', offset: start, depth: 0 }));
}

import type { Span } from '../text/spans.js';
import type { Steps } from './steps.js';
import { TextWriter } from './textWriter.js';
import { mendXml, readXmlInSteps } from './xmlEvents.js';

/** The words of one document of an EPUB. */
export interface DocumentText {
	/** Paragraphs with a blank line between them, lines of verse with a line break. */
	readonly text: string;
	/** Where the elements with these ids begin. */
	readonly anchors: ReadonlyMap<string, number>;
	/** Where headings stand, in order. */
	readonly headings: readonly Span[];
}

/**
 * The words of an XHTML document as a reader sees them: without what is hidden, without numbers of
 * pages and notes that stand in the middle of sentences, without the readings above characters.
 * Never throws; what is broken in the document costs no more than what follows it.
 */
export function* readDocument(xhtml: string): Steps<DocumentText> {
	const { document, faults } = yield* attempt(xhtml);
	return faults > 0 ? (yield* attempt(mendXml(xhtml))).document : document;
}

interface Attempt {
	readonly document: DocumentText;
	readonly faults: number;
}

function* attempt(xhtml: string): Steps<Attempt> {
	const writer = new TextWriter();
	let skipped = 0;
	const faults = yield* readXmlInSteps(xhtml, {
		open(name, attributes) {
			if (skipped > 0 || isSkipped(name, attributes)) {
				skipped++;
				return;
			}
			writer.open(name, attributes);
		},
		close(name) {
			if (skipped > 0) {
				skipped--;
			} else {
				writer.close(name);
			}
		},
		text(text) {
			if (skipped === 0) {
				writer.write(text);
			}
		},
	});
	return { document: writer.finish(), faults };
}

const SKIPPED: ReadonlySet<string> = new Set(
	'head script style template rt rp audio video noscript'.split(' '),
);

/** Semantics (EPUB 3 Structural Semantics Vocabulary, DPUB-ARIA) that are not the book's words. */
const SKIPPED_SEMANTICS: ReadonlySet<string> = new Set(
	'pagebreak noteref toc landmarks page-list doc-pagebreak doc-noteref doc-toc'.split(' '),
);

function isSkipped(name: string, attributes: Readonly<Record<string, string>>): boolean {
	if (SKIPPED.has(name)) {
		return true;
	}
	const { hidden, style, role, 'epub:type': semantics } = attributes;
	return (
		hidden !== undefined ||
		(role !== undefined && saysSkipped(role)) ||
		(semantics !== undefined && saysSkipped(semantics)) ||
		(style !== undefined && /display\s*:\s*none/i.test(style))
	);
}

function saysSkipped(semantics: string): boolean {
	return semantics.split(/\s+/).some((word) => SKIPPED_SEMANTICS.has(word));
}

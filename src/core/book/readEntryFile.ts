import { decode } from '../text/decoding.js';
import { mostText, type ParsedFile, parseEntry, sizeFacts } from './parseEntry.js';
import type { Problem } from './problems.js';

/** A file of a book, with its text as far as it was read. */
export interface EntryFile {
	readonly text: string;
	readonly parsed: ParsedFile;
}

/** Reads the bytes of one file of a book. Never throws; no more of a long file is kept than counts. */
export function readEntryFile(
	bytes: Uint8Array,
	identity: { readonly id: string; readonly file: string },
): EntryFile {
	const cut = bytes.length > mostText;
	const { text, encoding, evidence } = decode(cut ? bytes.subarray(0, mostText) : bytes, cut);
	const parsed = parseEntry(text, identity);
	const problems: Problem[] = [];
	if (encoding !== 'utf-8') {
		problems.push({ code: 'file.encoding', span: evidence, facts: { encoding } });
	}
	if (cut) {
		const span = { start: 0, end: /^.*/.exec(text)?.[0].length ?? 0 };
		problems.push({ code: 'file.too-long', span, facts: sizeFacts(bytes.length) });
	}
	return { text, parsed: { ...parsed, problems: [...problems, ...parsed.problems] } };
}

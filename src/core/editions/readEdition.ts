import type { Edition } from './edition.js';
import { type EditionProblem, Unreadable } from './problems.js';
import { readEpub } from './readEpub.js';
import { readMarkdown } from './readMarkdown.js';
import { readPlainText } from './readPlainText.js';
import { finish, type Steps } from './steps.js';

/** What became of a file: an edition, or why it is none. */
export interface EditionReading {
	readonly edition?: Edition | undefined;
	readonly problem?: EditionProblem | undefined;
}

/** Bounds on what is read, for tests; as they stand they are more than any book needs. */
export interface EditionLimits {
	/** Bytes of a file. */
	readonly file?: number;
	/** Bytes of the words in it: of a text, or of the documents that an EPUB unzips to. */
	readonly words?: number;
}

/** 300 MB, since EPUBs hold pictures. */
const LARGEST_FILE = 300_000_000;
/** 48 MB: fifteen times *War and Peace*. */
const MOST_WORDS = 48_000_000;

/**
 * Reads a copy of a text by the end of its file name: `.epub`, `.txt`, `.md` or `.markdown`.
 * Never throws; a file that is broken, locked or too large gives a problem and no edition.
 */
export function readEdition(
	bytes: Uint8Array,
	fileName: string,
	limits?: EditionLimits,
): EditionReading {
	return finish(readEditionInSteps(bytes, fileName, limits));
}

/** The same, with others in between. */
export function* readEditionInSteps(
	bytes: Uint8Array,
	fileName: string,
	{ file = LARGEST_FILE, words = MOST_WORDS }: EditionLimits = {},
): Steps<EditionReading> {
	const format = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
	const most = format === 'epub' ? file : Math.min(file, words);
	if (bytes.length > most) {
		return { problem: { code: 'edition.too-large', facts: { bytes: bytes.length, most } } };
	}
	try {
		switch (format) {
			case 'epub':
				return { edition: yield* readEpub(bytes, words) };
			case 'txt':
				return { edition: yield* readPlainText(bytes) };
			case 'md':
			case 'markdown':
				return { edition: yield* readMarkdown(bytes) };
			default:
				return { problem: { code: 'edition.unknown-format', facts: { format } } };
		}
	} catch (error) {
		if (error instanceof Unreadable) {
			return { problem: error.problem };
		}
		return { problem: { code: 'edition.broken', facts: { format } } };
	}
}

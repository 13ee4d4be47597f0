import type { TextEdit } from '../book/note.js';
import type { Difference } from './compareWords.js';
import { MOST_REPLACED } from './verbatim.js';

/** A way to put a quotation right. After its edits what it touches is verbatim. */
export interface Fix {
	readonly kind: 'replace' | 'brackets' | 'omission' | 'chapter' | 'cite';
	/** In the order of the note, without overlaps. */
	readonly edits: readonly TextEdit[];
}

/**
 * How differing words can be put right: by the words of the book, by brackets around the writer's
 * own, by an omission mark where words are left out. `opening` is the mark that the quotation opens
 * with, to which the marks of speech inside it are fitted; empty for a block.
 */
export function fixesFor(
	note: string,
	differences: readonly Difference[],
	opening: string,
): readonly Fix[] {
	const mends = differences.map(({ mend }) => ({ ...mend, text: fitted(mend.text, opening) }));
	const replace: Fix = { kind: 'replace', edits: mends };
	const inWords = differences.filter(({ reason }) => reason === 'words');
	const fixes = [replace];
	if (inWords.some(({ kind }) => kind !== 'missing')) {
		addFix(fixes, 'brackets', differences, mends, (one) => bracketed(note, one));
	}
	if (inWords.some(({ kind }) => kind === 'missing')) {
		addFix(fixes, 'omission', differences, mends, omitted);
	}
	return fixes;
}

/** The words of the book with the marks of speech in them fitted to the marks around. */
export function fitted(text: string, opening: string): string {
	if (opening === '') {
		return text;
	}
	const single = /['‘‚‹『]/u.test(opening);
	return single
		? text.replace(/‘(?=[\p{L}\p{N}])/gu, '“').replace(/(?<=[.,;:!?…—–-])[’']/gu, '”')
		: text
				.replace(/“/gu, '‘')
				.replace(/”/gu, '’')
				.replace(/(^|[\s([—–-])"/gu, '$1‘')
				.replace(/"/gu, '’');
}

function addFix(
	fixes: Fix[],
	kind: Fix['kind'],
	differences: readonly Difference[],
	mends: readonly TextEdit[],
	edit: (difference: Difference) => TextEdit | undefined,
): void {
	const edits = differences.map((one, at) => (one.reason === 'words' ? edit(one) : mends[at]));
	if (edits.every((one) => one !== undefined)) {
		fixes.push({ kind, edits });
	}
}

/** The writer's words in brackets; where words are missing, an omission mark. */
function bracketed(note: string, difference: Difference): TextEdit | undefined {
	const { kind, words, missing } = difference;
	if (kind === 'missing') {
		return omitted(difference);
	}
	const own = note.slice(words.start, words.end);
	return /[[\]\n]/.test(own) || missing > MOST_REPLACED
		? undefined
		: { span: words, text: `[${own}]` };
}

/** An omission mark for what is left out or changed; what was added goes. */
function omitted({ kind, words, mend }: Difference): TextEdit {
	const { start, end } = words;
	switch (kind) {
		case 'missing':
			return { span: { start, end: start }, text: ' […]' };
		case 'changed':
			return { span: { start, end }, text: '[…]' };
		case 'added':
			return mend;
	}
}

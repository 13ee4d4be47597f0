import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Span } from '../../src/core/text/spans.js';

/** The opening of a novel in which someone has marked the persons named. */
export interface LitBankDocument {
	readonly title: string;
	/** As in a printed book, or dressed as a note. */
	readonly text: string;
	/** Where a person is called by name; of names in names the outer. Sorted. */
	readonly named: readonly Span[];
	/** The distinct names. */
	readonly names: readonly string[];
}

/** Where the corpora are, from the root of the repository. */
const FOLDER = '../shared/corpora/truth/litbank/coref/brat/';

/** The documents, or nothing where the corpora are absent. */
export function litBank(): readonly LitBankDocument[] {
	const files = existsSync(FOLDER) ? readdirSync(FOLDER).sort() : [];
	return files
		.filter((file) => file.endsWith('.txt'))
		.map((file) => {
			const tokens = readFileSync(FOLDER + file, 'utf8');
			const annotations = readFileSync(FOLDER + file.replace(/txt$/, 'ann'), 'utf8');
			return printed(file.replace(/_brat\.txt$/, ''), tokens, marked(annotations));
		});
}

/** The same document as someone would have it in a note: curly marks, hard wraps, emphasis. */
export function dressed(document: LitBankDocument): LitBankDocument {
	const edits: { at: number; removed: number; inserted: string }[] = [];
	const { text, named } = document;
	for (const { index, 0: mark } of text.matchAll(/['"]/g)) {
		const opens = /(?:^|[\s(—_-])$/.test(text.slice(0, index));
		const inserted = mark === "'" ? (opens ? '‘' : '’') : opens ? '“' : '”';
		edits.push({ at: index, removed: 1, inserted });
	}
	for (const [index, { start, end }] of named.entries()) {
		const emphasis = ['', '', '', '*', '', '_', '', '**'][index % 8] ?? '';
		edits.push({ at: start, removed: 0, inserted: emphasis });
		edits.push({ at: end, removed: 0, inserted: emphasis });
	}
	let column = 0;
	for (const { index, 0: word } of text.matchAll(/\S+\s*/g)) {
		column += word.length;
		if (column > 68 && word.endsWith(' ')) {
			edits.push({ at: index + word.length - 1, removed: 1, inserted: '\n' });
			column = 0;
		}
	}
	return rewritten(document, edits);
}

/** The spans of persons' proper names, those in others left out. */
function marked(annotations: string): Span[] {
	const spans: Span[] = [];
	for (const [, start, end] of annotations.matchAll(/^T\d+\tPROP_PER (\d+) (\d+)\t/gm)) {
		spans.push({ start: Number(start), end: Number(end) });
	}
	return spans
		.sort((one, other) => one.start - other.start || other.end - one.end)
		.filter(({ start }, index, all) => all.slice(0, index).every(({ end }) => end <= start));
}

/** The tokens of a document as print has them: `Maule 's` as `Maule's`. */
function printed(title: string, tokens: string, named: readonly Span[]): LitBankDocument {
	const edits: { at: number; removed: number; inserted: string }[] = [];
	let open = false;
	for (const { index, 0: space } of tokens.matchAll(/[ \n]+/g)) {
		const before = /\S*$/.exec(tokens.slice(0, index))?.[0] ?? '';
		const after = /^\S*/.exec(tokens.slice(index + space.length))?.[0] ?? '';
		if (before === '"') {
			open = !open;
		}
		const closes = /^(?:[.,;:!?)\]]+|'(?:s|S|ll|ve|re|d|m|t|em)?|n't|’s|--|—)$/.test(after);
		const tied = closes || (after === '"' && open) || (before === '"' && open);
		if (tied || /^(?:[([]|--|—)$/.test(before)) {
			edits.push({ at: index, removed: space.length, inserted: '' });
		}
	}
	const tokenized = { title, text: tokens, named, names: [] };
	const document = rewritten(tokenized, edits);
	const names = document.named.map(({ start, end }) =>
		document.text.slice(start, end).replace(/\s+/g, ' '),
	);
	return { ...document, names: [...new Set(names)] };
}

/** The document after `edits` of its text, its spans moved along. */
function rewritten(
	document: LitBankDocument,
	edits: readonly { at: number; removed: number; inserted: string }[],
): LitBankDocument {
	const sorted = edits
		.map((edit, order) => ({ ...edit, order }))
		.sort((one, other) => one.at - other.at || one.order - other.order);
	let text = '';
	let after = 0;
	const moves: { at: number; before: number; behind: number }[] = [];
	for (const { at, removed, inserted } of sorted) {
		text += document.text.slice(after, at);
		moves.push({
			at,
			before: text.length - at,
			behind: text.length + inserted.length - at - removed,
		});
		text += inserted;
		after = Math.max(after, at + removed);
	}
	text += document.text.slice(after);
	const move = (offset: number, isStart: boolean) => {
		let distance = 0;
		for (const { at, before, behind } of moves) {
			if (at < offset || (isStart && at === offset)) {
				distance = behind;
			} else if (at === offset) {
				distance = Math.min(before, distance === 0 ? before : distance);
				break;
			} else {
				break;
			}
		}
		return offset + distance;
	};
	const named = document.named.map(({ start, end }) => ({
		start: move(start, true),
		end: move(end, false),
	}));
	return { ...document, text, named };
}

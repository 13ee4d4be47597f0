import { asRead, type Cell, onOneLine } from './cells.js';
import type { Difference, Source } from './compareWords.js';

/** What differs before a word that is equal, or in its case. */
export function betweenWords(
	note: string,
	source: Source,
	previous: Cell | undefined,
	cell: Cell,
): readonly Difference[] {
	return [punctuation(note, source, previous, cell), capital(note, source, previous, cell)].filter(
		(found) => found !== undefined,
	);
}

function punctuation(
	note: string,
	source: Source,
	previous: Cell | undefined,
	{ element, word }: Cell,
): Difference | undefined {
	const other = previous?.element;
	const left = source.words[previous?.word ?? -1];
	const right = source.words[word ?? -1];
	const equal = previous?.same === 'equal' && other?.kind === 'word' && element?.kind === 'word';
	if (!equal || !left || !right || element.word.before === right.before) {
		return undefined;
	}
	const gap = { start: other.span.end, end: element.span.start };
	const [own, theirs] = [note.slice(gap.start, gap.end), source.text.slice(left.end, right.start)];
	// Dialogue may begin with a dash, and Markdown takes that for a list.
	const broken = own.includes('\n') || theirs.includes('\n');
	if (broken && element.word.before.replace(/-$/u, '') === right.before.replace(/-$/u, '')) {
		return undefined;
	}
	const between = onOneLine(theirs);
	const span = { start: other.span.start, end: element.span.end };
	const mend = { span: gap, text: between };
	return trifle('punctuation', note, { words: gap, span, mend, source: between });
}

function capital(
	note: string,
	source: Source,
	previous: Cell | undefined,
	{ element, word }: Cell,
): Difference | undefined {
	const right = source.words[word ?? -1];
	if (element?.kind !== 'word' || !right || element.anyCase || previous === undefined) {
		return undefined;
	}
	const left = source.words[previous.word ?? -1];
	// Verse that is run together need not keep the capitals of its lines.
	const line = left && source.text.slice(left.end, right.start).includes('\n');
	const shouted = element.word.shouted || right.shouted;
	if (line || shouted || element.word.capital === right.capital) {
		return undefined;
	}
	const { span } = element;
	const book = source.text.slice(right.start, right.end);
	return trifle('case', note, { words: span, span, mend: { span, text: book }, source: book });
}

function trifle(
	reason: Difference['reason'],
	note: string,
	known: Pick<Difference, 'words' | 'span' | 'mend' | 'source'>,
): Difference {
	const { start, end } = known.words;
	const own = asRead(note.slice(start, end));
	return { kind: 'changed', reason, note: own, missing: 0, size: 0, ...known };
}

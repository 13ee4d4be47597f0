import type { Alignment, Step } from './alignment.js';
import type { Element } from './pattern.js';

/** What stands side by side: an element, a word of the source, or both. */
export interface Cell {
	readonly element?: Element | undefined;
	readonly word?: number | undefined;
	readonly same: 'equal' | 'spelling' | 'other' | 'gap';
}

/** The steps of an alignment without the words that a gap passes over. */
export function cellsOf({ steps }: Alignment, elements: readonly Element[]): readonly Cell[] {
	const cells: Cell[] = [];
	let passing = false;
	for (const step of steps) {
		const element = step.kind === 'skipped' ? undefined : elements[step.element];
		const gap = step.kind === 'extra' && (element?.kind === 'omission' || element?.kind === 'free');
		passing = gap || (passing && step.kind === 'skipped');
		if (gap) {
			cells.push({ element, same: 'gap' });
		} else if (!passing) {
			cells.push(cellOf(step, element));
		}
	}
	return cells;
}

function cellOf(step: Step, element: Element | undefined): Cell {
	return step.kind === 'pair'
		? { element, word: step.word, same: step.same }
		: { element, word: step.kind === 'skipped' ? step.word : undefined, same: 'other' };
}

/** Words of a note on one line, without what begins the lines of a block. */
export function asRead(words: string): string {
	return onOneLine(words.replace(/\n[ \t>]*/g, '\n'));
}

export function onOneLine(text: string): string {
	return text.replace(/-[ \t]*\r?\n[ \t]*/g, '-').replace(/\s+/g, ' ');
}

import type { Alignment, Step } from './alignment.js';
import type { Element } from './pattern.js';
import type { Word } from './words.js';

/**
 * At the ends of a quotation nothing tells a changed word from an added one, nor, where the source
 * ends, from one that the source no longer knows. It is changed where the source has a word in its
 * place: one that would otherwise count as skipped, or the next one of the same sentence.
 */
export function pairAtEnds(
	alignment: Alignment,
	elements: readonly Element[],
	words: readonly Word[],
): Alignment {
	const steps = [...alignment.steps];
	const from = pairSkipped(steps, elements, alignment.from - 1, -1);
	const to = pairSkipped(steps, elements, alignment.to, 1);
	pairExtra(steps, elements, words, -1);
	pairExtra(steps, elements, words, 1);
	return { ...alignment, steps, from: from + 1, to };
}

type Side = -1 | 1;

/** Pairs the words skipped at one end with the elements beyond it; the next element not paired. */
function pairSkipped(
	steps: Step[],
	elements: readonly Element[],
	beyond: number,
	side: Side,
): number {
	const first = inner(steps, side, ({ kind }) => kind === 'skipped');
	const last = steps[first];
	let next = beyond;
	if (last?.kind === 'extra' && isGap(elements[last.element])) {
		return next;
	}
	for (let at = first + side; steps[at]; at += side) {
		const step = steps[at];
		if (step?.kind !== 'skipped' || !elements[next] || isGap(elements[next])) {
			break;
		}
		steps[at] = { kind: 'pair', element: next, word: step.word, same: 'other' };
		next += side;
	}
	return next;
}

/** Pairs the words that the quotation has too many at one end with the next ones of the source. */
function pairExtra(
	steps: Step[],
	elements: readonly Element[],
	words: readonly Word[],
	side: Side,
): void {
	const first = inner(
		steps,
		side,
		(step) => step.kind === 'extra' && !isGap(elements[step.element]),
	);
	const last = steps[first];
	if (last?.kind !== 'pair' || last.same === 'other') {
		return;
	}
	let next = last.word + side;
	for (let at = first + side; steps[at]; at += side) {
		const step = steps[at];
		const later = words[side < 0 ? next + 1 : next];
		if (step?.kind !== 'extra' || !words[next] || /[.!?]/.test(later?.before ?? '.')) {
			break;
		}
		steps[at] = { kind: 'pair', element: step.element, word: next, same: 'other' };
		next += side;
	}
}

/** The step next to the run at one end in which all are `like` that; -1 or the length: none. */
function inner(steps: readonly Step[], side: Side, like: (step: Step) => boolean): number {
	let at = side < 0 ? 0 : steps.length - 1;
	for (let step = steps[at]; step && like(step); step = steps[at]) {
		at -= side;
	}
	return at;
}

function isGap(element: Element | undefined): boolean {
	return element?.kind === 'omission' || element?.kind === 'free';
}

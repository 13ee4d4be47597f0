import { foldReference } from '../core/book/references.js';
import { unwrapped } from '../core/mentions/spaces.js';
import { variants } from '../core/mentions/variants.js';

/**
 * What becomes of `shown`, a form of the name `from`, when that is renamed to `to`: in the plural
 * where it stands in the plural, and in capitals where it stands in capitals. Absent where it is
 * a form of another name.
 */
export function inNewWords(shown: string, from: string, to: string): string | undefined {
	const sought = foldReference(unwrapped(shown));
	const isForm = (form: string) => foldReference(form) === sought;
	if (variants(from, false).some(isForm)) {
		return inLettersOf(shown, from, to);
	}
	const singular = new Set(variants(to, false));
	const plural = variants(to, true).find((form) => !singular.has(form));
	return plural !== undefined && variants(from, true).some(isForm)
		? inLettersOf(shown, from, plural)
		: undefined;
}

function inLettersOf(shown: string, from: string, to: string): string {
	const capitals = shown === shown.toUpperCase() && /\p{L}.*\p{Lu}/su.test(shown);
	if (capitals && from !== from.toUpperCase()) {
		return to.toUpperCase();
	}
	const [first = ''] = shown;
	const [small = ''] = from;
	const [letter = ''] = to;
	const raised = first !== small && first === small.toUpperCase();
	return raised ? letter.toUpperCase() + to.slice(letter.length) : to;
}

import { readFrontmatter } from '../book/frontmatter.js';
import type { Field, ScalarValue, Value } from '../book/values.js';
import type { Span } from '../text/spans.js';
import { type Named, type Note, resolveIn } from './named.js';

/** A place in a note's frontmatter that means a book or an entry. */
export interface KeyReference {
	readonly key: 'work' | 'means';
	/** As written, without quotation marks. */
	readonly text: string;
	readonly span: Span;
	readonly named: readonly Named[];
}

/** What the `work` and the `means` of a note refer to, as far as it is anything. */
export function keyReferencesIn(note: Note): readonly KeyReference[] {
	const { keys, names, text } = note;
	if (keys.means.size === 0 && (keys.works?.length ?? 0) === 0) {
		return [];
	}
	const { fields } = readFrontmatter(text);
	const works = scalarsIn(fields.get('work')).map(({ text: reference, span }) => {
		const meant = names.books.filter(({ id, work }) => id === reference || work.name === reference);
		const named = meant.map((book) => ({ book, entry: book.work }));
		return { key: 'work' as const, text: reference, span, named };
	});
	const means = fields.get('means')?.value;
	const meanings = [...(means?.kind === 'map' ? means.fields.values() : [])]
		.flatMap(scalarsIn)
		.map(({ text: reference, span }) => {
			const named = resolveIn(names.books, reference);
			return { key: 'means' as const, text: reference, span, named };
		});
	return [...works, ...meanings].filter(({ named }) => named.length > 0);
}

function scalarsIn(field: Field | undefined): readonly ScalarValue[] {
	return field ? scalars(field.value) : [];
}

function scalars(value: Value): readonly ScalarValue[] {
	if (value.kind === 'list') {
		return value.items.flatMap(scalars);
	}
	return value.kind === 'scalar' ? [{ ...value, text: value.text.trim() }] : [];
}

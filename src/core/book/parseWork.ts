import type { Chapter, EntryBase, Person, Remark, Work } from './entry.js';
import type { FieldReader } from './fields.js';
import type { Value } from './yaml.js';

/** More chapters than any book has; a larger number is a mistake of typing. */
const mostChapters = 10_000;

/** Reads what only `work.md` says. The book's own `id:` wins over its folder's name. */
export function parseWork(read: FieldReader, base: EntryBase): Work {
	return {
		...base,
		id: read.text('id') ?? base.id,
		type: 'work',
		authors: peopleOf(read, 'author'),
		editors: peopleOf(read, 'editor'),
		translators: peopleOf(read, 'translator'),
		year: read.number('year'),
		publisher: read.text('publisher'),
		publisherPlace: read.text('publisher_place'),
		isbn: read.text('isbn'),
		container: read.text('container'),
		key: read.text('key'),
		chapters: chaptersOf(read),
		edition: read.text('edition'),
		text: read.text('text'),
		extends: read.text('extends'),
		language: read.text('language'),
		reception: remarksOf(read, 'reception'),
		adaptations: remarksOf(read, 'adaptations'),
		compared: remarksOf(read, 'compared'),
		teaching: remarksOf(read, 'teaching'),
	};
}

/** One or a list of `{family, given, particle}` or "Family, Given". */
function peopleOf(read: FieldReader, key: string): readonly Person[] {
	return read.people(key, (item) => personOf(read, key, item));
}

function personOf(read: FieldReader, key: string, item: Value): Person | undefined {
	if (item.kind === 'map') {
		const inner = read.within(item);
		const family = inner.text('family');
		return family === undefined
			? read.wrong(key, item.span, 'people')
			: { family, given: inner.text('given'), particle: inner.text('particle') };
	}
	if (item.kind === 'list' || item.text.trim() === '') {
		return read.wrong(key, item.span, 'people');
	}
	const [family = '', given] = item.text.split(/,(.*)/s).map((part) => part.trim());
	return { family, given: given === '' ? undefined : given };
}

/** A number of chapters, or a list of `{label, title, part, outline}` or of labels. */
function chaptersOf(read: FieldReader): readonly Chapter[] {
	const count = read.count('chapters', mostChapters);
	if (count !== undefined) {
		return Array.from({ length: count }, (_, index) => ({ label: String(index + 1) }));
	}
	let position = 0;
	return read.list('chapters', (item): Chapter | undefined => {
		position += 1;
		if (item.kind === 'list') {
			return read.wrong('chapters', item.span, 'map');
		}
		if (item.kind === 'scalar') {
			return { label: item.text.trim() || String(position) };
		}
		const inner = read.within(item);
		return {
			label: inner.text('label') ?? String(position),
			title: inner.text('title'),
			part: inner.text('part'),
			outline: inner.text('outline'),
		};
	});
}

/** A list of sentences, or of `{name, author, year, kind, text, source, chapter}`. */
function remarksOf(read: FieldReader, key: string): readonly Remark[] {
	return read.list(key, (item): Remark | undefined => {
		if (item.kind === 'scalar') {
			return { text: item.text.trim() };
		}
		if (item.kind === 'list') {
			return read.wrong(key, item.span, 'text');
		}
		const inner = read.within(item);
		return {
			name: inner.text('name'),
			author: inner.text('author') ?? inner.text('by'),
			year: inner.number('year'),
			kind: inner.text('kind'),
			text: inner.text('text') ?? '',
			source: inner.text('source'),
			chapter: inner.number('chapter'),
		};
	});
}

import type { Chapter, EntryBase, Person, Remark, Work } from './entry.js';
import { type FieldReader, unreadable } from './fields.js';
import type { Value } from './values.js';

/** More chapters than any book has; a larger number is a mistake of typing. */
const mostChapters = 10_000;

/** Reads what only `work.md` says. The book's own `id:` wins over its folder's name. */
export function parseWork(read: FieldReader, base: EntryBase): Work {
	const id = read.text('id') ?? base.id;
	const text = read.text('text');
	return {
		...base,
		id,
		// Without a name the book would be gone with all that its other files say.
		name: base.name === '' ? id : base.name,
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
		text,
		textFile: text === undefined ? undefined : base.files[0],
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
		if (family === undefined) {
			return inner.has('family') ? undefined : read.wrong(key, item.span, 'people');
		}
		return { family, given: inner.text('given'), particle: inner.text('particle') };
	}
	if (item.kind === 'list') {
		return read.wrong(key, item.span, 'people');
	}
	const written = read.textAt(key, item);
	if (written === undefined) {
		return undefined;
	}
	const comma = written.indexOf(',');
	const family = comma < 0 ? written : written.slice(0, comma).trim();
	const given = comma < 0 ? '' : written.slice(comma + 1).trim();
	return family === ''
		? read.wrong(key, item.span, 'people')
		: { family, given: given === '' ? undefined : given };
}

/** A number of chapters, or a list of `{label, title, part, outline}` or of labels. */
function chaptersOf(read: FieldReader): readonly Chapter[] {
	const count = read.count('chapters', mostChapters);
	if (count !== undefined) {
		return Array.from({ length: count }, (_, index) => ({ label: String(index + 1) }));
	}
	let position = 0;
	return read.list('chapters', (item): Chapter => {
		position += 1;
		if (item.kind !== 'map') {
			return { label: read.textAt('chapters', item) ?? String(position) };
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

/**
 * A list of sentences, or of `{name, author, year, kind, text, source, chapter}`. One whose chapter
 * cannot be read is left out, since it could tell too early.
 */
function remarksOf(read: FieldReader, key: string): readonly Remark[] {
	return read.list(key, (item): Remark | undefined => {
		if (item.kind !== 'map') {
			const text = read.textAt(key, item);
			return text === undefined ? undefined : { text };
		}
		const inner = read.within(item);
		const remark = {
			name: inner.text('name'),
			author: inner.text('author') ?? inner.text('by'),
			year: inner.number('year'),
			kind: inner.text('kind'),
			text: inner.text('text') ?? '',
			source: inner.text('source'),
			chapter: inner.position('chapter'),
		};
		return remark.chapter === unreadable ? undefined : remark;
	});
}

import type { Entry } from '../core/book/entry.js';
import { readFrontmatter } from '../core/book/frontmatter.js';
import type { ReadBook } from '../core/book/horizon.js';
import type { Value } from '../core/book/values.js';
import { type Named, type Note, namedAt } from '../core/mentions/named.js';
import { type Span, slice, touches } from '../core/text/spans.js';

/** An entry that the caret stands on, by one of its names. */
export interface EntryAt {
	/** Where the name stands. */
	readonly span: Span;
	/** The name or reference as it is written there. */
	readonly written: string;
	/** How it stands there: in prose, between brackets, or in the frontmatter of the entry itself. */
	readonly as: 'unlinked' | 'linked' | 'name' | 'alias' | 'id';
	/** What it may mean; more than one where it is ambiguous. */
	readonly named: readonly Named[];
}

/** The entry whose name stands at `offset`: in a note, or in its own file's `name` or `aliases`. */
export function entryAt(note: Note, offset: number, file: string): EntryAt | undefined {
	const found = namedAt(note, offset);
	if (found) {
		const { mention, named } = found;
		const written = mention.target ?? slice(note.text, mention.span);
		return { span: mention.span, written, as: mention.kind, named };
	}
	const own = ownEntry(note.names.books, file);
	return own && inFrontmatter(note.text, offset, own);
}

/** The entry that a file is. */
export function ownEntry(books: readonly ReadBook[], file: string): Named | undefined {
	for (const book of books) {
		const entry = [book.work, ...book.entries].find(({ files }: Entry) => files.includes(file));
		if (entry) {
			return { book, entry };
		}
	}
	return undefined;
}

function inFrontmatter(text: string, offset: number, own: Named): EntryAt | undefined {
	const { fields } = readFrontmatter(text);
	const name = fields.get('name')?.value;
	if (name?.kind === 'scalar' && touches(name.span, offset)) {
		return { span: name.span, written: name.text, as: 'name', named: [own] };
	}
	const alias = aliasValues(fields.get('aliases')?.value).find(({ span }) => touches(span, offset));
	return alias?.kind === 'scalar'
		? { span: alias.span, written: alias.text, as: 'alias', named: [own] }
		: undefined;
}

/** The strings in `aliases`, whether they stand alone or under `name`. */
export function aliasValues(value: Value | undefined): readonly Value[] {
	if (value?.kind === 'list') {
		return value.items.flatMap(aliasValues);
	}
	if (value?.kind === 'map') {
		return aliasValues(value.fields.get('name')?.value);
	}
	return value ? [value] : [];
}

import type { Entry } from '../core/book/entry.js';
import type { Reference } from '../core/book/fields.js';
import { readFrontmatter } from '../core/book/frontmatter.js';
import type { ReadBook } from '../core/book/horizon.js';
import type { FieldMap, Value } from '../core/book/values.js';
import { keyReferencesIn } from '../core/mentions/keyReferences.js';
import { linkTarget } from '../core/mentions/links.js';
import { type Named, type Note, namedAt, resolveIn } from '../core/mentions/named.js';
import { type Span, slice, touches } from '../core/text/spans.js';

/** An entry that the caret stands on, by what refers to it there. */
export interface EntryAt {
	/** Where the name or the reference stands. */
	readonly span: Span;
	/** The name or reference as it is written there. */
	readonly written: string;
	/**
	 * How it stands there: as a name in prose, as a reference between brackets or in frontmatter, or
	 * as the name, an alias or the words that its own file gives.
	 */
	readonly as: 'mention' | 'reference' | 'name' | 'alias' | 'quote';
	/** What it may mean, never nothing; more than one where it is ambiguous. */
	readonly named: readonly Named[];
}

/**
 * The entry that is named or referred to at `offset` of `file`. `references` are those that the
 * file gives in its frontmatter, where it is an entry.
 */
export function entryAt(
	note: Note,
	offset: number,
	file: string,
	references: readonly Reference[] = [],
): EntryAt | undefined {
	const found = namedAt(note, offset);
	if (found) {
		const { mention, named } = found;
		const target = linkTarget(note.text, mention);
		const span = target ?? mention.span;
		const as = target ? 'reference' : 'mention';
		return { span, written: slice(note.text, span), as, named };
	}
	return inFrontmatter(note, offset, file, references);
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

function inFrontmatter(
	note: Note,
	offset: number,
	file: string,
	references: readonly Reference[] = [],
): EntryAt | undefined {
	const { fields, block } = readFrontmatter(note.text);
	if (!block || offset < block.start || offset > block.end) {
		return undefined;
	}
	const key = keyReferencesIn(note).find(({ span }) => touches(span, offset));
	if (key) {
		return { span: key.span, written: key.text, as: 'reference', named: key.named };
	}
	const own = ownEntry(note.names.books, file);
	const reference = references.find(({ span }) => touches(span, offset));
	const meant = own && reference ? resolveIn([own.book], reference.text) : [];
	if (reference && meant.length > 0) {
		return { span: reference.span, written: reference.text, as: 'reference', named: meant };
	}
	return own && ownName(fields, offset, own);
}

function ownName(fields: FieldMap, offset: number, own: Named): EntryAt | undefined {
	const isQuote = own.entry.type === 'quote';
	const name = fields.get(isQuote ? 'text' : 'name')?.value;
	if (name?.kind === 'scalar' && touches(name.span, offset)) {
		const as = isQuote ? 'quote' : 'name';
		return { span: name.span, written: name.text.trim(), as, named: [own] };
	}
	const aliases = isQuote ? undefined : fields.get('aliases')?.value;
	const alias = aliasValues(aliases).find(({ span }) => touches(span, offset));
	return alias?.kind === 'scalar'
		? { span: alias.span, written: alias.text.trim(), as: 'alias', named: [own] }
		: undefined;
}

import type { Alias, Later, Misquote, NameRules, Relation } from './entry.js';
import { type FieldReader, unreadable } from './fields.js';

/** `aliases`: each a string or `{name, reveal, match, case}`. */
export function aliasesOf(read: FieldReader): readonly Alias[] {
	return read.list('aliases', (item): Alias | undefined => {
		if (item.kind !== 'map') {
			const name = read.textAt('aliases', item);
			return name === undefined ? undefined : { name };
		}
		const inner = read.within(item);
		const name = inner.text('name');
		if (name === undefined) {
			return inner.has('name') ? undefined : read.wrong('aliases', item.span, 'text');
		}
		return { name, reveal: inner.position('reveal'), ...rulesOf(inner) };
	});
}

/** `match` and `case`, which an alias and an entry's own name take. */
export function rulesOf(read: FieldReader): NameRules {
	return { match: read.choice('match', ['marked']), case: read.choice('case', ['any']) };
}

/** `later`: each `{chapter, text}`; a line without a chapter is left out, since it could tell too early. */
export function laterOf(read: FieldReader): readonly Later[] {
	return read.list('later', (item): Later | undefined => {
		const inner = item.kind === 'map' ? read.within(item) : undefined;
		if (!inner?.has('chapter') || !inner.has('text')) {
			return read.wrong('later', item.span, 'map');
		}
		const chapter = inner.position('chapter');
		const text = inner.text('text');
		return chapter === undefined || chapter === unreadable || text === undefined
			? undefined
			: { chapter, text };
	});
}

/**
 * `relations`: each a reference or `{to, kind, from, until, note}`. One whose `from` cannot be read
 * is left out, since it could tell too early.
 */
export function relationsOf(read: FieldReader): readonly Relation[] {
	return read.list('relations', (item): Relation | undefined => {
		if (item.kind !== 'map') {
			const to = read.refer('relations', item);
			return to === undefined ? undefined : { to };
		}
		const inner = read.within(item);
		if (!inner.has('to')) {
			return read.wrong('relations', item.span, 'map');
		}
		const to = inner.reference('to');
		const from = inner.position('from');
		const until = inner.position('until');
		const kind = inner.text('kind');
		const note = inner.text('note');
		return to === undefined || from === unreadable
			? undefined
			: { to, kind, from, until: until === unreadable ? undefined : until, note };
	});
}

/** `misquotes`: each a string or `{text, note}`. */
export function misquotesOf(read: FieldReader): readonly Misquote[] {
	return read.list('misquotes', (item): Misquote | undefined => {
		if (item.kind !== 'map') {
			const text = read.textAt('misquotes', item);
			return text === undefined ? undefined : { text };
		}
		const inner = read.within(item);
		const text = inner.text('text');
		if (text === undefined) {
			return inner.has('text') ? undefined : read.wrong('misquotes', item.span, 'text');
		}
		return { text, note: inner.text('note') };
	});
}

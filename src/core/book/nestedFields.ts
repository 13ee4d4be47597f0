import type { Alias, Later, Misquote, NameRules, Relation } from './entry.js';
import type { FieldReader } from './fields.js';
import type { Value } from './yaml.js';

/** `aliases`: each a string or `{name, reveal, match, case}`. */
export function aliasesOf(read: FieldReader): readonly Alias[] {
	return read.list('aliases', (item): Alias | undefined => {
		if (item.kind !== 'map') {
			const name = textOf(read, 'aliases', item);
			return name === undefined ? undefined : { name };
		}
		const inner = read.within(item);
		const name = inner.text('name');
		return name === undefined
			? read.wrong('aliases', item.span, 'text')
			: { name, reveal: inner.number('reveal'), ...rulesOf(inner) };
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
		const chapter = inner?.number('chapter');
		const text = inner?.text('text');
		return chapter === undefined || text === undefined
			? read.wrong('later', item.span, 'map')
			: { chapter, text };
	});
}

/** `relations`: each a reference or `{to, kind, from, until, note}`. */
export function relationsOf(read: FieldReader): readonly Relation[] {
	return read.list('relations', (item): Relation | undefined => {
		if (item.kind !== 'map') {
			const to = read.refer('relations', item);
			return to === undefined ? undefined : { to };
		}
		const inner = read.within(item);
		const to = inner.reference('to');
		return to === undefined
			? read.wrong('relations', item.span, 'map')
			: {
					to,
					kind: inner.text('kind'),
					from: inner.number('from'),
					until: inner.number('until'),
					note: inner.text('note'),
				};
	});
}

/** `misquotes`: each a string or `{text, note}`. */
export function misquotesOf(read: FieldReader): readonly Misquote[] {
	return read.list('misquotes', (item): Misquote | undefined => {
		if (item.kind !== 'map') {
			const text = textOf(read, 'misquotes', item);
			return text === undefined ? undefined : { text };
		}
		const inner = read.within(item);
		const text = inner.text('text');
		return text === undefined
			? read.wrong('misquotes', item.span, 'text')
			: { text, note: inner.text('note') };
	});
}

function textOf(read: FieldReader, key: string, item: Value): string | undefined {
	return item.kind === 'scalar' && item.text.trim() !== ''
		? item.text.trim()
		: read.wrong(key, item.span, 'text');
}

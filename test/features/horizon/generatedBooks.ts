import assert from 'node:assert/strict';
import fc from 'fast-check';
import { packBook } from '../../../src/core/book/pack.js';
import type { BundledBook } from '../../../src/core/book/shelves.js';

/** How many chapters a generated book has. */
export const chapters = 5;

const types = ['character', 'theme', 'symbol', 'place', 'event', 'term', 'quote'] as const;

const position = fc.option(fc.integer({ min: 0, max: chapters }), { nil: undefined });

/** An entry as it is made up; references are places in the list of entries. */
const draft = fc.record({
	type: fc.constantFrom(...types),
	chapter: position,
	reveal: position,
	aliases: fc.array(position, { maxLength: 2 }),
	later: fc.array(fc.integer({ min: 0, max: chapters }), { maxLength: 2 }),
	relations: fc.array(fc.record({ to: fc.nat({ max: 7 }), from: position, until: position }), {
		maxLength: 2,
	}),
	refersTo: fc.array(fc.nat({ max: 7 }), { maxLength: 3 }),
	byName: fc.boolean(),
	/** Whether its name is one that others may bear too. */
	namesake: fc.boolean(),
});

type Draft = typeof draft extends fc.Arbitrary<infer T> ? T : never;

/** Books in which every string stands once, and so gives away where it comes from. */
export const drafts = fc.array(draft, { minLength: 2, maxLength: 8 });

/** Which drafts there are, and how much of them a reader may see: all, or up to a chapter. */
export type Visible = (chapter: number | undefined) => boolean;

export const everything: Visible = () => true;

export function upToChapter(horizon: number): Visible {
	return (chapter = 0) => chapter <= horizon;
}

/**
 * The book of some drafts, with what is not `visible` left out of its files: no entry, no alias, no
 * line and no reference to what is left out.
 */
export function bookOfDrafts(all: readonly Draft[], visible: Visible): BundledBook {
	const shown = (index: number): boolean => {
		const one = all[index % all.length];
		return one !== undefined && visible(one.reveal ?? one.chapter);
	};
	const reference = (index: number): string => {
		const at = index % all.length;
		const one = all[at];
		assert.ok(one);
		const named = one.byName && !one.namesake && one.type !== 'quote';
		return named ? nameOf(one, at) : idOf(one, at);
	};
	const files = all.flatMap((one, at) => {
		if (!shown(at)) {
			return [];
		}
		const references = one.refersTo.filter(shown).map(reference);
		const first = one.refersTo.slice(0, 1).filter(shown).map(reference)[0];
		const own = unique(one.type, at);
		const fields = {
			type: one.type,
			[one.type === 'quote' ? 'text' : 'name']: nameOf(one, at),
			chapter: one.chapter,
			reveal: one.reveal,
			later: one.later
				.map((chapter, index) => ({ chapter, text: own(`later${index}`) }))
				.filter(({ chapter }) => visible(chapter)),
			...(one.type === 'quote' ? {} : { aliases: aliasesOf(one, own, visible) }),
			...fieldsOf(one, { own, references, first, shown, reference, visible }),
		};
		const lines = Object.entries(fields)
			.filter(([, value]) => value !== undefined)
			.map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
		const body = `${own('description')}\n\n${own('commentary')}`;
		return [{ path: `${idOf(one, at)}.md`, text: `---\n${lines.join('\n')}\n---\n${body}\n` }];
	});
	return packBook('book', [{ path: 'work.md', text: workFile(visible) }, ...files]);
}

type Own = (what: string) => string;

/** Words that stand nowhere else in the book. */
function unique(type: string, at: number): Own {
	return (what) => `${what}${type}${at} zip${what}${at} zap${what}${at} zog${what}${at}`;
}

function idOf({ type }: Draft, at: number): string {
	return `id${type}${at}`;
}

function nameOf({ type, namesake }: Draft, at: number): string {
	return namesake && type !== 'quote' ? 'Namesake Common' : `Name${type}${at} Zipname${at}`;
}

function aliasesOf({ aliases }: Draft, own: Own, visible: Visible) {
	return aliases
		.map((reveal, index) => ({ name: `A${own(`alias${index}`)}`, reveal }))
		.filter(({ reveal }) => visible(reveal));
}

interface Parts {
	readonly own: Own;
	readonly references: readonly string[];
	readonly first: string | undefined;
	readonly shown: (index: number) => boolean;
	readonly reference: (index: number) => string;
	readonly visible: Visible;
}

function fieldsOf(one: Draft, { own, references, first, shown, reference, visible }: Parts) {
	switch (one.type) {
		case 'character':
			return {
				role: own('role'),
				themes: references,
				relations: one.relations
					.map((relation, index) => ({ ...relation, index }))
					.filter(({ to, from }) => shown(to) && visible(from))
					.map(({ to, from, until, index }) => ({
						to: reference(to),
						from,
						until: visible(until) ? until : undefined,
						kind: own(`kind${index}`),
						note: own(`note${index}`),
					})),
			};
		case 'theme':
			return { parent: first };
		case 'symbol':
			return { stands_for: own('standsFor') };
		case 'place':
			return { within: first };
		case 'event':
			return { characters: references, place: first, themes: references };
		case 'term':
			return { meaning: own('meaning') };
		case 'quote':
			return {
				speaker: first,
				to: first,
				about: references,
				themes: references,
				symbols: references,
				place: first,
				quoted_in: [own('quotedIn')],
				misquotes: [{ text: own('misquote'), note: own('misquoteNote') }],
			};
	}
}

function workFile(visible: Visible): string {
	const numbers = Array.from({ length: chapters }, (_, index) => index + 1);
	const remarks = numbers
		.filter(visible)
		.map((chapter) => ({ chapter, text: `remark${chapter} ziprem${chapter} zaprem${chapter}` }));
	const fields = {
		name: 'The Book',
		author: 'Writer, Some',
		chapters: numbers.map((chapter) => ({
			label: String(chapter),
			...(visible(chapter) ? { title: `title${chapter}`, outline: `outline${chapter} zip` } : {}),
		})),
		later: remarks,
		reception: remarks,
		adaptations: remarks,
		compared: remarks,
		teaching: remarks,
	};
	const lines = Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
	return `---\ntype: work\n${lines.join('\n')}\n---\nThe description.\n`;
}

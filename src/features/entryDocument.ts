import type { Entry, Person } from '../core/book/entry.js';
import type { ReadBook } from '../core/book/horizon.js';
import { chapterText } from '../core/citations/locator.js';
import { nameOf, speakerOf } from './card.js';
import type { Localize } from './localize.js';
import { provenance } from './provenance.js';

/**
 * A bundled entry as the Markdown of a read-only document, made from the book as far as it has
 * been read, so that it shows no more than the rest does.
 */
export function entryDocument(book: ReadBook, entry: Entry, t: Localize): string {
	const title = entry.type === 'quote' ? quoted(entry.text) : `# ${entry.name}`;
	const facts = factsOf(book, entry, t).filter(([, value]) => value !== '');
	const parts = [
		title,
		facts.map(([label, value]) => `- ${label}: ${value}`).join('\n'),
		entry.description,
		entry.commentary,
		...entry.later.map(({ text }) => text),
		...(entry.type === 'quote' ? misquotes(entry.misquotes, t) : []),
		...(entry.type === 'work' ? chapters(entry.chapters, t) : []),
		...quotes(book, entry, t),
	];
	return `${parts.filter((part) => part.trim() !== '').join('\n\n')}\n`;
}

type Fact = readonly [label: string, value: string];

function factsOf(book: ReadBook, entry: Entry, t: Localize): readonly Fact[] {
	const names = (references: readonly string[]) =>
		references.map((reference) => nameOf(book, reference)).join(', ');
	const name = (reference: string | undefined) => names(reference === undefined ? [] : [reference]);
	const aliases: Fact = [t('Also called'), entry.aliases.map((alias) => alias.name).join(', ')];
	switch (entry.type) {
		case 'work':
			return [
				[t('Author'), entry.authors.map(personName).join(', ')],
				[
					t('Published'),
					[entry.publisher, entry.year].filter((part) => part !== undefined).join(', '),
				],
			];
		case 'character':
			return [
				aliases,
				[t('Role'), entry.role ?? ''],
				...entry.relations.map(
					({ to, kind, note }): Fact => [
						nameOf(book, to),
						[kind ?? t('Relation'), note].filter((part) => part !== undefined).join('. '),
					],
				),
				[t('Themes'), names(entry.themes)],
			];
		case 'theme':
			return [aliases, [t('Part of'), name(entry.parent)]];
		case 'symbol':
			return [aliases, [t('Stands for'), entry.standsFor ?? '']];
		case 'place':
			return [aliases, [t('Within'), name(entry.within)]];
		case 'event':
			return [
				[t('Characters'), names(entry.characters)],
				[t('Place'), name(entry.place)],
				[t('Themes'), names(entry.themes)],
			];
		case 'term':
			return [aliases, [t('Meaning'), entry.meaning ?? '']];
		case 'quote':
			return [
				[t('Speaker'), speakerOf(book, entry, t)],
				[t('About'), names(entry.about)],
				[t('Themes'), names(entry.themes)],
				[t('Symbols'), names(entry.symbols)],
				[t('Place'), name(entry.place)],
				[t('How far it is known'), provenance(entry, t)],
				[t('Quoted in'), entry.quotedIn.join('; ')],
			];
	}
}

function personName({ given, particle, family }: Person): string {
	return [given, particle, family].filter((part) => part !== undefined).join(' ');
}

function misquotes(
	list: readonly { readonly text: string; readonly note?: string | undefined }[],
	t: Localize,
): readonly string[] {
	const lines = list.map(({ text, note }) => `- “${text}”${note === undefined ? '' : `: ${note}`}`);
	return lines.length === 0
		? []
		: [`## ${t('Wrong forms that are going round')}`, lines.join('\n')];
}

function chapters(
	list: readonly { readonly label: string; readonly outline?: string | undefined }[],
	t: Localize,
): readonly string[] {
	const lines = list.flatMap(({ label, outline }) =>
		outline === undefined ? [] : [`- ${chapterText(label, t('Chapter'))}: ${outline}`],
	);
	return lines.length === 0 ? [] : [`## ${t('Chapters')}`, lines.join('\n')];
}

function quotes(book: ReadBook, entry: Entry, t: Localize): readonly string[] {
	const found = book.quotesOf.get(entry.id) ?? [];
	const parts = found.map((quote) => {
		const known = `(${provenance(quote, t)})`;
		const source = [speakerOf(book, quote, t), known].filter((part) => part !== '').join(' ');
		return `${quoted(quote.text)}\n>\n> — ${source}`;
	});
	return parts.length === 0 ? [] : [`## ${t('Quotes')}`, ...parts];
}

function quoted(text: string): string {
	return `> ${text.split(/\r?\n/).join('\n> ')}`;
}

/** The kinds of entry a book can hold, as `type:` names them. */
export const entryTypes = [
	'work',
	'character',
	'theme',
	'symbol',
	'place',
	'event',
	'term',
	'quote',
] as const;

export type EntryType = (typeof entryTypes)[number];

/** How well a quote's own words are known. */
export const statuses = ['verified', 'unconfirmed', 'misquote'] as const;

/** What the words of a quote were compared with. */
export const checks = ['own-copy', 'licensed-excerpt', 'secondary', 'none'] as const;

export const themeKinds = ['theme', 'motif', 'device'] as const;

/** How a name may be recognised in prose; see `Name` in `core/mentions/names`. */
export interface NameRules {
	/** `marked`: only in `[[…]]`, in emphasis or in quotation marks. */
	readonly match?: 'marked' | undefined;
	/** `any`: letters need not agree in case. */
	readonly case?: 'any' | undefined;
}

/** Another name of an entry. */
export interface Alias extends NameRules {
	readonly name: string;
	/** The chapter from which the alias may be shown; absent: as soon as its entry. */
	readonly reveal?: number | undefined;
}

/** Something that comes out after the entry's own position. */
export interface Later {
	/** Where it comes out, counted through the whole book from 1. */
	readonly chapter: number;
	readonly text: string;
}

/** What one entry is to another, from one chapter on and perhaps until another. */
export interface Relation {
	/** An id, or the words of the file where they name no entry. */
	readonly to: string;
	readonly kind?: string | undefined;
	readonly from?: number | undefined;
	readonly until?: number | undefined;
	readonly note?: string | undefined;
}

/** What all entries have in common. Lists are empty where the file says nothing. */
export interface EntryBase extends NameRules {
	/** The file name without `.md`; for a work, the book's id. */
	readonly id: string;
	readonly name: string;
	readonly aliases: readonly Alias[];
	/** The chapter from which the entry may be shown, where that is not `chapter`. */
	readonly reveal?: number | undefined;
	/** Where the entry first stands in the book, counted through the whole book from 1. */
	readonly chapter?: number | undefined;
	/** The first paragraph of the body, in Markdown. */
	readonly description: string;
	/** The rest of the body, in Markdown. */
	readonly commentary: string;
	readonly later: readonly Later[];
	/** The files the entry was read from, as URIs: the book's own, then those of its layers. */
	readonly files: readonly string[];
}

/** An author, editor or translator, in the parts that citations need. */
export interface Person {
	readonly family: string;
	readonly given?: string | undefined;
	/** The part before the family name that is not sorted by, such as "de". */
	readonly particle?: string | undefined;
}

/** One chapter, letter, act or section, as the book itself counts. */
export interface Chapter {
	/** What the book prints, such as "Letter I"; the position where it prints nothing. */
	readonly label: string;
	readonly title?: string | undefined;
	readonly part?: string | undefined;
	readonly outline?: string | undefined;
}

/** A fact about the work in the world: its reception, an adaptation, a comparison, a use in class. */
export interface Remark {
	readonly name?: string | undefined;
	readonly author?: string | undefined;
	readonly year?: number | undefined;
	readonly kind?: string | undefined;
	readonly text: string;
	readonly source?: string | undefined;
	/** The chapter from which the remark may be shown; absent: always. */
	readonly chapter?: number | undefined;
}

export interface Work extends EntryBase {
	readonly type: 'work';
	readonly authors: readonly Person[];
	readonly editors: readonly Person[];
	readonly translators: readonly Person[];
	readonly year?: number | undefined;
	readonly publisher?: string | undefined;
	readonly publisherPlace?: string | undefined;
	readonly isbn?: string | undefined;
	readonly container?: string | undefined;
	/** The citation key, such as `ishiguro2005`. */
	readonly key?: string | undefined;
	/** In the order of the book; empty where the file does not say. */
	readonly chapters: readonly Chapter[];
	readonly edition?: string | undefined;
	/** The relative path of an edition inside the workspace folder, as written. */
	readonly text?: string | undefined;
	/** The URI of the `work.md` that gives `text`, from whose folder the path starts. */
	readonly textFile?: string | undefined;
	readonly extends?: string | undefined;
	readonly language?: string | undefined;
	readonly reception: readonly Remark[];
	readonly adaptations: readonly Remark[];
	readonly compared: readonly Remark[];
	readonly teaching: readonly Remark[];
}

export interface Character extends EntryBase {
	readonly type: 'character';
	readonly role?: string | undefined;
	readonly relations: readonly Relation[];
	readonly themes: readonly string[];
}

export interface Theme extends EntryBase {
	readonly type: 'theme';
	readonly kind?: (typeof themeKinds)[number] | undefined;
	readonly parent?: string | undefined;
}

export interface SymbolEntry extends EntryBase {
	readonly type: 'symbol';
	readonly standsFor?: string | undefined;
}

export interface Place extends EntryBase {
	readonly type: 'place';
	readonly within?: string | undefined;
}

export interface Event extends EntryBase {
	readonly type: 'event';
	/** Where it falls in the story, which need not be where it is told. */
	readonly order?: number | undefined;
	readonly characters: readonly string[];
	readonly place?: string | undefined;
	readonly themes: readonly string[];
}

export interface Term extends EntryBase {
	readonly type: 'term';
	readonly meaning?: string | undefined;
}

/** A wrong form of a quote that is going round. */
export interface Misquote {
	readonly text: string;
	readonly note?: string | undefined;
}

/** Words of the book, or, with the status `misquote`, words that pass for the book's and are not. */
export interface Quote extends EntryBase {
	readonly type: 'quote';
	readonly text: string;
	readonly speaker?: string | undefined;
	readonly to?: string | undefined;
	readonly about: readonly string[];
	readonly themes: readonly string[];
	readonly symbols: readonly string[];
	readonly place?: string | undefined;
	readonly paragraph?: string | undefined;
	readonly page?: string | undefined;
	readonly line?: string | undefined;
	readonly act?: string | undefined;
	readonly scene?: string | undefined;
	readonly verse?: string | undefined;
	readonly edition?: string | undefined;
	readonly quotedIn: readonly string[];
	readonly status?: (typeof statuses)[number] | undefined;
	readonly checked?: (typeof checks)[number] | undefined;
	readonly misquotes: readonly Misquote[];
}

/** One Markdown file in a book. */
export type Entry = Work | Character | Theme | SymbolEntry | Place | Event | Term | Quote;

/** The chapter from which an entry may be shown; 0 for one without a position. */
export function positionOf(entry: Entry): number {
	return entry.reveal ?? entry.chapter ?? 0;
}

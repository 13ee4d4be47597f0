import * as vscode from 'vscode';
import type { NoteKeys } from '../core/book/note.js';
import { linkTarget } from '../core/mentions/links.js';
import { MentionStore, type ReadText } from '../core/mentions/mentionStore.js';
import { type BookNames, meaningOf, type NamedMention, type Note } from '../core/mentions/named.js';
import type { LinkAt } from '../features/checks/brokenLink.js';
import type { LiveNotes } from './notes.js';
import { type Positions, rangeOf } from './ranges.js';
import type { BookStore } from './store.js';

/** The mentions of an open note, as it stands. */
export interface OpenMentions {
	readonly names: BookNames;
	/** Those that touch a range and mean something. */
	within(range: vscode.Range): readonly NamedMention[];
	/** The paragraph at a place as a note of its own; absent in the frontmatter. */
	paragraph(position: vscode.Position): NoteParagraph | undefined;
	/** All links in brackets, whatever they mean, or those that touch a range. */
	links(range?: vscode.Range): readonly LinkAt[];
}

/** A paragraph as a note, and where it begins in the document. */
export interface NoteParagraph {
	readonly note: Note;
	readonly start: number;
}

interface Tracked {
	readonly names: BookNames;
	readonly keys: NoteKeys;
	readonly mentions: MentionStore;
	readonly eol: vscode.EndOfLine;
	/** How long the text is by the edits that were seen. */
	length: number;
}

/**
 * The mentions in open notes. A keystroke makes it read the paragraph that was typed in, never the
 * whole text.
 */
export class LiveMentions implements vscode.Disposable {
	readonly #notes: LiveNotes;
	readonly #tracked = new Map<string, Tracked>();
	/** Notes whose books may have changed since they were looked up. */
	readonly #doubtful = new Set<string>();
	readonly #disposable: vscode.Disposable;

	constructor(store: BookStore, notes: LiveNotes) {
		this.#notes = notes;
		this.#disposable = vscode.Disposable.from(
			store.onDidChange(() => {
				for (const uri of this.#tracked.keys()) {
					this.#doubtful.add(uri);
				}
			}),
			vscode.workspace.onDidChangeTextDocument((event) => this.#edited(event)),
			vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#tracked.delete(uri.toString())),
		);
	}

	/** The mentions of a document; absent where it is about no book. */
	at(document: vscode.TextDocument): OpenMentions | undefined {
		const tracked = this.#track(document);
		if (!tracked) {
			return undefined;
		}
		const { mentions, names } = tracked;
		const touching = (range: vscode.Range) =>
			mentions.within(document.offsetAt(range.start), document.offsetAt(range.end));
		return {
			names,
			within: (range) =>
				touching(range).flatMap((mention) => {
					const shown = mention.target ? '' : document.getText(rangeOf(document, mention.span));
					const named = meaningOf(tracked, mention, shown);
					return named.length === 0 ? [] : { mention, named };
				}),
			paragraph: (position) => {
				const found = mentions.paragraphAt(document.offsetAt(position), reading(document));
				const { keys } = tracked;
				return (
					found && {
						note: { text: found.text, masked: found.masked, keys, names },
						start: found.start,
					}
				);
			},
			links: (range) =>
				(range ? touching(range) : mentions.all()).flatMap(({ whole, target }) => {
					if (!whole || target === undefined) {
						return [];
					}
					const { start } = whole;
					const brackets = { start: 0, end: whole.end - start };
					const text = document.getText(rangeOf(document, whole));
					const span = linkTarget(text, { whole: brackets, target }) ?? brackets;
					return { target, span: { start: start + span.start, end: start + span.end } };
				}),
		};
	}

	dispose(): void {
		this.#disposable.dispose();
	}

	#track(document: vscode.TextDocument): Tracked | undefined {
		const uri = document.uri.toString();
		const known = this.#tracked.get(uri);
		if (known && !this.#doubtful.has(uri) && known.keys === this.#notes.keysOf(document)) {
			return known;
		}
		this.#doubtful.delete(uri);
		const about = this.#notes.about(document);
		if (!about) {
			this.#tracked.delete(uri);
			return undefined;
		}
		const kept = known?.names.matcher === about.names.matcher ? known : undefined;
		const length = lengthOf(document);
		const mentions = kept?.mentions ?? new MentionStore(about.names.matcher, document.getText());
		const tracked = { ...about, mentions, length, eol: document.eol };
		this.#tracked.set(uri, tracked);
		return tracked;
	}

	#edited({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
		const uri = document.uri.toString();
		const tracked = this.#tracked.get(uri);
		if (!tracked || (contentChanges.length === 0 && tracked.eol === document.eol)) {
			return;
		}
		const edits = contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
			start: rangeOffset,
			removedLength: rangeLength,
			inserted: text,
		}));
		for (const { removedLength, inserted } of edits) {
			tracked.length += inserted.length - removedLength;
		}
		if (tracked.eol !== document.eol || tracked.length !== lengthOf(document)) {
			this.#tracked.delete(uri);
			return;
		}
		tracked.mentions.edit(edits, reading(document));
	}
}

function reading(document: vscode.TextDocument): ReadText {
	return (start, end) => document.getText(rangeOf(document, { start, end }));
}

function lengthOf(document: vscode.TextDocument & Positions): number {
	return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}

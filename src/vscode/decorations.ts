import * as vscode from 'vscode';
import { type DecoratedType, decorate, decoratedTypes } from '../features/decorate.js';
import type { LiveMentions } from './liveMentions.js';
import { Lull } from './lull.js';
import { rangeOf } from './ranges.js';
import { affectsSettings, mentionsDecorated } from './settings.js';
import type { BookStore } from './store.js';

/** How long typing and scrolling pause before names are coloured anew. */
const pause = 80;

/** Colours the names of a note, one colour for each type of entry, where the setting asks for it. */
export function registerDecorations(store: BookStore, mentions: LiveMentions): vscode.Disposable {
	const colours = new Map<DecoratedType, vscode.TextEditorDecorationType>(
		decoratedTypes.map((type) => [type, decorationOf(type)]),
	);
	const lull = new Lull(pause, () => {
		for (const editor of vscode.window.visibleTextEditors) {
			colour(editor, mentions, colours);
		}
	});
	const showSoon = () => lull.await();
	showSoon();
	return vscode.Disposable.from(
		...colours.values(),
		store.onDidChange(showSoon),
		vscode.window.onDidChangeVisibleTextEditors(showSoon),
		vscode.window.onDidChangeTextEditorVisibleRanges(showSoon),
		vscode.workspace.onDidChangeTextDocument(showSoon),
		vscode.workspace.onDidChangeConfiguration((event) => {
			if (affectsSettings(event)) {
				showSoon();
			}
		}),
		lull,
	);
}

function decorationOf(type: DecoratedType): vscode.TextEditorDecorationType {
	return vscode.window.createTextEditorDecorationType({
		color: new vscode.ThemeColor(`closeReading.${type}Foreground`),
		rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
	});
}

/** Only what is on the screen, and only in notes; elsewhere what may still be coloured is cleared. */
function colour(
	editor: vscode.TextEditor,
	mentions: LiveMentions,
	colours: ReadonlyMap<DecoratedType, vscode.TextEditorDecorationType>,
): void {
	const { document, visibleRanges } = editor;
	const isWanted = document.languageId === 'markdown' && mentionsDecorated(document.uri);
	const open = isWanted ? mentions.at(document) : undefined;
	const spans = open && decorate(visibleRanges.flatMap((range) => open.within(range)));
	for (const [type, decoration] of colours) {
		const ranges = (spans?.get(type) ?? []).map((span) => rangeOf(document, span));
		editor.setDecorations(decoration, ranges);
	}
}

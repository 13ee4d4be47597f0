import * as vscode from 'vscode';
import { hand, type Named, type Words } from './hand.js';
import { closeAll, openText, workspace, write } from './note.js';
import { suiteIn } from './runs.js';

const activity = '.part.activitybar .action-item.checked';
const title = '.part.sidebar .composite.title';
const rows = '.part.sidebar .monaco-list-row';
const tab = '.tab.active';
const card = '.monaco-hover:not(.workbench-hover)';
const suggestions = '.suggest-widget.visible';
const quickPick = '.quick-input-widget';
const fixes = '.action-widget';
const squiggle = '.monaco-editor .squiggly-warning';
const lastRow: Words = { words: 'left out without', within: '.part.panel' };
const problems = '.part.panel .monaco-list-row';
const prompt: Words = { words: 'to drop into editor', within: '.monaco-workbench' };
const book = 'Never Let Me Go';

suiteIn(['pictures'], 'the pictures of the README', () => {
	let essay = '';

	suiteSetup(async () => {
		await choose('editor', { fontSize: 12, lineHeight: 1.6, lineNumbers: 'off', folding: false });
		await choose('editor', { renderLineHighlight: 'none', occurrencesHighlight: 'off' });
		await choose('editor', { 'stickyScroll.enabled': false, 'lightbulb.enabled': 'off' });
		await choose('editor', { wordWrap: 'wordWrapColumn', wordWrapColumn: 66 }, 'markdown');
		await choose('breadcrumbs', { enabled: false });
		await choose('workbench', { 'editor.editorActionsLocation': 'hidden' });
		// So that the pictures give nothing away that lies further on in the book.
		await choose('closeReading', { horizon: { 'never-let-me-go': 6 }, 'hover.maxQuotes': 1 });
		const uri = vscode.Uri.joinPath(workspace(), 'never-let-me-go/essay.md');
		essay = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
	});
	setup(async () => {
		await choose('workbench', { colorTheme: 'Default Light Modern' });
		await vscode.commands.executeCommand('notifications.clearAll');
		await vscode.commands.executeCommand('closeReading.library.focus');
		await hand.waitFor(rows, { text: book });
		await vscode.commands.executeCommand(
			'workbench.actions.treeView.closeReading.library.collapseAll',
		);
	});
	teardown(closeAll);

	/** The essay; or a draft of it, with a place for more words in its second section. */
	function openEssay({ draft = false } = {}): Promise<vscode.TextEditor> {
		const from = essay.indexOf('“My donors');
		const to = essay.indexOf('\n\nThat gesture');
		return draft
			? openText(`${essay.slice(0, from)}<|>${essay.slice(to)}`, 'never-let-me-go/draft.md')
			: openText(essay, 'never-let-me-go/essay.md');
	}

	for (const [name, colours] of [
		['overview', 'Default Light Modern'],
		['overview-dark', 'Default Dark Modern'],
		['overview-high-contrast', 'Default High Contrast'],
	] as const) {
		test(`the book beside the page, in ${colours}`, async () => {
			await choose('workbench', { colorTheme: colours });
			await unfold(book, 'Characters');
			const editor = await openEssay();
			const heading = new vscode.Range(4, 0, 4, 0);
			editor.revealRange(heading, vscode.TextEditorRevealType.AtTop);
			await hand.waitFor(words('work:'), { gone: true });
			await hand.waitFor('.statusbar-item', { text: book });
			await hand.hover(words('Kathy'));
			await hand.waitFor(card);
			await hand.screenshot(name, { clip: [title, card, words('her age')] });
		});
	}

	test('all notes checked', async () => {
		await openEssay();
		await vscode.commands.executeCommand('workbench.action.closeSidebar');
		void vscode.commands.executeCommand('closeReading.checkQuotations');
		// VS Code shows no toasts while tests run.
		await vscode.commands.executeCommand('notifications.showList');
		await hand.click({ role: 'button', name: 'Show problems' });
		await hand.waitFor(problems, { text: 'misquoted.md' });
		await vscode.commands.executeCommand('notifications.clearAll');
		await hand.screenshot('problems', { clip: ['.part.panel .composite.title', lastRow] });
		await vscode.commands.executeCommand('workbench.action.closePanel');
	});

	for (const [name, colours] of [
		['checked', 'Default Light Modern'],
		['checked-dark', 'Default Dark Modern'],
	] as const) {
		test(`a wrong word in a quotation and its fix, in ${colours}`, async () => {
			await choose('workbench', { colorTheme: colours });
			await openText(
				essay.replace('been a carer', 'been a nur<|>se'),
				'never-let-me-go/first-draft.md',
			);
			await vscode.commands.executeCommand('workbench.action.closeSidebar');
			await hand.waitFor(squiggle);
			await hand.press('Control+.');
			await hand.waitFor(fixes, { text: 'Mark my change with brackets' });
			await hand.screenshot(name, {
				clip: [tab, fixes, words('her age'), words('nothing of the')],
			});
			await hand.press('Escape');
		});
	}

	test('a known misquote', async () => {
		await openText(
			'---\nwork: never-let-me-go\n---\n\nThe novel begins with an introduction: “My name is Kathy H. I’m\ntwenty-eight years old” (Ishiguro, ch. 1).\n\nNot a word too many.<|>\n',
			'never-let-me-go/introduction.md',
		);
		await vscode.commands.executeCommand('workbench.action.closeSidebar');
		await hand.waitFor(squiggle);
		await hand.hover(words('My name'));
		await hand.waitFor(card, { text: 'A known misquote' });
		await hand.screenshot('misquote', {
			clip: [card, words('The novel begins'), words('Not a word')],
		});
	});

	test('a hover', async () => {
		await openEssay();
		await vscode.commands.executeCommand('workbench.action.closeSidebar');
		await hand.hover(words('Hailsham'));
		await hand.waitFor(card);
		await hand.screenshot('hover', { clip: [card, words("novel's central"), words('as the')] });
	});

	test('the library', async () => {
		await openEssay();
		await unfold(book, 'Quotes');
		// What is made narrower is the editor.
		await vscode.commands.executeCommand('workbench.action.decreaseViewWidth');
		await hand.screenshot('library', { clip: [activity, title, row('This was all')] });
	});

	test('what refers to an entry', async () => {
		await openEssay();
		await unfold(book, 'Characters', 'Miss Geraldine', 'References', 'Unlinked mentions');
		await unfold('reading-journal.md');
		await vscode.commands.executeCommand('workbench.action.decreaseViewWidth');
		await vscode.commands.executeCommand('workbench.action.decreaseViewWidth');
		await hand.hover(row('…painting'));
		await hand.screenshot('references', { clip: [title, row('Miss Lucy')] });
		await vscode.commands.executeCommand('workbench.action.increaseViewWidth');
		await vscode.commands.executeCommand('workbench.action.increaseViewWidth');
	});

	test('names in colours', async () => {
		await choose('closeReading', { 'mentions.decorate': true });
		await openEssay();
		await vscode.commands.executeCommand('workbench.action.closeSidebar');
		await hand.screenshot('colours', {
			clip: [words('Kazuo'), words('giving her'), words('known it for')],
		});
		await choose('closeReading', { 'mentions.decorate': undefined });
	});

	test('a quote found by half-remembered words', async () => {
		await openEssay({ draft: true });
		await vscode.commands.executeCommand('workbench.action.closeSidebar');
		await hand.type('“years carer name');
		await hand.waitFor(`${suggestions} .monaco-list-row`);
		await hand.screenshot('completion', {
			clip: [suggestions, words('It would be easy'), words('That gesture')],
		});
		await hand.press('Enter');
		await hand.waitFor(suggestions, { gone: true });
		await hand.screenshot('completed', {
			clip: [words('It would be easy'), words('closer to'), words('That gesture')],
		});
	});

	test('a quote chosen from the list', async () => {
		await openEssay();
		await vscode.commands.executeCommand('workbench.action.closeSidebar');
		void vscode.commands.executeCommand('closeReading.insertQuote');
		await hand.waitFor(`${quickPick} .monaco-list-row`);
		await hand.type('kathy donors');
		await hand.waitFor(`${quickPick} .monaco-list-row[data-index="2"]`, { gone: true });
		await hand.screenshot('insert-quote', { clip: [quickPick, tab, words('thirty-one')] });
		await hand.press('Escape');
	});

	test('a quote dragged into the note', async () => {
		await openEssay({ draft: true });
		await unfold(book, 'Quotes');
		const dragging = hand.drag(row('My name is Kathy H.'), words('opening as'));
		await hand.waitFor(prompt);
		await hand.screenshot('drop', { clip: [row('Quotes'), prompt, words('closer to')] });
		await dragging;
	});

	test('the book of a note', async () => {
		await openText('# Notes\n\nRuth is Kathy’s friend.<|>\n', 'notes/new.md');
		await vscode.commands.executeCommand('workbench.action.closeSidebar');
		await hand.click({ words: 'No book', within: '.statusbar' });
		await hand.waitFor(`${quickPick} .monaco-list-row`);
		await hand.screenshot('choose-book', { clip: [quickPick, tab, words('friend')] });
		await hand.press('Escape');
	});

	test('how far a book has been read', async () => {
		await openEssay();
		await vscode.commands.executeCommand('workbench.action.closeSidebar');
		void vscode.commands.executeCommand('closeReading.setHorizon');
		await hand.waitFor(`${quickPick} .monaco-list-row`);
		await hand.screenshot('horizon', { clip: [quickPick] });
		await hand.press('Escape');
	});

	test('an entry with a slip of the pen', async () => {
		await openText(
			'---\ntype: charakter\nname: Margaret Saville\n---\nThe sister Walton writes to.<|>\n',
			'frankenstein/characters/margaret-saville.md',
		);
		await hand.waitFor('.squiggly-error');
		await hand.hover(words('charakter'));
		await hand.waitFor(card);
		await hand.screenshot('problem', { clip: [tab, card, words('sister Walton')] });
	});

	test('a passage found in a copy of the text', async () => {
		await write('austen/pride.txt', pride);
		await write('austen/work.md', austen);
		await openText(
			'# Old friends\n\n<|>\n\nThey have been married for twenty-three years.\n',
			'austen/notes.md',
		);
		await vscode.commands.executeCommand('workbench.action.closeSidebar');
		await hand.waitFor('.statusbar-item', { text: 'Pride and Prejudice' });
		void vscode.commands.executeCommand('closeReading.findInEdition', { book: 'austen' });
		await hand.waitFor(quickPick, { text: 'Find in your copy' });
		await hand.type('nerves');
		await hand.waitFor(`${quickPick} .monaco-list-row`);
		await hand.screenshot('find-in-copy', { clip: [quickPick, tab, words('married for')] });
		await hand.press('Escape');
		await vscode.workspace.fs.delete(vscode.Uri.joinPath(workspace(), 'austen'), {
			recursive: true,
		});
	});
});

const austen = `---
type: work
name: Pride and Prejudice
author: Austen, Jane
chapters: 3
text: pride.txt
---
`;

/** A few sentences of three chapters. */
const pride = `CHAPTER I.

It is a truth universally acknowledged, that a single man in possession of a good fortune, must be in want of a wife.

“You have no compassion for my poor nerves.”

“I have a high respect for your nerves.”

CHAPTER II.

Mr. Bennet was among the earliest of those who waited on Mr. Bingley.

CHAPTER III.

Mr. Bingley was good-looking and gentlemanlike.
`;

/** Words of the note. */
function words(text: string, nth = 0): Words {
	return { words: text, nth };
}

/** A row of the library, by the words it begins with. */
function row(name: string): Named {
	return { role: 'treeitem', name };
}

/** Opens the rows of the tree one below the other, by the words they begin with. */
async function unfold(...labels: readonly string[]): Promise<void> {
	for (const label of labels) {
		await hand.waitFor(row(label));
		await hand.click(row(label));
		await hand.press('ArrowRight');
	}
}

/** Changes the user's own settings. */
async function choose(
	section: string,
	values: Readonly<Record<string, unknown>>,
	languageId?: string,
): Promise<void> {
	const scope = languageId === undefined ? undefined : { languageId };
	const settings = vscode.workspace.getConfiguration(section, scope);
	for (const [key, value] of Object.entries(values)) {
		await settings.update(key, value, vscode.ConfigurationTarget.Global, languageId !== undefined);
	}
}

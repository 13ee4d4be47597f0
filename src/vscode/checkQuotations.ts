import * as vscode from 'vscode';
import { longestNote } from '../core/mentions/readNotes.js';
import { decode } from '../core/text/decoding.js';
import { diagnosticOf, source } from './diagnostics.js';
import type { EditionStore } from './editionStore.js';
import type { JudgedNotes } from './judgedNotes.js';
import { Lull } from './lull.js';
import { findNotes, noteFile } from './noteFiles.js';
import { positionsOf } from './ranges.js';
import { affectsSettings } from './settings.js';
import type { BookStore } from './store.js';
import { watchNotes } from './watchNotes.js';

/** How long changes pause before notes that are not open are gone over again. */
const pause = 1_000;

/**
 * The command that goes over all notes and fills the Problems panel. From then on, what is said of
 * notes that are not open is kept true: when they, their books or their copies change.
 */
export function registerCheckQuotations(
	store: BookStore,
	editions: EditionStore,
	judged: JudgedNotes,
): vscode.Disposable {
	const closed = new ClosedNotes(judged);
	const { onDidOpenTextDocument, onDidCloseTextDocument } = vscode.workspace;
	return vscode.Disposable.from(
		closed,
		vscode.commands.registerCommand('closeReading.checkQuotations', async () => {
			await store.ready;
			await checkAll(closed);
		}),
		store.onDidChange(() => closed.againSoon()),
		editions.onDidChange(() => closed.againSoon()),
		onDidOpenTextDocument(({ uri }) => closed.gone(uri.toString())),
		onDidCloseTextDocument(({ uri }) => closed.changed(uri)),
		vscode.workspace.onDidChangeConfiguration((event) => {
			if (affectsSettings(event)) {
				// A horizon may have been lowered: nothing of what it hides may stay.
				closed.clear();
				closed.againSoon();
			}
		}),
	);
}

async function checkAll(closed: ClosedNotes): Promise<void> {
	const options = {
		location: vscode.ProgressLocation.Notification,
		title: vscode.l10n.t('Checking the quotations of your notes'),
		cancellable: true,
	};
	const found = await vscode.window.withProgress(options, (_progress, token) =>
		closed.checkAll(token),
	);
	if (found === undefined) {
		return;
	}
	const show = vscode.l10n.t('Show problems');
	const answer = await (found === 0
		? vscode.window.showInformationMessage(
				vscode.l10n.t('No quotation in your notes is known to be wrong.'),
			)
		: vscode.window.showInformationMessage(
				found === 1
					? vscode.l10n.t('One place in your notes is not what the book has.')
					: vscode.l10n.t('{0} places in your notes are not what the book has.', found),
				show,
			));
	if (answer === show) {
		await vscode.commands.executeCommand('workbench.actions.view.problems');
	}
}

/** What is said of the quotations of notes that are not open, once it has been asked for. */
class ClosedNotes implements vscode.Disposable {
	readonly #judged: JudgedNotes;
	readonly #collection = vscode.languages.createDiagnosticCollection(`${source}: all quotations`);
	#watcher: vscode.Disposable | undefined;
	#going: vscode.CancellationTokenSource | undefined;
	readonly #lull = new Lull(pause, () => {
		this.#going = new vscode.CancellationTokenSource();
		return this.checkAll(this.#going.token);
	});

	constructor(judged: JudgedNotes) {
		this.#judged = judged;
	}

	/** How many places are wrong in all notes, open ones too; absent where `token` was cancelled. */
	async checkAll(token: vscode.CancellationToken): Promise<number | undefined> {
		this.#watcher ??= watchNotes({
			changed: ({ uri }) => this.changed(vscode.Uri.parse(uri)),
			gone: (uri) => this.gone(uri),
		});
		let count = 0;
		for (const { uri } of (await findNotes(token)).files) {
			if (token.isCancellationRequested) {
				return undefined;
			}
			count += await this.#check(vscode.Uri.parse(uri));
		}
		return count;
	}

	/** Goes over all notes again, where that has been done before. */
	againSoon(): void {
		if (this.#watcher) {
			this.#going?.cancel();
			this.#lull.await();
		}
	}

	changed(uri: vscode.Uri): void {
		if (this.#watcher) {
			void this.#check(uri);
		}
	}

	/** Of a file that is not there any more, or is open, or of a folder with all in it. */
	gone(uri: string): void {
		const within: vscode.Uri[] = [];
		this.#collection.forEach((file) => {
			if (file.toString() === uri || file.toString().startsWith(`${uri}/`)) {
				within.push(file);
			}
		});
		for (const file of within) {
			this.#collection.delete(file);
		}
	}

	clear(): void {
		this.#collection.clear();
	}

	dispose(): void {
		this.#lull.dispose();
		this.#going?.cancel();
		this.#watcher?.dispose();
		this.#collection.dispose();
	}

	async #check(uri: vscode.Uri): Promise<number> {
		const open = openDocument(uri);
		const text = open ? open.getText() : await textOf(uri);
		const found = text === undefined ? [] : await this.#judged.diagnoseFile(uri, text);
		// What is open is underlined as it is typed; it may have been opened meanwhile.
		const shown = text === undefined || openDocument(uri) ? [] : found;
		const positions = positionsOf(text ?? '');
		this.#collection.set(
			uri,
			shown.map((diagnosis) => diagnosticOf(positions, diagnosis)),
		);
		return found.filter(({ severity }) => severity === 'warning').length;
	}
}

function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
	return vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
}

/** Absent where the file has gone meanwhile, was never on a disk, or is too long for a note. */
async function textOf(uri: vscode.Uri): Promise<string | undefined> {
	try {
		const bytes = await noteFile(uri).read();
		return bytes.length > longestNote ? undefined : decode(bytes).text;
	} catch {
		return undefined;
	}
}

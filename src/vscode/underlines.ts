import * as vscode from 'vscode';
import type { Diagnosis } from '../features/checks/diagnose.js';
import { diagnosticOf, source } from './diagnostics.js';
import { Lull } from './lull.js';

/** How long typing in a document pauses before it is gone over again. */
const pause = 300;

/** What is wrong with the documents that are open, underlined as they are typed. */
export class Underlines implements vscode.Disposable {
	readonly #collection: vscode.DiagnosticCollection;
	readonly #waiting = new Set<vscode.TextDocument>();
	readonly #disposable: vscode.Disposable;
	readonly #lull: Lull;

	/** `what`: a word for what is underlined, which keeps it apart from the rest. */
	constructor(what: string, diagnose: (document: vscode.TextDocument) => readonly Diagnosis[]) {
		const collection = vscode.languages.createDiagnosticCollection(`${source}: ${what}`);
		this.#collection = collection;
		this.#lull = new Lull(pause, () => {
			for (const document of this.#waiting) {
				const found = diagnose(document);
				collection.set(
					document.uri,
					found.map((diagnosis) => diagnosticOf(document, diagnosis)),
				);
			}
			this.#waiting.clear();
		});
		this.#disposable = vscode.Disposable.from(
			collection,
			this.#lull,
			vscode.workspace.onDidOpenTextDocument((document) => this.#renew(document)),
			vscode.workspace.onDidChangeTextDocument(({ document }) => this.#renew(document)),
			vscode.workspace.onDidCloseTextDocument((document) => this.#drop(document)),
		);
		this.renewAll();
	}

	/** Goes over all open documents again, soon. */
	renewAll(): void {
		for (const document of vscode.workspace.textDocuments) {
			this.#renew(document);
		}
	}

	dispose(): void {
		this.#disposable.dispose();
	}

	#renew(document: vscode.TextDocument): void {
		if (document.languageId === 'markdown') {
			this.#waiting.add(document);
			this.#lull.await();
		}
	}

	#drop(document: vscode.TextDocument): void {
		this.#waiting.delete(document);
		this.#collection.delete(document.uri);
	}
}

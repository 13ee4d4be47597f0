import MarkdownIt from 'markdown-it';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
	createLanguageService,
	githubSlugifier,
	type IMdLanguageService,
	type IWorkspace,
	LogLevel,
} from 'vscode-markdown-languageservice';
import { URI } from 'vscode-uri';
import type { NoteFile } from '../../src/core/mentions/readNotes.js';

const never = { isCancellationRequested: false, onCancellationRequested: silent };
const atOnce = 32;

/**
 * What VS Code's own Markdown extension does for its workspace symbols and the links to a file: all
 * headings and all links of all files. It does other work than the index of names, and is here
 * because everyone has it.
 */
export async function serveMarkdown(
	files: readonly NoteFile[],
	root: string,
): Promise<IMdLanguageService> {
	const documents = new Map<string, TextDocument>();
	let next = 0;
	const readOn = async () => {
		for (let file = files[next++]; file; file = files[next++]) {
			const text = new TextDecoder().decode(await file.read());
			documents.set(file.uri, TextDocument.create(file.uri, 'markdown', 1, text));
		}
	};
	await Promise.all(Array.from({ length: atOnce }, readOn));
	const parser = new MarkdownIt({ html: true });
	const service = createLanguageService({
		workspace: workspaceOf(documents, root),
		parser: {
			slugifier: githubSlugifier,
			tokenize: async (document) => parser.parse(document.getText(), {}),
		},
		logger: { level: LogLevel.Off, log() {} },
	});
	await service.getWorkspaceSymbols('', never);
	const [first] = documents.keys();
	await service.getFileReferences(URI.parse(first ?? ''), never);
	return service;
}

function workspaceOf(documents: ReadonlyMap<string, TextDocument>, root: string): IWorkspace {
	return {
		workspaceFolders: [URI.file(root)],
		onDidChangeMarkdownDocument: silent,
		onDidCreateMarkdownDocument: silent,
		onDidDeleteMarkdownDocument: silent,
		getAllMarkdownDocuments: async () => documents.values(),
		hasMarkdownDocument: (uri) => documents.has(uri.toString()),
		openMarkdownDocument: async (uri) => documents.get(uri.toString()),
		stat: async (uri) => (documents.has(uri.toString()) ? { isDirectory: false } : undefined),
		readDirectory: async () => [],
	};
}

function silent() {
	return { dispose() {} };
}

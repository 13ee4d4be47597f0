/** Benchmark: how fast the notes of a workspace are gone through and restored, in the real VS Code. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../test/host/paths.js';
import { at, spread } from './figures.js';
import { circumstances, table } from './measuring.js';
import { readTexts } from './mentionsTexts.js';
import { measureInEditor } from './noteIndex/inEditor.js';
import { listNotes, names, notes, quotes, quotesFrom, writeNotes } from './noteIndex/notes.js';
import type { Measures, Times } from './noteIndex/suite.js';

const texts = readTexts();
if (!texts || !existsSync('out/host/launcher.mjs')) {
	console.log('This needs the corpora, and a VS Code that `npm run test:editor` has installed.');
} else {
	const folder = mkdtempSync(join(tmpdir(), 'close-reading-'));
	const workspace = join(folder, 'notes');
	try {
		mkdirSync(workspace);
		writeNotes(workspace, texts);
		const given = { cast: texts.cast(names), quotes: quotesFrom(texts) };
		writeFileSync(join(workspace, 'book.json'), JSON.stringify(given));
		const { novel } = texts;
		writeFileSync(join(workspace, 'keystrokes.json'), JSON.stringify({ root, novel }));
		const measures = await measureInEditor(workspace, join(folder, 'host'));
		const page = pageOf(measures, listNotes(workspace).bytes);
		writeFileSync('docs/performance-index.md', page);
		console.log(page);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

function pageOf({ times, kept, keystrokes }: Measures, bytes: number): string {
	const line = (label: string, task: keyof Times, megabytes?: number) => {
		const ratios = times[task].map((time, round) => time / (times.read[round] ?? 1));
		return [
			label,
			at(times[task], 0.5).toFixed(0),
			shown(ratios),
			megabytes === undefined ? '' : megabytes.toFixed(0),
		];
	};
	const against = (theirs: keyof Times, ours: keyof Times) =>
		shown(times[theirs].map((time, round) => time / (times[ours][round] ?? 1)));
	return `${[
		'# How fast the notes of a workspace are gone through',
		`Written by \`node bench/run.mjs noteIndex\` on ${circumstances()}, in the extension host of the real VS Code. ${notes.toLocaleString('en')} notes, ${(bytes / 2 ** 20).toFixed(1)} MB, with frontmatter and links; a book of ${names.toLocaleString('en')} names. ${times.read.length} rounds in which all take turns; medians, with the least and the most in brackets; the disk is warm.`,
		table(
			['', 'ms', 'times the reading alone', 'MB kept'],
			[
				line('reading the files', 'read'),
				line('the index, nothing known', 'cold', kept.index),
				line(`the index, with ${quotes} quotes besides`, 'quoted'),
				line('the index, from its cache', 'cached', kept.cached),
				line('`vscode-markdown-languageservice` 0.5.0', 'markdown', kept.markdown),
				line('the index, of files in memory', 'coldHeld'),
				line(`the index with ${quotes} quotes, of files in memory`, 'quotedHeld'),
				line('`vscode-markdown-languageservice`, of files in memory', 'markdownHeld'),
			],
		),
		'All read through `vscode.workspace.fs`, 32 files at a time. The index makes the names ready, reads the frontmatter, finds what is no prose, and keeps each place where an entry is named or a quote is quoted; the times of the files, which its cache needs, are asked for when it can be used already. From its cache it asks for the time and the size of each file, and reads none.',
		`The Markdown language service does other work: it finds all headings (for its workspace symbols) and all links (for its link cache), and no names. It takes ${against('markdown', 'cold')} times as long as the index with the reading, which is the same for both, and ${against('markdownHeld', 'coldHeld')} times as long without it. Five times is the aim. With the reading it is out of reach while the reading alone takes ${against('read', 'markdown')} of its time.`,
		'## A keystroke in a note of a million characters',
		`Typed into the middle of the note in the real editor; ${keystrokes.edit.length} keys. Nothing but the last line gets the whole text. Links are looked at when typing has paused for three tenths of a second.`,
		table(
			['', 'median ms', '99th percentile ms'],
			[
				typed('taking in the edit', keystrokes.edit),
				typed('colouring what is on the screen', keystrokes.colours),
				typed('the book in the status bar', keystrokes.book),
				typed('all links of the note', keystrokes.links),
				typed('a quotation to complete, asked at a space', keystrokes.completion),
				typed('getting the whole text alone, for comparison', keystrokes.text),
			],
		),
	].join('\n\n')}\n`;
}

function typed(label: string, times: readonly number[]): readonly string[] {
	return [label, at(times, 0.5).toFixed(3), at(times, 0.99).toFixed(3)];
}

function shown(ratios: readonly number[]): string {
	const { median, least, most } = spread(ratios);
	return `**${median.toFixed(2)}** (${least.toFixed(2)}–${most.toFixed(2)})`;
}

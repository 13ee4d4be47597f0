import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generator } from '../measuring.js';
import type { Texts } from '../mentionsTexts.js';

/** How many notes there are, how many names, and how many characters a note has. */
export const notes = 10_000;
export const names = 5_000;
export const quotes = 200;
const shortest = 2_000;
const longest = 5_000;

const foldersAbove = 5;
const foldersBelow = 20;

/**
 * Writes the notes into `folder`: pieces of the novel as paragraphs under headings, with
 * frontmatter, links between notes and a few in double brackets.
 */
export function writeNotes(folder: string, { novel, cast }: Texts): void {
	const random = generator(1);
	const some = cast(names);
	for (let number = 0; number < notes; number++) {
		const length = shortest + Math.floor(random() * (longest - shortest));
		const start = Math.floor(random() * (novel.length - longest));
		const body = novel
			.slice(novel.indexOf(' ', start) + 1, start + length)
			.replace(/^#+ /gm, '')
			.replace(/\n{3,}/g, '\n\n');
		const link = (at: number) => `[[${some[at % some.length]}]]`;
		const other = Math.floor(random() * notes);
		const text = [
			'---',
			`title: Reading note ${number}`,
			'work: the-bench',
			`tags: [reading, chapter-${number % 40}, draft]`,
			`created: 2026-0${(number % 9) + 1}-11`,
			`aliases: [Note ${number}, N${number}]`,
			'---',
			'',
			`# Reading note ${number}`,
			'',
			`See [another](../${folderOf(other).split('/')[1]}/${other}.md) and ${link(number)}, ${link(other)}.`,
			'',
			'## What it says',
			'',
			body,
			'',
		].join('\n');
		mkdirSync(join(folder, folderOf(number)), { recursive: true });
		writeFileSync(join(folder, folderOf(number), `${number}.md`), text);
	}
}

/** Sentences of the novel from all over it, which the notes hold in prose and in dialogue. */
export function quotesFrom({ novel }: Texts): readonly string[] {
	const sentences = (novel.match(/\p{Lu}[^.!?"“”\n]{40,200}[.!?]/gu) ?? []) as readonly string[];
	const step = Math.floor(sentences.length / quotes);
	return sentences.filter((_, index) => index % step === 0).slice(0, quotes);
}

/** The paths of the notes that were written, and how many bytes they have together. */
export function listNotes(folder: string): {
	readonly paths: readonly string[];
	readonly bytes: number;
} {
	const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('.md'))
		.map((path) => join(folder, path));
	return { paths, bytes: paths.reduce((sum, path) => sum + statSync(path).size, 0) };
}

function folderOf(number: number): string {
	return `part-${number % foldersAbove}/folder-${number % foldersBelow}`;
}

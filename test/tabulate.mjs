/**
 * Writes `docs/never-let-me-go.md`: what became of every quotation of the essay that the data set
 * started from, and what a reader comes to see with each chapter. `node test/tabulate.mjs` writes
 * it anew from the files in `data/never-let-me-go`; the tests hold that it is up to date.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parse } from 'yaml';

const target = 'docs/never-let-me-go.md';

/** The page as it should be, for the book folder `folder`. */
export function tabulate(folder) {
	const entries = readEntries(folder);
	const work = entries.find(({ type }) => type === 'work');
	const rows = entries.flatMap(rowsOf).sort((one, other) => one.number - other.number);
	const novel = rows.filter(({ file }) => file !== work.file);
	const about = rows.filter(({ file }) => file === work.file);
	return [
		'# *Never Let Me Go*: the quotations checked, and what is shown when',
		'This page is written by `node test/tabulate.mjs` from the `essay` keys of the files in [data/never-let-me-go](../data/never-let-me-go). Mend those, not this. It gives away the whole novel.',
		'## The quotations of one essay',
		'The data set began with an essay found online, which has 56 strings between quotation marks. The numbers count them in their order there. A quotation is *verified* when a publisher’s excerpt or at least two study guides show the words; it is *unconfirmed* when it may well be genuine and nobody could check it so far; *no trace* means that no source has it.',
		'### Given as words of the novel',
		table(novel),
		tally(novel),
		'### Given as words about the novel',
		table(about),
		`The other ${work.essay_terms.length} strings are single words and titles, some more than once: ${work.essay_terms.map((term) => `“${term}”`).join(', ')}. Those of them that mean something in the novel have entries.`,
		'## What a reader comes to see',
		'With each chapter that is finished these entries are added. Later facts, outlines, aliases and relations have chapters of their own beside them.',
		...chapters(entries),
		'',
	].join('\n\n');
}

function readEntries(folder) {
	return readdirSync(folder, { recursive: true })
		.map((path) => path.replaceAll('\\', '/'))
		.filter((path) => path.endsWith('.md'))
		.sort()
		.map((path) => {
			const [, frontmatter, body] = /^---\n(.*?)\n---\n(.*)$/s.exec(
				readFileSync(join(folder, path), 'utf8'),
			);
			return { ...parse(frontmatter), file: path, id: basename(path, '.md'), body };
		});
}

/** The rows of one entry, of the wrong forms under it, and of the remarks in `work.md`. */
function rowsOf(entry) {
	const verdict = entry.status === 'misquote' ? 'no trace' : entry.status;
	const own = { text: entry.text, verdict, note: defaultNote(entry) };
	const wrong = (entry.misquotes ?? []).flatMap((misquote) =>
		numbersOf(misquote, {
			text: misquote.text,
			verdict: 'altered',
			note: misquote.note,
			truth: entry.text,
		}),
	);
	const remarks = (entry.reception ?? []).flatMap((remark) => numbersOf(remark, {}));
	return [...numbersOf(entry, own), ...wrong, ...remarks].map((row) => ({
		...row,
		file: entry.file,
		id: entry.id,
	}));
}

/** `essay: [3, 37]`, or maps with what differs from the entry: `{number, text, verdict, note}`. */
function numbersOf({ essay = [] }, row) {
	return essay.map((item) => ({ ...row, ...(typeof item === 'number' ? { number: item } : item) }));
}

function defaultNote({ status, body, quoted_in: places = [] }) {
	if (status === 'misquote') {
		return body.trim().split('\n\n')[0];
	}
	return status === 'verified'
		? `Shown by ${places.join('; ')}.`
		: 'Probably genuine; not confirmed by a publisher’s excerpt or two study guides.';
}

function table(rows) {
	const lines = rows.map(({ number, text, verdict, note, truth, file, id }) => {
		const truly = truth ? ` The entry has “${truth}”` : '';
		const entry = `[${id}](../data/never-let-me-go/${file})`;
		return `| ${number} | “${text}” | ${verdict} | ${entry} | ${note}${truly} |`;
	});
	return [
		'| No. | In the essay | Verdict | Entry | Note |',
		'| --: | --- | --- | --- | --- |',
		...lines,
	].join('\n');
}

function tally(rows) {
	const distinct = new Map(rows.map((row) => [`${row.id} ${row.text}`, row.verdict]));
	const counts = new Map();
	for (const verdict of distinct.values()) {
		counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
	}
	const parts = [...counts].sort().map(([verdict, count]) => `${count} ${verdict}`);
	return `Of these ${distinct.size} different quotations: ${parts.join(', ')}.`;
}

function chapters(entries) {
	const last = entries.find(({ type }) => type === 'work').chapters.length;
	return Array.from({ length: last + 1 }, (_, chapter) => {
		const shown = entries.filter(
			({ type, reveal, chapter: own }) => type !== 'work' && (reveal ?? own ?? 0) === chapter,
		);
		const later = entries
			.filter((entry) => (entry.later ?? []).some((line) => line.chapter === chapter))
			.map(({ id }) => id);
		const kinds = [...new Set(shown.map(({ type }) => type))].map(
			(kind) =>
				`- ${kind}: ${shown
					.filter(({ type }) => type === kind)
					.map(({ id }) => id)
					.join(', ')}`,
		);
		const lines = later.length > 0 ? [...kinds, `- more about: ${later.join(', ')}`] : kinds;
		return [
			`### ${chapter === 0 ? 'Before chapter 1' : `Chapter ${chapter}`}`,
			lines.join('\n'),
		].join('\n\n');
	});
}

if (process.argv[1] && import.meta.filename === resolve(process.argv[1])) {
	writeFileSync(target, tabulate('data/never-let-me-go'));
}

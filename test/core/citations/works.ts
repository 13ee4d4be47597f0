import assert from 'node:assert/strict';
import type { Quote, Work } from '../../../src/core/book/entry.js';
import { parseEntry } from '../../../src/core/book/parseEntry.js';

/** A work of these lines of frontmatter, named *Emma* unless they say otherwise. */
export function workOf(...lines: readonly string[]): Work {
	const named = lines.some((line) => line.startsWith('name:')) ? lines : ['name: Emma', ...lines];
	const entry = read('type: work', named);
	assert.ok(entry?.type === 'work');
	return entry;
}

/** A quote of these lines of frontmatter. */
export function quoteOf(...lines: readonly string[]): Quote {
	const entry = read('type: quote\ntext: Words.', lines);
	assert.ok(entry?.type === 'quote');
	return entry;
}

function read(head: string, lines: readonly string[]): ReturnType<typeof parseEntry>['entry'] {
	const text = ['---', head, ...lines, '---', ''].join('\n');
	const { entry, problems } = parseEntry(text, { id: 'emma', file: 'file:///emma/work.md' });
	assert.deepEqual(problems, [], text);
	return entry;
}

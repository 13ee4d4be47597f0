import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Book } from '../../../src/core/book/book.js';
import { assemble } from '../../../src/core/book/library.js';
import { packBook } from '../../../src/core/book/pack.js';
import type { BundledBook } from '../../../src/core/book/shelves.js';

/** *Never Let Me Go* as the build packs it. */
export function bundled(): BundledBook {
	const id = 'never-let-me-go';
	const folder = join('data', id);
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((path) => path.replaceAll('\\', '/'))
		.filter((path) => path.endsWith('.md'))
		.sort()
		.map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
	return packBook(id, files);
}

/** The one book of a library of one. */
export function bookOf(packed: BundledBook): Book {
	const [book] = assemble([packed], []).books;
	assert.ok(book);
	return book;
}

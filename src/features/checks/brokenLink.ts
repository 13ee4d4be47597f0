import { allNear } from '../../core/book/nearest.js';
import type { Problem } from '../../core/book/problems.js';
import { foldReference, type ReferenceIndex, resolve } from '../../core/book/references.js';
import { type BookNames, type Named, resolveIn } from '../../core/mentions/named.js';
import type { Span } from '../../core/text/spans.js';
import { referenceTo } from '../settleName.js';
import { type Check, fact, replacement } from './check.js';

/** A link in brackets that means no entry, though an entry's name is near. */
export const brokenLink: Check = {
	code: 'mention.broken',
	severity: 'warning',
	message: (facts, t) => {
		const [near = ''] = choicesOf(facts);
		return t('No entry is called “{0}”. Do you mean “{1}”?', fact(facts, 'reference'), near);
	},
	fixes: (problem, _text, t) =>
		choicesOf(problem.facts).map((near) => replacement(problem, near, t)),
};

/** What a link in brackets refers to, and where that stands. */
export interface LinkAt {
	readonly target: string;
	readonly span: Span;
}

/** More are no help. */
const mostChoices = 5;

/**
 * Those of `links` that are broken. Other tools use the same brackets, so a link is ours only where
 * a name is near, and is none of ours where a file bears its name. `whole` are the indexes of the
 * whole books: a link to an entry that is hidden is neither shown nor told.
 */
export function brokenLinks(
	names: BookNames,
	links: readonly LinkAt[],
	whole: readonly ReferenceIndex[],
	mayBeFile: (name: string) => boolean,
): readonly Problem[] {
	return links.flatMap(({ target, span }) => {
		const bare = withoutBook(names, target);
		const meant =
			resolveIn(names.books, target).length > 0 ||
			whole.some((index) => resolve(index, bare).length > 0);
		const near = meant || isOtherFile(target) || mayBeFile(target) ? [] : choices(names, bare);
		const facts = { reference: target, nearest: near.join('\n') };
		return near.length === 0 ? [] : [{ code: 'mention.broken', span, facts }];
	});
}

function choicesOf(facts: Problem['facts']): readonly string[] {
	return fact(facts, 'nearest').split('\n');
}

/** A picture, a recording: only names of Markdown files are known. */
function isOtherFile(target: string): boolean {
	return /\.(?!md$)[a-z0-9]{1,4}$/.test(target);
}

/** References to the entries whose id, name or alias is near, one for each; the nearest first. */
function choices(names: BookNames, bare: string): readonly string[] {
	const bearers = new Map<string, Named>();
	for (const named of names.named) {
		const { id, name, aliases } = named.entry;
		for (const word of [id, name, ...aliases.map((alias) => alias.name)]) {
			bearers.set(word, bearers.get(word) ?? named);
		}
	}
	const near = allNear(bare, [...bearers.keys()]);
	const told = new Set<string>();
	return near
		.flatMap((word) => {
			const named = bearers.get(word);
			const entry = named && `${named.book.id}:${named.entry.id}`;
			if (!named || !entry || told.has(entry) || foldReference(word) === foldReference(bare)) {
				return [];
			}
			told.add(entry);
			const clear = resolveIn(names.books, word).length === 1;
			return [clear ? word : referenceTo({ names }, named)];
		})
		.slice(0, mostChoices);
}

function withoutBook({ books }: BookNames, target: string): string {
	const book = books.find(({ id }) => target.startsWith(`${id}:`));
	return book ? target.slice(book.id.length + 1) : target;
}

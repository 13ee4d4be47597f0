import { findMentions } from '../../src/core/mentions/mentions.js';
import { compileNames } from '../../src/core/mentions/names.js';
import { type Span, slice } from '../../src/core/text/spans.js';
import { JUDGEMENTS, type Judgement } from './mentionsJudged.js';
import { dressed, type LitBankDocument, litBank } from './mentionsLitBank.js';

/** How well persons' names are found in the documents of LitBank, counted exact on the span. */
export interface Measured {
	/** Names marked and found. */
	readonly found: number;
	/** Names marked and not found: where, and what was found that overlaps. */
	readonly missed: readonly { title: string; name: string; instead: string }[];
	/** Names found and not marked, with what someone says who read the place. */
	readonly unmarked: readonly (Judgement | Pick<Judgement, 'title' | 'name' | 'place'>)[];
	readonly recall: number;
	/** With what is judged to be a name counted as one. */
	readonly precision: number;
	/** With everything that is not marked counted as false. */
	readonly strictPrecision: number;
}

/** Finds the names of a document in its text. */
export type NameFinder = (text: string, names: readonly string[]) => readonly Span[];

/** What this project finds. */
export function mentioned(text: string, names: readonly string[]): readonly Span[] {
	const matcher = compileNames(names.map((name, index) => ({ text: name, candidates: [index] })));
	return findMentions(matcher, text)
		.filter(({ kind }) => kind === 'unlinked')
		.map(({ span }) => span);
}

/** What one case-sensitive regular expression of all names between word boundaries finds. */
export function expressed(text: string, names: readonly string[]): readonly Span[] {
	const longestFirst = [...names].sort((one, other) => other.length - one.length);
	const escaped = longestFirst.map((name) => name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
	const pattern = new RegExp(`\\b(?:${escaped.join('|')})(?!\\w)`, 'g');
	return escaped.length === 0
		? []
		: [...text.matchAll(pattern)].map(({ index, 0: name }) => ({
				start: index,
				end: index + name.length,
			}));
}

/** Measures `finder` on all documents, as printed or dressed as notes. */
export function measure(finder: NameFinder, inNotes: boolean): Measured {
	let found = 0;
	const missed: Measured['missed'][number][] = [];
	const unmarked: Measured['unmarked'][number][] = [];
	for (const printed of litBank()) {
		const document = inNotes ? dressed(printed) : printed;
		const spans = finder(document.text, document.names);
		const other = missedIn(document, spans);
		found += document.named.length - other.length;
		missed.push(...other);
		unmarked.push(...unmarkedIn(document, spans));
	}
	const judged = unmarked.filter((place) => 'named' in place && place.named).length;
	return {
		found,
		missed,
		unmarked,
		recall: found / (found + missed.length),
		precision: (found + judged) / (found + unmarked.length),
		strictPrecision: found / (found + unmarked.length),
	};
}

function missedIn({ title, text, named }: LitBankDocument, spans: readonly Span[]) {
	return named
		.filter((span) => !spans.some((other) => isSame(span, other)))
		.map((span) => ({
			title,
			name: plain(slice(text, span)),
			instead: spans
				.filter(({ start, end }) => start < span.end && span.start < end)
				.map((other) => plain(slice(text, other)))
				.join(', '),
		}));
}

function unmarkedIn({ title, text, named }: LitBankDocument, spans: readonly Span[]) {
	const places = new Map<string, number>();
	return spans
		.filter((span) => !named.some((other) => isSame(span, other)))
		.map((span) => {
			const name = plain(slice(text, span));
			const place = (places.get(name) ?? 0) + 1;
			places.set(name, place);
			const judged = JUDGEMENTS.find(
				(known) => known.title === title && known.name === name && known.place === place,
			);
			return judged ?? { title, name, place };
		});
}

function isSame(one: Span, other: Span): boolean {
	return one.start === other.start && one.end === other.end;
}

function plain(name: string): string {
	return name.replace(/\s+/g, ' ');
}

import { upTo } from '../src/core/book/horizon.js';
import { judgeNote } from '../src/core/quotations/judgeNote.js';
import { indexQuotes } from '../src/core/quotations/quoteIndex.js';
import { readQuotations } from '../src/core/quotations/readQuotations.js';
import { maskedRegions } from '../src/core/text/markdown.js';
import { generatedBook } from './books.js';
import { type Bench, type Figure, ratios, scan } from './figures.js';

const size = 5000;
const quoted = 200;
const marks = 10_000;

/** Marks that have no partner, or too many, in every way that reading them could go wrong. */
const unpaired = [
	'“',
	'"',
	"'",
	'‘',
	'«',
	'„',
	'「',
	' “',
	" '",
	"-'“",
	'[',
	'(',
	'“a,” he said, ',
	'“x” (',
];

/** How long the quotations of a note take. */
export const quotationsBench: Bench = {
	title: 'Quotations',
	method: `A note of ${quoted} paragraphs with a quotation each, every second of them with a word wrong, about a generated book of ${size.toLocaleString('en')} entries. An edit changes one paragraph; the masked regions of the note are given. “against” says what each is measured by. That reading never takes more than a time that grows with the text is shown on ${marks.toLocaleString('en')} and four times as many marks out of pair: 4 is linear.`,
	async measure() {
		return [...editing(), ...growth()];
	},
};

function editing(): readonly Figure[] {
	const book = upTo(generatedBook(size).book, 'all');
	const quotes = indexQuotes(book);
	const texts = book.entries.flatMap((entry) => (entry.type === 'quote' ? [entry.text] : []));
	const paragraphs = Array.from({ length: quoted }, (_, at) => {
		const words = (texts[(at * 7) % texts.length] ?? '').split(' ');
		const wrong = at % 2 === 0 ? words : words.with(words.length >> 1, 'otherwise');
		return `In paragraph ${at} she says: “${wrong.join(' ')}” (Author ${at}).`;
	});
	const note = paragraphs.join('\n\n');
	const masked = maskedRegions(note);
	const books = [{ quotes }];
	let former = judgeNote(note, masked, books);
	let edits = 0;
	const times = ratios(() => judgeNote(note, masked, books), {
		edit() {
			edits += 1;
			const edited = paragraphs.with(
				edits % quoted,
				`${paragraphs[edits % quoted]} Edit ${edits}.`,
			);
			former = judgeNote(edited.join('\n\n'), [], books, former);
			return former;
		},
		index: () => indexQuotes(book),
	});
	const against = `judging all ${quoted}`;
	return [
		{ what: 'one paragraph edited', against, times: times.edit },
		{ what: `the ${texts.length} quotes made ready`, against, times: times.index },
		{
			what: `judging all ${quoted}`,
			against: 'a scan of the note',
			times: ratios(() => scan(note), {
				all: () => judgeNote(note, masked, books),
			}).all,
		},
	];
}

function growth(): readonly Figure[] {
	return unpaired.map((mark) => {
		const few = mark.repeat(marks);
		const many = mark.repeat(marks * 4);
		return {
			what: `\`${mark}\` ${(marks * 4).toLocaleString('en')} times`,
			against: `${marks.toLocaleString('en')} times`,
			times: ratios(() => readQuotations(few, []), { many: () => readQuotations(many, []) }).many,
		};
	});
}

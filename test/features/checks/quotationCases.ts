import type { VerdictCode } from '../../../src/core/quotations/verdict.js';

/** A note with what is underlined between `⟦` and `⟧`, what is said there, and what becomes of it. */
export interface QuotationCase {
	readonly code: VerdictCode;
	readonly marked: string;
	readonly messages: readonly string[];
	readonly severity: 'warning' | 'information' | 'hint';
	/** The note after each of the fixes, by title, the best first. */
	readonly fixes: Readonly<Record<string, string>>;
	/** Whether the user has a copy of the text. */
	readonly byCopy?: boolean;
}

const accepted = '<!-- close-reading: as quoted -->';

export const quotationCases: readonly QuotationCase[] = [
	{
		code: 'quotation.misquote',
		marked: 'So: “⟦The lamp was always out, and nobody went to see⟧” (Rivers).',
		messages: [
			'A known misquote. The book has: “The lamp was never out, she told me, but nobody went up to see who kept it.” (ch. 1). From the film.',
		],
		severity: 'warning',
		fixes: {
			'Write the true quotation':
				'So: “The lamp was never out, she told me, but nobody went up to see who kept it” (Rivers).',
			'Leave it as quoted': `So: “The lamp was always out, and nobody went to see” (Rivers). ${accepted}`,
		},
	},
	{
		code: 'quotation.misquote',
		marked: '“⟦Let there be lamps and let us read by them!⟧” is on every mug.',
		messages: ['These words go round as the book’s, and are not in it. It is from a poster.'],
		severity: 'warning',
		fixes: {
			'Leave it as quoted': `“Let there be lamps and let us read by them!” ${accepted} is on every mug.`,
		},
	},
	{
		code: 'quotation.altered',
		marked: '“A ⟦red⟧ light of no colour at all” (Rivers, ch. 1), she says.',
		messages: ['The book has “grey” here, not “red” (ch. 1).'],
		severity: 'warning',
		fixes: {
			'Write what the book has': '“A grey light of no colour at all” (Rivers, ch. 1), she says.',
			'Mark my change with brackets':
				'“A [red] light of no colour at all” (Rivers, ch. 1), she says.',
			'Leave it as quoted': `“A red light of no colour at all” (Rivers, ch. 1), ${accepted} she says.`,
		},
	},
	{
		code: 'quotation.altered',
		marked: '> A grey light of no ⟦color⟧ at all lay upon the water. (Rivers, ch. 1)',
		messages: ['The book spells this “colour” (ch. 1).'],
		severity: 'information',
		fixes: {
			'Write what the book has':
				'> A grey light of no colour at all lay upon the water. (Rivers, ch. 1)',
			'Leave it as quoted': `> A grey light of no color at all lay upon the water. (Rivers, ch. 1) ${accepted}`,
		},
	},
	{
		code: 'quotation.spliced',
		marked: '“and no one ⟦comes, and⟧ would not answer me before the evening” (Rivers).',
		messages: [
			'Two passages meet here that do not stand together in the book. Quote each on its own.',
		],
		severity: 'warning',
		byCopy: true,
		fixes: {
			'Leave it as quoted': `“and no one comes, and would not answer me before the evening” (Rivers). ${accepted}`,
		},
	},
	{
		code: 'quotation.wrong-chapter',
		marked: '“A grey light of no colour at all” (Rivers, ⟦ch. 2⟧).',
		messages: ['The book has these words in ch. 1.'],
		severity: 'warning',
		fixes: {
			'Correct the citation': '“A grey light of no colour at all” (Rivers, ch. 1).',
			'Leave it as quoted': `“A grey light of no colour at all” (Rivers, ch. 2). ${accepted}`,
		},
	},
	{
		code: 'quotation.wrong-chapter',
		marked: '“The lamp was never out, she told me” (Rivers ⟦80⟧).',
		messages: ['The book has these words on page 12.'],
		severity: 'warning',
		fixes: {
			'Correct the citation': '“The lamp was never out, she told me” (Rivers 12).',
			'Leave it as quoted': `“The lamp was never out, she told me” (Rivers 80). ${accepted}`,
		},
	},
	{
		code: 'quotation.wrong-speaker',
		marked: '“The lamp was never out, she told me,” ⟦John⟧ says (Rivers, ch. 1).',
		messages: ['In the book Mary Vane says this, not John (ch. 1).'],
		severity: 'warning',
		fixes: {
			'Leave it as quoted': `“The lamp was never out, she told me,” ${accepted} John says (Rivers, ch. 1).`,
		},
	},
	{
		code: 'quotation.not-found',
		marked: '“⟦Every blue elephant dances upon a silver mountain⟧” (Rivers, ch. 1).',
		messages: ['Nothing like these words is in your copy of “The Lamp”.'],
		severity: 'information',
		byCopy: true,
		fixes: {
			'Leave it as quoted': `“Every blue elephant dances upon a silver mountain” (Rivers, ch. 1). ${accepted}`,
		},
	},
	{
		code: 'quotation.unverified',
		marked: '“⟦All that winter the letters lay unopened⟧” (Rivers, ch. 2).',
		messages: ['Nobody has confirmed that the book has these words. Check them in your copy.'],
		severity: 'information',
		fixes: {
			'Leave it as quoted': `“All that winter the letters lay unopened” (Rivers, ch. 2). ${accepted}`,
		},
	},
	{
		code: 'quotation.uncited',
		marked: 'It says ⟦“A grey light of no colour at all.”⟧',
		messages: ['This quotation has no citation: ch. 1.'],
		severity: 'hint',
		fixes: {
			'Insert the citation': 'It says “A grey light of no colour at all” (Rivers, ch. 1).',
		},
	},
	{
		code: 'quotation.uncited',
		marked: 'It says ⟦“She laughed at that, and would not answer me,”⟧ and goes.',
		messages: ['This quotation has no citation: ch. 1.'],
		severity: 'hint',
		byCopy: true,
		fixes: {
			'Insert the citation':
				'It says “She laughed at that, and would not answer me” (Rivers, ch. 1), and goes.',
		},
	},
	{
		code: 'quotation.uncited',
		marked: '> ⟦A grey light of no colour at all lay upon the water.⟧\n\nSo it is.',
		messages: ['This quotation has no citation: ch. 1.'],
		severity: 'hint',
		fixes: {
			'Insert the citation':
				'> A grey light of no colour at all lay upon the water. (Rivers, ch. 1)\n\nSo it is.',
		},
	},
];

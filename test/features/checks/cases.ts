import type { Files } from '../books.js';

/** A file with a problem between `⟦` and `⟧`, and one that has none. */
export interface Case {
	readonly code: string;
	readonly marked: string;
	readonly message: string;
	/** The file after the first fix; absent where only the writer can know. */
	readonly mended?: string;
	readonly silent: string;
	/** What else lies in the book. */
	readonly files?: Files;
}

const term = (lines: string) => `---\ntype: term\nname: x\nchapter: 1\n${lines}\n---\n`;
const event = (lines: string) => `---\ntype: event\nname: x\nchapter: 1\n${lines}\n---\n`;
const quote = (lines: string) => `---\ntype: quote\ntext: x\nchapter: 1\n${lines}\n---\n`;

const colon = 'This line has a second colon. Put the whole value in quotation marks.';
const other =
	'The frontmatter cannot be read from here on. Check the indentation, and put values with : # @ or quotation marks in quotation marks.';

const frontmatter: readonly Case[] = [
	{
		code: 'file.empty',
		marked: '⟦⟧',
		message:
			'This file is empty, so it is no entry of the book yet. Give it a “type” and a “name”.',
		silent: 'Words.\n',
	},
	{
		code: 'frontmatter.refused-language',
		marked: '---⟦js⟧\ntype: term\nname: x\nchapter: 1\n---\n',
		message:
			'Frontmatter in “js” is not read, because code in notes is never run. Write it as YAML after a plain “---”.',
		mended: '---\ntype: term\nname: x\nchapter: 1\n---\n',
		silent: '--- and words\n\n---\n',
	},
	{
		code: 'frontmatter.unclosed',
		marked: '⟦---⟧\ntype: term\nname: x\nchapter: 1\n\nWords.\n',
		message: 'The frontmatter is not closed. Put a line with “---” below its last key.',
		mended: '---\ntype: term\nname: x\nchapter: 1\n---\n\nWords.\n',
		silent: '---\n\nWords.\n',
	},
	{
		code: 'frontmatter.unclosed',
		marked: '⟦---⟧\r\ntype: term\r\nname: x',
		message: 'The frontmatter is not closed. Put a line with “---” below its last key.',
		mended: '---\r\ntype: term\r\nname: x\r\n---\r\n',
		silent: term('meaning: y'),
	},
	{
		code: 'frontmatter.broken',
		marked: '---\ntype: term\nname: x\naliases:\n⟦\t⟧- y\n\t- z\n---\n',
		message: 'A tab stands here. Indent with spaces in the frontmatter.',
		mended: '---\ntype: term\nname: x\naliases:\n  - y\n  - z\n---\n',
		silent: term('meaning: a\tb'),
	},
	{
		code: 'frontmatter.broken',
		marked: '---\ntype: term\nname: ⟦Ruth: a girl⟧\n---\n',
		message: colon,
		mended: '---\ntype: term\nname: "Ruth: a girl"\n---\n',
		silent: term('meaning: "y: z"'),
	},
	{
		code: 'frontmatter.broken',
		marked: '---\ntype: term\nname: x\nmeaning: ⟦"y⟧\n---\n',
		message: 'A closing quotation mark or bracket is missing here.',
		silent: term('meaning: y"'),
	},
	{
		code: 'frontmatter.broken',
		marked: '---\ntype: term\n⟦name⟧\n---\n',
		message: 'The frontmatter must be lines of the form “key: value”.',
		silent: term('# name'),
	},
	{
		code: 'frontmatter.broken',
		marked: '---\ntype: term\nname: ⟦@x⟧\n---\n',
		message: other,
		silent: term('meaning: "@y"'),
	},
	{
		code: 'frontmatter.duplicate-key',
		marked: '---\ntype: term\nname: x\n⟦name⟧: y\nchapter: 1\n---\n',
		message: '“name” stands twice. The first one counts; take this one out.',
		silent: term('aliases: [{name: y}, {name: z}]'),
	},
];

const keys: readonly Case[] = [
	{
		code: 'frontmatter.unknown-type',
		marked: '---\ntype: ⟦caracter⟧\nname: x\nchapter: 1\n---\n',
		message:
			'There is no type “caracter”. The types are: work, character, theme, symbol, place, event, term, quote.',
		mended: '---\ntype: character\nname: x\nchapter: 1\n---\n',
		silent: '---\ntitle: x\n---\n',
	},
	{
		code: 'frontmatter.missing-name',
		marked: '---\ntype: ⟦term⟧\nchapter: 1\n---\n',
		message: 'An entry of this type needs “name:”. Add a line with it below the type.',
		silent: term('meaning: y'),
	},
	{
		code: 'frontmatter.missing-name',
		marked: '---\ntype: ⟦quote⟧\nname: x\nchapter: 1\n---\n',
		message: 'An entry of this type needs “text:”. Add a line with it below the type.',
		silent: quote('para: 3'),
	},
	...(
		[
			['meaning: ⟦[y, z]⟧', '“meaning” takes words. Put a date or a number in quotation marks.'],
			['reveal: ⟦soon⟧', '“reveal” takes a number, such as 7.'],
			['aliases: ⟦7⟧', '“aliases” takes a list: one item a line, each after a dash.'],
			['later: [⟦Gone.⟧]', 'Each item of “later” takes keys of its own, such as “chapter: 7”.'],
		] as const
	).map(([line, message]) => ({
		code: 'frontmatter.wrong-type',
		marked: term(line),
		message,
		silent: term('meaning: "7"\nreveal: 7\naliases: [y]\nlater: [{chapter: 2, text: Gone.}]'),
	})),
	{
		code: 'frontmatter.wrong-type',
		marked: '---\ntype: work\nname: x\nauthor: ⟦7⟧\n---\n',
		message: '“author” takes a name as “Family, Given”.',
		silent: '---\ntype: work\nname: x\nauthor: Austen, Jane\n---\n',
	},
	{
		code: 'frontmatter.unknown-value',
		marked: quote('status: ⟦verifed⟧'),
		message: '“status” cannot be “verifed”. It can be: verified, unconfirmed, misquote.',
		mended: quote('status: verified'),
		silent: quote('status: misquote\nchecked: none'),
	},
];

const madame = 'type: character\nname: Madame\nchapter: 1';

const book: readonly Case[] = [
	{
		code: 'frontmatter.duplicate-id',
		marked: '---\ntype: ⟦term⟧\nname: x\nchapter: 1\n---\n',
		message:
			'Another file has the id “x” too, so references to it are ambiguous. Rename one of the two files.',
		files: { 'terms/x.md': 'type: term\nname: y\nchapter: 1' },
		silent: 'Words.\n',
	},
	{
		code: 'frontmatter.unknown-reference',
		marked: event('characters: [ruth, ⟦rutth⟧]'),
		message: 'No entry of this book is called “rutth”. Do you mean “ruth”?',
		mended: event('characters: [ruth, ruth]'),
		silent: event('characters: [ruth, Ruth, "book:ruth"]'),
	},
	{
		code: 'frontmatter.unknown-reference',
		marked: event('place: ⟦"Fields, the Gret"⟧'),
		message: 'No entry of this book is called “Fields, the Gret”. Do you mean “Fields, the Great”?',
		mended: event('place: "Fields, the Great"'),
		files: { 'y.md': 'type: place\nname: Fields, the Great\nchapter: 1' },
		silent: event('place: y'),
	},
	{
		code: 'frontmatter.unknown-reference',
		marked: event('characters: [⟦somebody else⟧]'),
		message: 'No entry of this book is called “somebody else”.',
		silent: event('characters: []'),
	},
	{
		code: 'frontmatter.ambiguous-reference',
		marked: event('characters: [⟦Madame⟧]'),
		message: '“Madame” could mean several entries: one, two. Write the one you mean.',
		mended: event('characters: [one]'),
		files: { 'one.md': madame, 'two.md': madame },
		silent: event('characters: [two]'),
	},
	{
		code: 'frontmatter.cycle',
		marked: '---\ntype: place\nname: X\nchapter: 1\nwithin: ⟦y⟧\n---\n',
		message:
			'Following “within” from here leads back to this file. Take one step of the circle out.',
		files: { 'y.md': 'type: place\nname: Y\nchapter: 1\nwithin: x' },
		silent: '---\ntype: place\nname: X\nchapter: 1\n---\n',
	},
	{
		code: 'frontmatter.chapter-beyond-book',
		marked: term('reveal: ⟦24⟧'),
		message:
			'“reveal” is 24, and the book has 23 chapters. Chapters are counted through the whole book from 1.',
		silent: term('reveal: 23'),
	},
	{
		code: 'frontmatter.missing-chapter',
		marked: '---\ntype: ⟦character⟧\nname: x\n---\n',
		message:
			'This entry is shown to readers who have read nothing yet. Add “chapter:” with the chapter in which it first stands, or “reveal: 0” if that is meant.',
		silent: '---\ntype: character\nname: x\nreveal: 0\n---\n',
	},
	{
		code: 'frontmatter.text-outside',
		marked: '---\ntype: work\nname: x\ntext: ⟦../../emma.txt⟧\n---\n',
		message:
			'“../../emma.txt” leads out of this folder and is not read. Give the path of a file inside the workspace folder, relative to this one.',
		silent: '---\ntype: work\nname: x\ntext: ../emma.txt\n---\n',
	},
];

/** For every check that reads a file, where it speaks, what it says, what it mends, and its silence. */
export const cases: readonly Case[] = [...frontmatter, ...keys, ...book];

/**
 * Text as Markdown that shows exactly that text: no link, no image, no code, no HTML comes of it
 * (CommonMark 2.4: any ASCII punctuation may be escaped).
 */
export function escapeMarkdown(text: string): string {
	return text
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** Text of an entry's body as Markdown: emphasis and mentions are kept for what they are, the rest is text. */
export function proseMarkdown(text: string): string {
	return withoutLinks(text)
		.split(emphasized)
		.map((part, index) => (index % 2 === 1 ? emphasis(part) : escapeKeepingEnds(part)))
		.join('')
		.trim();
}

/** The same as bare text, for places that show no Markdown. */
export function proseText(text: string): string {
	return withoutLinks(text)
		.split(emphasized)
		.map((part, index) => (index % 2 === 1 ? part.replace(/^[*_]+|[*_]+$/g, '') : part))
		.join('')
		.replace(/\s+/g, ' ')
		.trim();
}

function withoutLinks(text: string): string {
	return text.replace(
		/\[\[([^[\]|#\n]+)(?:#[^[\]|\n]*)?(?:\|([^[\]\n]*))?\]\]/g,
		(_, target: string, shown: string | undefined) => shown?.trim() || target,
	);
}

/** Words between marks of emphasis: as many behind them as before, and no letters around. */
const emphasized = new RegExp(
	`(?<![\\p{L}\\p{N}*_])(${[
		/\*\*[^\s*](?:[^*\n]*[^\s*])?\*\*/,
		/\*[^\s*](?:[^*\n]*[^\s*])?\*/,
		/_[^\s_](?:[^_\n]*[^\s_])?_/,
	]
		.map(({ source }) => source)
		.join('|')})(?![\\p{L}\\p{N}*_])`,
	'u',
);

/** Paragraphs of an entry's body, each made safe. */
export function paragraphsMarkdown(text: string): readonly string[] {
	return text
		.split(/\r?\n[ \t]*\r?\n/)
		.map(proseMarkdown)
		.filter((paragraph) => paragraph !== '');
}

/** A link to a command of the extension with one argument. */
export function commandLink(label: string, command: string, argument: unknown): string {
	const query = encodeURIComponent(JSON.stringify([argument])).replace(
		/[()']/g,
		(character) => `%${character.charCodeAt(0).toString(16)}`,
	);
	return `[${escapeMarkdown(label)}](command:${command}?${query})`;
}

function emphasis(part: string): string {
	const marks = /^(\*\*|\*|_)/.exec(part)?.[1] ?? '';
	return `${marks}${escapeMarkdown(part.slice(marks.length, -marks.length))}${marks}`;
}

function escapeKeepingEnds(part: string): string {
	const inner = escapeMarkdown(part);
	const before = /^\s/.test(part) ? ' ' : '';
	const after = inner !== '' && /\s$/.test(part) ? ' ' : '';
	return `${before}${inner}${after}`;
}

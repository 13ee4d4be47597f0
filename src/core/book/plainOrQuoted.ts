/** What needs no quotation marks in YAML, wherever it stands: words that begin with a letter. */
const plain = /^\p{L}[\p{L}\p{M}\p{N}_.'’-]*(?: [\p{L}\p{N}_][\p{L}\p{M}\p{N}_.'’-]*)*$/u;

/** What some reader of YAML takes for something else than words. */
const meaningful = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/** Words as a value of frontmatter: bare where they can be, else in double quotation marks. */
export function plainOrQuoted(words: string): string {
	return plain.test(words) && !meaningful.test(words) ? words : JSON.stringify(words);
}

import type { TextEdit } from '../../core/book/note.js';
import { plainOrQuoted } from '../../core/book/plainOrQuoted.js';
import type { Problem, ProblemCode } from '../../core/book/problems.js';
import type { Localize } from '../localize.js';

/** How much a problem matters. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** One way to mend a problem. */
export interface Fix {
	readonly title: string;
	readonly edits: readonly TextEdit[];
}

/** One diagnostic: what it says, how much it matters, and how it can be mended. */
export interface Check {
	readonly code: ProblemCode;
	readonly severity: Severity;
	/** What is wrong and what to do, for a student. */
	message(facts: Problem['facts'], t: Localize): string;
	/** The best first; absent where only the writer can know. */
	fixes?(problem: Problem, text: string, t: Localize): readonly Fix[];
}

/** A fact as text; empty where the problem does not state it. */
export function fact(facts: Problem['facts'], name: string): string {
	return String(facts[name] ?? '');
}

/** The fix that puts `word` in the place of what the problem underlines. */
export function replacement(problem: Problem, word: string, t: Localize): Fix {
	return {
		title: t('Change to “{0}”', word),
		edits: [{ span: problem.span, text: word }],
	};
}

/** The same for a value of frontmatter, in quotation marks where it needs them. */
export function valueReplacement(problem: Problem, text: string, word: string, t: Localize): Fix {
	const quoted = text[problem.span.start] === '"';
	const written = quoted ? JSON.stringify(word) : plainOrQuoted(word);
	return { title: t('Change to “{0}”', word), edits: [{ span: problem.span, text: written }] };
}

import type { ReadBook } from '../../core/book/horizon.js';
import type { Problem } from '../../core/book/problems.js';
import { tellable } from '../../core/book/tellable.js';
import type { VerdictCode } from '../../core/quotations/verdict.js';
import type { Span } from '../../core/text/spans.js';
import type { Localize } from '../localize.js';
import type { Check, Fix, Severity } from './check.js';
import { checks } from './checks.js';

/** A problem in the words that its reader is told. */
export interface Diagnosis {
	readonly code: Problem['code'] | VerdictCode;
	readonly span: Span;
	readonly severity: Severity;
	readonly message: string;
	/** The ways to mend it in `text`, the file that it stands in; the best first. */
	fixes(text: string): readonly Fix[];
}

const byCode: ReadonlyMap<string, Check> = new Map(checks.map((check) => [check.code, check]));

/**
 * What is wrong with a file, as far as it can be told: of `book`, the one the file belongs to, only
 * what has been read is named.
 */
export function diagnose(
	problems: readonly Problem[],
	book: ReadBook | undefined,
	t: Localize,
): readonly Diagnosis[] {
	return problems.flatMap((whole) => {
		const problem = book ? toldOf(whole, book) : whole;
		const check = problem && byCode.get(problem.code);
		return check
			? {
					code: problem.code,
					span: problem.span,
					severity: check.severity,
					message: check.message(problem.facts, t),
					fixes: (text: string) => check.fixes?.(problem, text, t) ?? [],
				}
			: [];
	});
}

/** That an id is taken is not told where only a hidden entry has taken it. */
function toldOf(problem: Problem, book: ReadBook): Problem | undefined {
	const { code, facts } = problem;
	const elsewhere = code === 'frontmatter.duplicate-id' && facts.other === '';
	const bearers = book.index.byId.get(String(facts.id)) ?? [];
	return elsewhere && bearers.length < 2 ? undefined : tellable(problem, book);
}

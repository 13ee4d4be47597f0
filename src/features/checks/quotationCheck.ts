import type { Verdict, VerdictCode } from '../../core/quotations/verdict.js';
import type { Localize } from '../localize.js';

/** One diagnostic of quotations: what it says of a verdict. How much it matters, the verdict says. */
export interface QuotationCheck<Code extends VerdictCode = VerdictCode> {
	readonly code: Code;
	/** What is wrong and what the book has, for its writer. */
	message(verdict: Extract<Verdict, { code: Code }>, t: Localize): string;
}

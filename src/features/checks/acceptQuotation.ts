import type { Quotation } from '../../core/quotations/quotation.js';
import type { Verdict } from '../../core/quotations/verdict.js';
import type { Localize } from '../localize.js';
import type { Fix } from './check.js';

/** Accepts a quotation as it stands: nothing more is said of it. */
export function acceptance(text: string, quotation: Quotation, verdict: Verdict, t: Localize): Fix {
	const end = endOf(quotation, verdict);
	// Behind the full stop, since a comment before it leaves a gap in what readers see.
	const place = end + (/^[.,;:!?…]/u.test(text.slice(end, end + 1)) ? 1 : 0);
	return {
		title: t('Leave it as quoted'),
		edits: [{ span: { start: place, end: place }, text: comment }],
	};
}

const comment = ' <!-- close-reading: as quoted -->';

/** Where the quotation ends with the citation directly behind it. */
function endOf({ whole, citation, cited }: Quotation, { span }: Verdict): number {
	const own = citation && (cited === 'directly' || span.start >= citation.span.start);
	return own ? Math.max(whole.end, citation.span.end) : whole.end;
}

/** A half-open stretch `[start, end)` of a text, in UTF-16 code units. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** Whether `offset` lies in `span` or at its end, where a caret still belongs to it. */
export function touches(span: Span, offset: number): boolean {
	return span.start <= offset && offset <= span.end;
}

/** Whether the two spans share at least one code unit. */
export function overlap(one: Span, other: Span): boolean {
	return one.start < other.end && other.start < one.end;
}

/** The words of `text` that `span` covers. */
export function slice(text: string, span: Span): string {
	return text.slice(span.start, span.end);
}

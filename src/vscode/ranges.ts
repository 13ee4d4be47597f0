import * as vscode from 'vscode';
import type { Span } from '../core/text/spans.js';

/** Anything that knows on which line an offset stands: a document, or the lines of a closed file. */
export type Positions = Pick<vscode.TextDocument, 'positionAt'>;

/** The one conversion from the core's offsets to VS Code's ranges. */
export function rangeOf(positions: Positions, span: Span): vscode.Range {
	return new vscode.Range(positions.positionAt(span.start), positions.positionAt(span.end));
}

/** Where the offsets of a file stand that is not open in an editor. */
export function positionsOf(text: string): Positions {
	const starts = [0];
	for (const { index, 0: lineBreak } of text.matchAll(/\r\n|\r|\n/g)) {
		starts.push(index + lineBreak.length);
	}
	return {
		positionAt(offset) {
			const next = starts.findIndex((start) => start > offset);
			const line = (next === -1 ? starts.length : next) - 1;
			return new vscode.Position(line, offset - (starts[line] ?? 0));
		},
	};
}

import * as vscode from 'vscode';
import { lineStarts } from '../core/text/lines.js';
import type { Span } from '../core/text/spans.js';

/** Anything that knows on which line an offset stands: a document, or the lines of a closed file. */
export type Positions = Pick<vscode.TextDocument, 'positionAt'>;

/** The one conversion from the core's offsets to VS Code's ranges. */
export function rangeOf(positions: Positions, span: Span): vscode.Range {
	return new vscode.Range(positions.positionAt(span.start), positions.positionAt(span.end));
}

/** Where the offsets of a text stand that is not open in an editor. */
export function positionsOf(text: string): Positions {
	return positionsIn(lineStarts(text));
}

/** Where offsets stand in a text whose lines begin at `starts`. */
export function positionsIn(starts: Int32Array): Positions {
	return {
		positionAt(offset) {
			let low = 0;
			let high = starts.length;
			while (high - low > 1) {
				const middle = (low + high) >> 1;
				if ((starts[middle] ?? 0) <= offset) {
					low = middle;
				} else {
					high = middle;
				}
			}
			return new vscode.Position(low, offset - (starts[low] ?? 0));
		},
	};
}

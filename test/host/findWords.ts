import type { Words } from '../editor/hand.js';
import type { Box } from './places.js';

/** The little of a page's world that is used here; the project as a whole has no DOM types. */
declare const document: {
	querySelectorAll(selector: string): Iterable<PageNode>;
	createTreeWalker(root: PageNode, show: number): { nextNode(): PageNode | null };
	createRange(): {
		setStart(node: PageNode, offset: number): void;
		setEnd(node: PageNode, offset: number): void;
		getBoundingClientRect(): Box;
	};
	elementFromPoint(x: number, y: number): PageNode | null;
};

interface PageNode {
	readonly textContent: string | null;
}

/**
 * Says where words are on the screen. Runs in the page, so it may use nothing from outside. An
 * editor cuts a line into many elements: words may begin in one and end in another.
 */
export function findWords({ words, within, nth }: Required<Words>): Box | undefined {
	const onlyText = 4;
	let left = nth;
	for (const element of document.querySelectorAll(within)) {
		const walker = document.createTreeWalker(element, onlyText);
		const letters: { node: PageNode; offset: number }[] = [];
		let text = '';
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const part = node.textContent ?? '';
			for (let offset = 0; offset < part.length; offset++) {
				letters.push({ node, offset });
			}
			text += part.replaceAll('\u00a0', ' ');
		}
		for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
			const first = letters[at];
			const last = letters[at + words.length - 1];
			if (first && last) {
				const range = document.createRange();
				range.setStart(first.node, first.offset);
				range.setEnd(last.node, last.offset + 1);
				const { x, y, width, height } = range.getBoundingClientRect();
				const shown = width > 0 && document.elementFromPoint(x + width / 2, y + height / 2);
				if (shown && left-- === 0) {
					return { x, y, width, height };
				}
			}
		}
	}
	return undefined;
}

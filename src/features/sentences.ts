import { fold } from '../core/text/folding.js';
import type { Span } from '../core/text/spans.js';

/**
 * The sentences within `span` of a text, as few as may be, that have as many of `words` as any; all
 * of `span` where it has none of them.
 */
export function sentencesWith(text: string, span: Span, words: readonly string[]): Span {
	const sentences = sentencesIn(text, span);
	const wanted = [...new Set(words.map(beginning))].filter((word) => word !== '');
	const held = sentences.map(({ start, end }) => {
		const own = fold(text.slice(start, end)).split(/[^\p{L}\p{N}]+/u);
		return wanted.map((word) => own.some((one) => one.startsWith(word)));
	});
	const count = (from: number, to: number) =>
		wanted.filter((_, word) => held.slice(from, to).some((one) => one[word])).length;
	const most = count(0, sentences.length);
	let best: readonly Span[] = sentences;
	let from = 0;
	for (let to = 1; to <= sentences.length && most > 0; to++) {
		while (count(from + 1, to) === most) {
			from++;
		}
		if (count(from, to) === most && lengthOf(sentences.slice(from, to)) < lengthOf(best)) {
			best = sentences.slice(from, to);
		}
	}
	return { start: best[0]?.start ?? span.start, end: best.at(-1)?.end ?? span.end };
}

/** A full stop, not of a title or an initial, and what closes behind it, before white space. */
const sentenceEnd =
	/(?<!(?<!\p{L})(?:\p{Lu}|M|Mr|Mrs|Ms|Mme|Dr|St|Rev|Capt|Col|Gen|Esq|No|vol|ch|p))[.!?…][”’"'»)\]]*(?:\s+(?=[^\p{Ll}\s])|$)|[。！？][」』”]?/gu;

function sentencesIn(text: string, { start, end }: Span): readonly Span[] {
	const words = text.slice(start, end);
	const spans: Span[] = [];
	let from = 0;
	for (const { index, 0: close } of [
		...words.matchAll(sentenceEnd),
		{ index: words.length, 0: '' },
	]) {
		const to = index + close.trimEnd().length;
		if (words.slice(from, to).trim() !== '') {
			spans.push({ start: start + from, end: start + to });
		}
		from = index + close.length;
	}
	return spans;
}

/** People remember words and not their endings. */
function beginning(word: string): string {
	const bare = fold(word).replace(/[^\p{L}\p{N}].*$/u, '');
	return bare.length <= 4 ? bare : bare.slice(0, Math.max(4, Math.ceil(bare.length * 0.7)));
}

function lengthOf(sentences: readonly Span[]): number {
	return (sentences.at(-1)?.end ?? 0) - (sentences[0]?.start ?? 0);
}

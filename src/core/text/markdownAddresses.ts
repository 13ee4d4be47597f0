import { type Found, matchAt, type Stretch } from './markdownStretch.js';

/** The URL in which `://` stands at `at`. */
export function url({ text, from }: Stretch, at: number): Found | undefined {
	const before = text.slice(Math.max(from, at - 32), at);
	const scheme = /(?<![\p{L}\p{N}])[A-Za-z][A-Za-z0-9+.-]{1,31}$/u.exec(before)?.[0];
	if (scheme === undefined) {
		return undefined;
	}
	const written = matchAt(/[^\s<>[\]"“”«»\\^`{|}]*/y, text, at);
	return { start: at - scheme.length, end: at + trimmed(written).length };
}

/** The site whose `www.` stands at `at`. */
export function site({ text, from }: Stretch, at: number): Found | undefined {
	const written = matchAt(/www\.[^\s<>[\]"“”«»\\^`{|}]*/y, text, at);
	const inside = /[\p{L}\p{N}]$/u.test(text.slice(Math.max(from, at - 2), at));
	return inside ? undefined : { start: at, end: at + trimmed(written).length };
}

/** An e-mail address, or the key of a citation as Pandoc writes it: `@ishiguro2005`. */
export function address({ text, from }: Stretch, at: number): Found | undefined {
	const before = text.slice(Math.max(from, at - 64), at);
	const local = /[\p{L}\p{N}._%+-]+$/u.exec(before)?.[0] ?? '';
	const after =
		local === ''
			? matchAt(/@(?:\{[^{}\s]+\}|[\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]*)/uy, text, at)
			: matchAt(/@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/uy, text, at);
	const end = at + after.replace(/[:.#$%&+?<>~/-]+$/, '').length;
	return after === '' ? undefined : { start: at - local.length, end };
}

/** A URL without the punctuation of the sentence that it ends. */
function trimmed(address: string): string {
	let end = address.length;
	for (let last = address.charAt(end - 1); end > 0; last = address.charAt(end - 1)) {
		const opened =
			address.slice(0, end).split('(').length >= address.slice(0, end).split(')').length;
		if (!/[.,;:!?'’"*_~)]/.test(last) || (last === ')' && opened)) {
			break;
		}
		end--;
	}
	return address.slice(0, end);
}

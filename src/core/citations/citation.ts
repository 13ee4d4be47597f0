import type { Work } from '../book/entry.js';
import type { CitationParts } from './citationParts.js';
import type { Locator } from './locator.js';
import { citeMla } from './mla.js';
import { citePandoc } from './pandoc.js';

/** The citation styles there are, as `closeReading.citationStyle` names them. */
export const citationStyles = ['mla', 'pandoc'] as const;

export type CitationStyle = (typeof citationStyles)[number];

/** The citation that follows a quotation from `work`. */
export function cite(
	style: CitationStyle,
	work: Work,
	locator: Locator | undefined,
): CitationParts {
	switch (style) {
		case 'mla':
			return citeMla(work, locator);
		case 'pandoc':
			return citePandoc(work, locator);
	}
}

/** A citation as it stands in a note. */
export function citationText({ before, locator, after }: CitationParts): string {
	return `${before}${locator}${after}`;
}

/**
 * The page in a locator as someone typed it ("81", "p. 81", "pp. 81–82"), without its label; absent
 * where it is no page.
 */
export function pageIn(locator: string): string | undefined {
	return /^(?:pp?\.?\s*|pages?\s+)?(\d+(?:\s*[-–]\s*\d+)?)$/iu.exec(locator.trim())?.[1];
}

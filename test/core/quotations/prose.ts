import fc from 'fast-check';

const word = fc.constantFrom(
	...`the a of night wind house she said never would lamp window road mother’s told nothing
	white half-closed remembered evening stranger whom rain slowly turned letter again`.split(/\s+/),
);
const stop = fc.constantFrom('', '', '', '', ',', ';', '.', '—', '?');

/** Prose in which words repeat as they do. */
export const prose = fc
	.array(fc.tuple(word, stop), { minLength: 12, maxLength: 60 })
	.map((pairs) => pairs.map(([one, end]) => `${one}${end}`).join(' '));

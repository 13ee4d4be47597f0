/** Finding words of an edition: all that the rest of the extension needs of it. */
export { findNearest, type NearestPassage } from './findNearest.js';
export { findAllVerbatim, findVerbatim } from './findVerbatim.js';
export { type FoundWords, findWords } from './findWords.js';
export { indexEdition, indexInSteps, type PassageIndex } from './passageIndex.js';

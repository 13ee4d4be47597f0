import { FOLDED } from '../text/folding.js';
import type { Opening } from './nameFilter.js';
import { keyOf, prefixHash } from './nameHash.js';
import { childOf, edgeEnd, edgeStart, parentOf, type Trie } from './trie.js';

/**
 * Leads from the hash of the first two, four, six or eight keys of some words straight to where a trie has
 * read them. A hash table, two numbers a slot: the hash, and the place, see `nodeOf`, `readOf` and
 * `depthOf`. A place of 0 is an empty slot, one of -1 stands where several words have one hash.
 */
export type NameJumps = Int32Array;

/** The jumps for words that begin as `openings` do. */
export function nameJumps(trie: Trie, openings: readonly Opening[]): NameJumps {
	const places = new Map<number, number>();
	const add = (hash: number, place: number) => {
		const known = places.get(hash);
		places.set(hash, known === undefined || known === place ? place : -1);
	};
	for (const { folded, capital } of openings) {
		for (const depth of DEPTHS) {
			const keys = Array.from(folded.slice(0, depth), (symbol) => keyOf(symbol.charCodeAt(0)));
			if (keys.length === depth && isCertain(keys)) {
				const place = placeAfter(trie, folded, depth);
				add(prefixHash(keys, true), place);
				if (!capital) {
					add(prefixHash(keys, false), place);
				}
			}
		}
	}
	const slots = new Int32Array(2 * 2 ** Math.ceil(Math.log2(1.5 * places.size + 2)));
	for (const [hash, place] of places) {
		let slot = firstSlot(slots, hash);
		while (slots[slot + 1] !== 0) {
			slot = (slot + 2) & (slots.length - 1);
		}
		slots[slot] = hash;
		slots[slot + 1] = place;
	}
	return slots;
}

/** The place to which `hash` leads, or 0: to none, or to several. */
export function placeFor(slots: NameJumps, hash: number): number {
	const mask = slots.length - 1;
	for (let slot = firstSlot(slots, hash); slots[slot + 1] !== 0; slot = (slot + 2) & mask) {
		if (slots[slot] === hash) {
			return Math.max(0, slots[slot + 1] ?? 0);
		}
	}
	return 0;
}

/** The node of a place; the root for 0. */
export function nodeOf(place: number): number {
	return place >>> NODE_SHIFT;
}

/** How many symbols of the edge into its node have been read. */
export function readOf(place: number): number {
	return (place >>> READ_SHIFT) & LONGEST_READ;
}

/** How many symbols have been read from the root on. */
export function depthOf(place: number): number {
	return place === 0 ? 0 : 2 * (place & LONGEST_DEPTH);
}

/** Whether the words that lead to `place` stand at `start`, and not others with their hash. */
export function leadsTo(trie: Trie, place: number, text: string, start: number): boolean {
	let at = start + depthOf(place);
	let label = edgeStart(trie, nodeOf(place)) + readOf(place);
	for (let node = nodeOf(place); node !== 0; label = edgeEnd(trie, node)) {
		while (label > edgeStart(trie, node)) {
			if (FOLDED[text.charCodeAt(--at)] !== trie.labels[--label]) {
				return false;
			}
		}
		node = parentOf(trie, node);
	}
	return true;
}

const DEPTHS = [2, 4, 6, 8] as const;

/** A place is a node, how far its edge is read, and half the depth: four bits and three. */
const NODE_SHIFT = 7;
const READ_SHIFT = 3;
const LONGEST_READ = 0xf;
const LONGEST_DEPTH = 0x7;

/** Whether no number of spaces and line breaks could stand where the keys are 0. */
function isCertain(keys: readonly number[]): boolean {
	return keys.every((key, at) => key !== 0 || (keys[at + 1] ?? 0) !== 0);
}

function placeAfter(trie: Trie, word: string, depth: number): number {
	let node = 0;
	let label = 0;
	for (let at = 0; at < depth; at++) {
		if (label === edgeEnd(trie, node)) {
			node = childOf(trie, node, word.charCodeAt(at));
			label = edgeStart(trie, node);
		}
		label++;
	}
	const read = label - edgeStart(trie, node);
	return (node << NODE_SHIFT) | (read << READ_SHIFT) | (depth / 2);
}

function firstSlot(slots: NameJumps, hash: number): number {
	return (hash << 1) & (slots.length - 1);
}

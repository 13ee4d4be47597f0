import { FOLDED } from '../text/folding.js';
import type { Opening } from './nameFilter.js';
import { keyOf, prefixHash } from './nameHash.js';
import { childOf, edgeEnd, edgeStart, type Trie } from './trie.js';

/**
 * Leads from the first two, four, six or eight symbols of some words straight to where a trie has
 * read them.
 */
export interface NameJumps {
	/**
	 * A hash table of five numbers a slot: the symbols, two in a number, and the place, see `nodeOf`,
	 * `readOf` and `depthOf`. A place of 0 is an empty slot.
	 */
	readonly slots: Int32Array;
	/** By how much to shift a hash to the right to have the slot to look into first. */
	readonly shift: number;
}

/** The jumps for words that begin as `openings` do, as far as the filter looks at them. */
export function nameJumps(trie: Trie, openings: readonly Opening[]): NameJumps {
	const jumps = new Map<number, Map<string, number>>();
	for (const { folded, capital } of openings) {
		const depth = Math.min(8, folded.length - (folded.length % 2));
		const head = folded.slice(0, depth);
		for (const hash of depth === 0 ? [] : hashesOf(head, capital)) {
			const places = jumps.get(hash) ?? new Map<string, number>();
			jumps.set(hash, places);
			if (!places.has(head)) {
				places.set(head, placeAfter(trie, head));
			}
		}
	}
	return tableOf(
		[...jumps].flatMap(([hash, places]) =>
			[...places].map(([head, place]) => ({ hash, head, place })),
		),
	);
}

/** The place to which `hash` leads in `text` from `start` on, or 0: to none. */
export function placeFor(
	{ slots, shift }: NameJumps,
	hash: number,
	text: string,
	start: number,
): number {
	const first = pairAt(text, start);
	for (let slot = SLOT * (hash >>> shift); ; slot = nextSlot(slots, slot)) {
		const place = slots[slot + 4] ?? 0;
		if (place === 0 || (slots[slot] === first && isAt(slots, slot, text, start, depthOf(place)))) {
			return place;
		}
	}
}

function isAt(
	slots: Int32Array,
	slot: number,
	text: string,
	start: number,
	depth: number,
): boolean {
	for (let at = 2; at < depth; at += 2) {
		if (slots[slot + (at >>> 1)] !== pairAt(text, start + at)) {
			return false;
		}
	}
	return true;
}

function pairAt(text: string, at: number): number {
	return (FOLDED[text.charCodeAt(at)] ?? 0) | ((FOLDED[text.charCodeAt(at + 1)] ?? 0) << 16);
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
	return 2 * (place & LONGEST_DEPTH);
}

/** A place is a node, how far its edge is read, and half the depth: four bits and three. */
const NODE_SHIFT = 7;
const READ_SHIFT = 3;
const LONGEST_READ = 0xf;
const LONGEST_DEPTH = 0x7;

const SLOT = 5;

function hashesOf(head: string, capital: boolean): number[] {
	const keys = Array.from({ length: head.length }, (_, at) => keyOf(head.charCodeAt(at)));
	return capital ? [prefixHash(keys, true)] : [prefixHash(keys, true), prefixHash(keys, false)];
}

function placeAfter(trie: Trie, word: string): number {
	let node = 0;
	let label = 0;
	for (let at = 0; at < word.length; at++) {
		if (label === edgeEnd(trie, node)) {
			node = childOf(trie, node, word.charCodeAt(at));
			label = edgeStart(trie, node);
		}
		label++;
	}
	const read = label - edgeStart(trie, node);
	return (node << NODE_SHIFT) | (read << READ_SHIFT) | (word.length / 2);
}

function tableOf(jumps: readonly { hash: number; head: string; place: number }[]): NameJumps {
	const bits = Math.ceil(Math.log2(1.5 * jumps.length + 2));
	const slots = new Int32Array(SLOT * 2 ** bits);
	for (const { hash, head, place } of jumps) {
		let slot = SLOT * (hash >>> (32 - bits));
		while (slots[slot + 4] !== 0) {
			slot = nextSlot(slots, slot);
		}
		for (let at = 0; at < head.length; at += 2) {
			slots[slot + at / 2] = pairAt(head, at);
		}
		slots[slot + 4] = place;
	}
	return { slots, shift: 32 - bits };
}

function nextSlot({ length }: Int32Array, slot: number): number {
	return slot + SLOT === length ? 0 : slot + SLOT;
}

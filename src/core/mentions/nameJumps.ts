import type { Opening } from './nameFilter.js';
import { keyOf, prefixHash } from './nameHash.js';
import { childOf, type Trie } from './trie.js';

/**
 * Leads from the hash of the first four or eight keys of some words straight to where a trie has
 * read them. A hash table, four numbers a slot: the hash, the node, how far into `labels` its edge
 * has been read, and how many
 * symbols that makes. A node of 0 is an
 * empty slot, one of -1 stands where several words have one hash.
 */
export type NameJumps = Int32Array;

/** The jumps for words that begin as `openings` do. */
export function nameJumps(trie: Trie, openings: readonly Opening[]): NameJumps {
	const jumps = new Map<number, Jump>();
	for (const { folded, capital } of openings) {
		for (const depth of [4, 8]) {
			if (depth <= folded.length && isCertain(folded, depth)) {
				const keys = Array.from({ length: depth }, (_, at) => keyOf(folded.charCodeAt(at)));
				const jump = jumpAt(trie, folded, depth);
				addJump(jumps, prefixHash(keys, true), jump);
				if (!capital) {
					addJump(jumps, prefixHash(keys, false), jump);
				}
			}
		}
	}
	const slots = new Int32Array(4 * 2 ** Math.ceil(Math.log2(1.5 * jumps.size + 2)));
	for (const [hash, { node, label, depth }] of jumps) {
		let slot = firstSlot(slots, hash);
		while (slots[slot + 1] !== 0) {
			slot = (slot + 4) & (slots.length - 1);
		}
		slots.set([hash, node, label, depth], slot);
	}
	return slots;
}

/** The index in `slots` of the jump for `hash`, or -1 where there is none to one place. */
export function jumpFor(slots: NameJumps, hash: number): number {
	const mask = slots.length - 1;
	for (let slot = firstSlot(slots, hash); slots[slot + 1] !== 0; slot = (slot + 4) & mask) {
		if (slots[slot] === hash) {
			return (slots[slot + 1] ?? 0) > 0 ? slot : -1;
		}
	}
	return -1;
}

interface Jump {
	readonly node: number;
	readonly label: number;
	readonly depth: number;
}

/** Whether no number of spaces and line breaks could stand where the keys of the prefix are 0. */
function isCertain(word: string, length: number): boolean {
	for (let at = 0; at < length; at++) {
		const next = at + 1 < length ? keyOf(word.charCodeAt(at + 1)) : 0;
		if (keyOf(word.charCodeAt(at)) === 0 && next === 0) {
			return false;
		}
	}
	return true;
}

function addJump(jumps: Map<number, Jump>, hash: number, jump: Jump): void {
	const known = jumps.get(hash);
	const shared = known !== undefined && (known.node < 0 || known.label !== jump.label);
	jumps.set(hash, shared ? { ...jump, node: -1 } : jump);
}

function jumpAt(trie: Trie, word: string, depth: number): Jump {
	let node = 0;
	let label = 0;
	for (let at = 0; at < depth; at++) {
		if (label === (trie.to[node] ?? 0)) {
			node = childOf(trie, node, word.charCodeAt(at));
			label = trie.from[node] ?? 0;
		}
		label++;
	}
	return { node, label, depth };
}

function firstSlot(slots: NameJumps, hash: number): number {
	return (hash << 2) & (slots.length - 1);
}

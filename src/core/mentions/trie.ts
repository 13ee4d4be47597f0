/**
 * A tree of words in which each edge carries as many symbols as all words below share. Node 0 is
 * the root; the children of a node follow one another in the order of their first symbols.
 */
export interface Trie {
	/** The symbols on all edges, in the order of the nodes. */
	readonly labels: Uint16Array;
	/** The first symbol on the edge into each node. */
	readonly symbols: Uint16Array;
	/**
	 * Three numbers a node, and after the last node three more: where in `labels` the edge into it
	 * begins; its first child, or where that would stand; the value of the word that ends in it, or
	 * -1.
	 */
	readonly nodes: Int32Array;
}

/** Where in `labels` the edge into `node` begins. */
export function edgeStart({ nodes }: Trie, node: number): number {
	return nodes[3 * node] ?? 0;
}

/** Where in `labels` the edge into `node` ends. */
export function edgeEnd({ nodes }: Trie, node: number): number {
	return nodes[3 * node + 3] ?? 0;
}

/** The value of the word that ends in `node`, or -1. */
export function valueAt({ nodes }: Trie, node: number): number {
	return nodes[3 * node + 2] ?? -1;
}

/** The child of `node` whose edge begins with `symbol`, or 0. */
export function childOf({ nodes, symbols }: Trie, node: number, symbol: number): number {
	let first = nodes[3 * node + 1] ?? 0;
	let end = nodes[3 * node + 4] ?? 0;
	while (end - first > FEW) {
		const middle = (first + end) >>> 1;
		if ((symbols[middle] ?? 0) <= symbol) {
			first = middle;
		} else {
			end = middle;
		}
	}
	for (; first < end; first++) {
		if (symbols[first] === symbol) {
			return first;
		}
	}
	return 0;
}

/** The tree of `words`, which are sorted by code unit, distinct and not empty, with their `values`. */
export function buildTrie(words: readonly string[], values: readonly number[]): Trie {
	const labels: number[] = [];
	const symbols: number[] = [];
	const nodes: number[] = [];
	const branches: Branch[] = [{ first: 0, end: words.length, above: 0, depth: 0 }];
	// The list grows while it is gone through.
	for (const { first, end, above, depth } of branches) {
		const word = words[first] ?? '';
		const ends = word.length === depth;
		nodes.push(labels.length, branches.length, ends ? (values[first] ?? -1) : -1);
		symbols.push(depth === 0 ? 0 : word.charCodeAt(above));
		for (let at = above; at < depth; at++) {
			labels.push(word.charCodeAt(at));
		}
		for (let next = ends ? first + 1 : first; next < end; ) {
			const branch = branchAt(words, next, end, depth);
			branches.push(branch);
			next = branch.end;
		}
	}
	nodes.push(labels.length, branches.length, -1);
	return {
		labels: Uint16Array.from(labels),
		symbols: Uint16Array.from(symbols),
		nodes: Int32Array.from(nodes),
	};
}

/** Words that begin with the same `depth` symbols, of which `above` lead to the node above. */
interface Branch {
	readonly first: number;
	readonly end: number;
	readonly above: number;
	readonly depth: number;
}

/** The words from `first` on that have the same symbol at `above`. */
function branchAt(words: readonly string[], first: number, limit: number, above: number): Branch {
	const word = words[first] ?? '';
	let end = first + 1;
	while (end < limit && words[end]?.charCodeAt(above) === word.charCodeAt(above)) {
		end++;
	}
	return { first, end, above, depth: sharedLength(word, words[end - 1] ?? '') };
}

function sharedLength(one: string, other: string): number {
	const length = Math.min(one.length, other.length);
	let shared = 0;
	while (shared < length && one.charCodeAt(shared) === other.charCodeAt(shared)) {
		shared++;
	}
	return shared;
}

/** So many children are looked through one after another. */
const FEW = 8;

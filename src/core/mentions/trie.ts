/**
 * A tree of words in which each edge carries as many symbols as all words below share. Node 0 is
 * the root; the children of a node are found through one hash table over all nodes.
 */
export interface Trie {
	/** The symbols on all edges. */
	readonly labels: Uint16Array;
	/**
	 * Four numbers a node: where in `labels` the edge into it begins; its length and first symbol;
	 * the index of the word that ends in it, or -1; its parent.
	 */
	readonly nodes: Int32Array;
	/** The hash table: nodes, 0 where there is none. */
	readonly slots: Int32Array;
}

/** Where in `labels` the edge into `node` begins. */
export function edgeStart({ nodes }: Trie, node: number): number {
	return nodes[4 * node] ?? 0;
}

/** Where in `labels` the edge into `node` ends. */
export function edgeEnd({ nodes }: Trie, node: number): number {
	return (nodes[4 * node] ?? 0) + ((nodes[4 * node + 1] ?? 0) >>> LENGTH_SHIFT);
}

/** The index of the word that ends in `node`, or -1. */
export function wordAt({ nodes }: Trie, node: number): number {
	return nodes[4 * node + 2] ?? -1;
}

/** The parent of `node`; of the root the root. */
export function parentOf({ nodes }: Trie, node: number): number {
	return nodes[4 * node + 3] ?? 0;
}

/** The child of `node` whose edge begins with `symbol`, or 0. */
export function childOf({ nodes, slots }: Trie, node: number, symbol: number): number {
	const mask = slots.length - 1;
	for (let slot = hash(node, symbol) & mask; ; slot = (slot + 1) & mask) {
		const child = slots[slot] ?? 0;
		const own = ((nodes[4 * child + 1] ?? 0) & SYMBOL) === symbol;
		if (child === 0 || (own && nodes[4 * child + 3] === node)) {
			return child;
		}
	}
}

/** The tree of `words`, which are sorted by code unit, distinct, not empty and not too long. */
export function buildTrie(words: readonly string[]): Trie {
	const labels = new Uint16Array(words.reduce((sum, word) => sum + word.length, 0));
	const nodes: number[] = [0, 0, -1, 0];
	// The nodes from the root to the word added last, and how many symbols lead to each.
	const path = [0];
	const depths = [0];
	let used = 0;
	for (const [index, word] of words.entries()) {
		const shared = sharedLength(words[index - 1] ?? '', word);
		let below = 0;
		while ((depths.at(-1) ?? 0) > shared) {
			below = path.pop() ?? 0;
			depths.pop();
		}
		const depth = depths.at(-1) ?? 0;
		if (depth < shared) {
			path.push(splitEdge(nodes, below, shared - depth));
			depths.push(shared);
		}
		nodes.push(used, word.length - shared, index, path.at(-1) ?? 0);
		path.push(nodes.length / 4 - 1);
		depths.push(word.length);
		for (let at = shared; at < word.length; at++) {
			labels[used++] = word.charCodeAt(at);
		}
	}
	return withTable(labels.slice(0, used), Int32Array.from(nodes));
}

/** Words are shorter than this. */
export const WORD_LIMIT = 1 << 15;

const LENGTH_SHIFT = 16;
const SYMBOL = 0xffff;

/** Puts a new node `length` symbols down the edge into `node`, and returns it. */
function splitEdge(nodes: number[], node: number, length: number): number {
	const [start = 0, whole = 0, , parent = 0] = nodes.slice(4 * node, 4 * node + 4);
	const middle = nodes.length / 4;
	nodes.push(start, length, -1, parent);
	nodes[4 * node] = start + length;
	nodes[4 * node + 1] = whole - length;
	nodes[4 * node + 3] = middle;
	return middle;
}

function withTable(labels: Uint16Array, nodes: Int32Array): Trie {
	const count = nodes.length / 4;
	const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * count)));
	const mask = slots.length - 1;
	for (let node = 1; node < count; node++) {
		const symbol = labels[nodes[4 * node] ?? 0] ?? 0;
		nodes[4 * node + 1] = ((nodes[4 * node + 1] ?? 0) << LENGTH_SHIFT) | symbol;
		let slot = hash(nodes[4 * node + 3] ?? 0, symbol) & mask;
		while (slots[slot] !== 0) {
			slot = (slot + 1) & mask;
		}
		slots[slot] = node;
	}
	return { labels, nodes, slots };
}

/** Multiplicative hashing with the golden ratio, the high half folded into the low. */
function hash(node: number, symbol: number): number {
	const product = Math.imul(Math.imul(node, 0x9e3779b1) ^ symbol, 0x85ebca6b);
	return product ^ (product >>> 15);
}

function sharedLength(one: string, other: string): number {
	const length = Math.min(one.length, other.length);
	let shared = 0;
	while (shared < length && one.charCodeAt(shared) === other.charCodeAt(shared)) {
		shared++;
	}
	return shared;
}

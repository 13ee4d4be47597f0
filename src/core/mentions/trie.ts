/**
 * A tree of words in which each edge carries as many symbols as all words below share. Node 0 is
 * the root; the children of a node are found through one hash table over all nodes.
 */
export interface Trie {
	/** The symbols on the edge into each node: `labels[from[node]]` up to `labels[to[node]]`. */
	readonly labels: Uint16Array;
	readonly from: Int32Array;
	readonly to: Int32Array;
	readonly parents: Int32Array;
	/** The index of the word that ends in each node, or -1. */
	readonly words: Int32Array;
	/** The hash table: a mixture of parent and first symbol, then the child; a child of 0 is none. */
	readonly slots: Int32Array;
}

/** The tree of `words`, which are sorted by code unit, distinct and not empty. */
export function buildTrie(words: readonly string[]): Trie {
	const room = 2 * words.length + 1;
	const labels = new Uint16Array(words.reduce((sum, word) => sum + word.length, 0));
	const from = new Int32Array(room);
	const to = new Int32Array(room);
	const parents = new Int32Array(room);
	const ends = new Int32Array(room).fill(-1);
	let nodes = 1;
	let used = 0;
	const add = (parent: number, start: number, end: number): number => {
		from[nodes] = start;
		to[nodes] = end;
		parents[nodes] = parent;
		return nodes++;
	};
	// The nodes from the root to the word added last, and how many symbols lead to each.
	const path = [0];
	const depths = [0];
	for (const [index, word] of words.entries()) {
		const shared = sharedLength(words[index - 1] ?? '', word);
		let below = -1;
		while ((depths.at(-1) ?? 0) > shared) {
			below = path.pop() ?? 0;
			depths.pop();
		}
		const top = path.at(-1) ?? 0;
		const depth = depths.at(-1) ?? 0;
		if (depth < shared) {
			const split = (from[below] ?? 0) + shared - depth;
			const middle = add(top, from[below] ?? 0, split);
			from[below] = split;
			parents[below] = middle;
			path.push(middle);
			depths.push(shared);
		}
		const start = used;
		for (let at = shared; at < word.length; at++) {
			labels[used++] = word.charCodeAt(at);
		}
		const node = add(path.at(-1) ?? 0, start, used);
		ends[node] = index;
		path.push(node);
		depths.push(word.length);
	}
	const tree = {
		labels: labels.slice(0, used),
		from: from.slice(0, nodes),
		to: to.slice(0, nodes),
		parents: parents.slice(0, nodes),
		words: ends.slice(0, nodes),
	};
	return { ...tree, slots: hashed(tree) };
}

/** The child of `node` whose edge begins with `symbol`, or 0. */
export function childOf(trie: Trie, node: number, symbol: number): number {
	const { slots } = trie;
	const mask = slots.length - 2;
	const key = mixed(node, symbol);
	for (let slot = (key ^ (key >>> 15)) << 1; ; slot += 2) {
		const child = slots[(slot & mask) + 1] ?? 0;
		if (child === 0 || (slots[slot & mask] === key && isEdge(trie, node, symbol, child))) {
			return child;
		}
	}
}

function isEdge({ parents, labels, from }: Trie, node: number, symbol: number, child: number) {
	return parents[child] === node && labels[from[child] ?? 0] === symbol;
}

function hashed({ labels, from, parents }: Omit<Trie, 'slots'>): Int32Array {
	const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * parents.length) + 1));
	const mask = slots.length - 2;
	for (let node = 1; node < parents.length; node++) {
		const key = mixed(parents[node] ?? 0, labels[from[node] ?? 0] ?? 0);
		let slot = (key ^ (key >>> 15)) << 1;
		while (slots[(slot & mask) + 1] !== 0) {
			slot += 2;
		}
		slots[slot & mask] = key;
		slots[(slot & mask) + 1] = node;
	}
	return slots;
}

/** Multiplicative hashing with the golden ratio. */
function mixed(node: number, symbol: number): number {
	return Math.imul(Math.imul(node, 0x9e3779b1) ^ symbol, 0x85ebca6b);
}

function sharedLength(one: string, other: string): number {
	const length = Math.min(one.length, other.length);
	let shared = 0;
	while (shared < length && one.charCodeAt(shared) === other.charCodeAt(shared)) {
		shared++;
	}
	return shared;
}

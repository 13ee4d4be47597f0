/** Stands in for Node's `Buffer`, which gray-matter wraps each text in and a web worker has not. */
export const Buffer = { from: (text) => text };

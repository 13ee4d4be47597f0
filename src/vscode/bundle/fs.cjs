/** Stands in for Node's `fs`, which a web worker has not and nothing here may use. */
module.exports = {};

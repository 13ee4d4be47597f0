/** Stands in for gray-matter's own engines, which could run code; the caller brings its own. */
module.exports = {};

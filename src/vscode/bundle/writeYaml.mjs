/** Stands in for the half of the YAML library that writes: entries are edited as text. */
function refuse() {
	throw new Error('YAML is only read here.');
}

export {
	refuse as createStringifyContext,
	refuse as stringify,
	refuse as stringifyCollection,
	refuse as stringifyDocument,
	refuse as stringifyNumber,
	refuse as stringifyPair,
	refuse as stringifyString,
};

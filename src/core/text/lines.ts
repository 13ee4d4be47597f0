/** The offsets at which the lines of a text begin, after any of the three line breaks. */
export function lineStarts(text: string): Int32Array {
	const starts = [0];
	if (!text.includes('\r')) {
		for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
			starts.push(end + 1);
		}
		return Int32Array.from(starts);
	}
	for (const { index, 0: lineBreak } of text.matchAll(/\r\n|\r|\n/g)) {
		starts.push(index + lineBreak.length);
	}
	return Int32Array.from(starts);
}

import { SMALL } from '../text/characters.js';

/**
 * Whether words agree with a name in their letters' case: letter by letter; or but for the first
 * letter, which is small in the name (`donation`, `the Creature`) and a capital as at the start of a
 * sentence; or all the words are in capitals.
 *
 * `name` holds one character a symbol whose code is `CAPITAL`, `SMALL` or 0, as `words` does; 0, for
 * what has no case and for the further letters of one spelt out, agrees with everything.
 */
export function agreeInCase(name: string, words: Uint8Array): boolean {
	let same = 0;
	while (same < name.length && name.charCodeAt(same) === words[same]) {
		same++;
	}
	return same === name.length || mayDiffer(name, words);
}

function mayDiffer(name: string, words: Uint8Array): boolean {
	let exact = true;
	let initial = true;
	let capitals = true;
	let first = true;
	for (let at = 0; at < name.length; at++) {
		const own = name.charCodeAt(at);
		const shown = words[at] ?? 0;
		const differ = own !== 0 && shown !== 0 && own !== shown;
		exact &&= !differ;
		initial &&= !differ || (first && own === SMALL);
		capitals &&= shown !== SMALL;
		first &&= own === 0;
	}
	return exact || initial || capitals;
}

/** One way to name something, as an entry writes it, with the rules for finding it. */
export interface Name {
	/** As written in the entry. */
	readonly text: string;
	/** `marked`: only inside `[[…]]`, emphasis or quotation marks. Absent: everywhere. */
	readonly match?: 'marked' | undefined;
	/** `any`: capitals and small letters are the same. Absent: they must agree, as DESIGN has it. */
	readonly case?: 'any' | undefined;
	/** `plural`: the English plural is a name too (carers, the Bennets). */
	readonly inflect?: 'plural' | undefined;
	/** What it names: indices into the caller's own list, more than one when it is ambiguous. */
	readonly candidates: readonly number[];
}

/** Names made ready to be found. */
export interface NameMatcher {
	/** How many names, those with equal text and rules counted once. */
	readonly size: number;
	readonly names: readonly Name[];
}

/** Makes `names` ready to be found; those with equal text and rules unite their candidates. */
export function compileNames(names: readonly Name[]): NameMatcher {
	const united = new Map<string, Name>();
	for (const name of names) {
		const key = JSON.stringify([name.text, name.match, name.case, name.inflect]);
		const known = united.get(key);
		const candidates = [...new Set([...(known?.candidates ?? []), ...name.candidates])];
		united.set(key, { ...name, candidates });
	}
	return { size: united.size, names: [...united.values()] };
}

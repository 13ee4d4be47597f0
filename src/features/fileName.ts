/**
 * The name of a file or folder, and so the id, that goes with a name: its letters and numbers in
 * small letters, with hyphens, at most 60 of them. Empty where it has none.
 */
export function fileName(name: string): string {
	const plain = name
		.normalize('NFKD')
		.replace(/[\p{M}'’.]/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-/, '');
	return /^.{0,60}/u.exec(plain)?.[0].replace(/-$/, '') ?? '';
}

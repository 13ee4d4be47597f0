/**
 * The path of an edition inside the workspace folder, with `/`, from what `text:` says in the
 * `work.md` of the book folder at `folder` (relative to the workspace folder, empty for itself).
 * Nothing where it could lead elsewhere: an absolute path, a drive, a URI, or more steps up than
 * there are folders; and where it names no file. What is refused here is never read.
 */
export function textPath(folder: string, written: string): string | undefined {
	const path = written.trim().replaceAll('\\', '/');
	if (path.startsWith('/') || /^[a-z][a-z\d+.-]*:/i.test(path) || path.includes('\0')) {
		return undefined;
	}
	const parts = folder.split('/').filter((part) => part !== '');
	for (const part of path.split('/')) {
		if (part === '..' && parts.pop() === undefined) {
			return undefined;
		}
		if (part !== '..' && part !== '.' && part !== '') {
			parts.push(part);
		}
	}
	return /(?:^|\/)\.{0,2}$/.test(path) ? undefined : parts.join('/');
}

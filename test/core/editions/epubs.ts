import { strToU8, type Zippable, zipSync } from 'fflate';

/** What a small EPUB is made of; every part can be left out or spoilt. */
export interface EpubParts {
	/** Documents of the spine by name, in order: the body of each. */
	readonly documents?: Readonly<Record<string, string>>;
	/** The list of the EPUB 3 table of contents: `<li>…</li>`. */
	readonly contents?: string;
	/** The points of the EPUB 2 table of contents. */
	readonly navPoints?: string;
	/** Names of documents that are no part of the course of the book. */
	readonly aside?: readonly string[];
	/** Further files, or others in place of the usual ones. */
	readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

/** A small EPUB. */
export function epub({ documents = {}, contents, navPoints, aside = [], files = {} }: EpubParts) {
	const names = Object.keys(documents);
	const manifest = names.map(
		(name, index) => `<item id="d${index}" href="${name}" media-type="application/xhtml+xml"/>`,
	);
	const spine = names.map(
		(name, index) => `<itemref idref="d${index}"${aside.includes(name) ? ' linear="no"' : ''}/>`,
	);
	return zipOf({
		mimetype: 'application/epub+zip',
		'META-INF/container.xml':
			'<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
		'OEBPS/book.opf': `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>A Book</dc:title></metadata><manifest><item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/><item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>${manifest.join('')}</manifest><spine toc="ncx">${spine.join('')}</spine></package>`,
		...(contents === undefined
			? {}
			: { 'OEBPS/nav.xhtml': xhtml(`<nav epub:type="toc"><ol>${contents}</ol></nav>`) }),
		...(navPoints === undefined
			? {}
			: { 'OEBPS/toc.ncx': `<ncx><navMap>${navPoints}</navMap></ncx>` }),
		...Object.fromEntries(
			Object.entries(documents).map(([name, body]) => [`OEBPS/${decodeURI(name)}`, xhtml(body)]),
		),
		...files,
	});
}

/** An archive of these files. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
	const entries: Zippable = {};
	for (const [name, content] of Object.entries(files)) {
		entries[name] = typeof content === 'string' ? strToU8(content) : content;
	}
	return zipSync(entries);
}

/** An XHTML document with this body. */
export function xhtml(body: string): string {
	return `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>No words</title></head><body>${body}</body></html>`;
}

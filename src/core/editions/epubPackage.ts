import { decode } from '../text/decoding.js';
import { mendXml, readXml } from './xmlEvents.js';
import type { Zip } from './zip.js';

/** A document of an EPUB, in the order of reading. */
export interface SpineItem {
	/** Its name in the archive. */
	readonly path: string;
	/** Whether it belongs to the course of the book; notes and the like need not. */
	readonly linear: boolean;
}

/** What the package document of an EPUB says. */
export interface EpubPackage {
	readonly title: string;
	readonly spine: readonly SpineItem[];
	/** How many documents it lists, found in the archive or not. */
	readonly listed: number;
	/** The names in the archive of the EPUB 3 and EPUB 2 tables of contents. */
	readonly navigation?: string | undefined;
	readonly ncx?: string | undefined;
}

/**
 * Finds and reads the package document (EPUB 3.3, section 5; OPF 2.0.1): what
 * `META-INF/container.xml` names, else the first file that is called one. Nothing where there is
 * none. Names that lead out of the archive lead nowhere, since only the archive is looked in.
 */
export function readPackage(zip: Zip): EpubPackage | undefined {
	const path = packagePath(zip);
	const bytes = path === undefined ? undefined : zip.read(path);
	if (path === undefined || bytes === undefined) {
		return undefined;
	}
	const found = readPackageDocument(xmlText(bytes));
	const find = fileFinder(zip, path);
	const spine = found.spine.flatMap(({ id, linear }) => {
		const item = found.manifest.get(id);
		const file = item && isDocument(item) ? find(item.href) : undefined;
		return file === undefined ? [] : [{ path: file, linear }];
	});
	const items = [...found.manifest.values()];
	const navigation = items.find((item) => item.properties.split(/\s+/).includes('nav'));
	const ncx =
		found.manifest.get(found.ncx) ?? items.find((item) => item.type === 'application/x-dtbncx+xml');
	return {
		title: found.title,
		spine,
		listed: found.spine.length,
		navigation: navigation && find(navigation.href),
		ncx: ncx && find(ncx.href),
	};
}

/** The text of an XML document in the encoding that its mark or its declaration names. */
export function xmlText(bytes: Uint8Array): string {
	const head = new TextDecoder('latin1').decode(bytes.subarray(0, 100));
	const declared = /^<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)/.exec(head)?.[1]?.toLowerCase();
	if (declared && !/^(?:utf-?(?:8|16)|us-ascii)/.test(declared)) {
		try {
			return new TextDecoder(declared).decode(bytes);
		} catch {
			// An encoding that nobody knows: judge by the bytes.
		}
	}
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return decode(bytes).text;
	}
}

/**
 * Looks up what a document at `base` refers to: the name in the archive of the file that `href`
 * means (without its fragment), or nothing. Letters may differ in case and in Unicode form, and
 * those beyond ASCII altogether, since archives garble them.
 */
export function fileFinder(zip: Zip, base: string): (href: string) => string | undefined {
	const names = new Set(zip.names);
	const loose = new Map(zip.names.map((name) => [looseName(name), name]));
	const garbled = new Map(
		zip.names.flatMap((name) => (/\P{ASCII}/u.test(name) ? [[garbledName(name), name]] : [])),
	);
	const folder = base.slice(0, base.lastIndexOf('/') + 1);
	return (href) => {
		const written = href.replace(/[#?].*$/s, '');
		const path = written === '' ? base : normalPath(folder + decoded(written));
		return names.has(path)
			? path
			: (loose.get(looseName(path)) ??
					loose.get(looseName(normalPath(folder + written))) ??
					garbled.get(garbledName(path)));
	};
}

interface ManifestItem {
	readonly href: string;
	readonly type: string;
	readonly properties: string;
}

function packagePath(zip: Zip): string | undefined {
	const container = zip.read('META-INF/container.xml');
	let path: string | undefined;
	if (container) {
		readXml(xmlText(container), {
			open(name, { 'full-path': full, 'media-type': type = '' }) {
				if (name === 'rootfile' && /oebps-package|^$/.test(type)) {
					path ??= full;
				}
			},
			close() {},
			text() {},
		});
	}
	const found = path === undefined ? undefined : fileFinder(zip, '')(path);
	return found ?? zip.names.find((name) => /\.opf$/i.test(name));
}

function readPackageDocument(xml: string) {
	const manifest = new Map<string, ManifestItem>();
	const spine: { id: string; linear: boolean }[] = [];
	let title = '';
	let ncx = '';
	let inTitle = false;
	readXml(mendXml(xml), {
		open(name, attributes) {
			const { id = '', href = '', idref = '', properties = '', linear } = attributes;
			if (name === 'item' && href !== '') {
				manifest.set(id, { href, type: attributes['media-type'] ?? '', properties });
			} else if (name === 'itemref') {
				spine.push({ id: idref, linear: linear !== 'no' });
			} else if (name === 'spine') {
				ncx = attributes.toc ?? '';
			}
			inTitle = name === 'title' && title.trim() === '';
		},
		close() {
			inTitle = false;
		},
		text(text) {
			title += inTitle ? text : '';
		},
	});
	return { title: title.replace(/\s+/g, ' ').trim(), manifest, spine, ncx };
}

/** XHTML, the documents of EPUB 2's predecessors, and drawings, which may hold words too. */
function isDocument({ type, href }: ManifestItem): boolean {
	return /html|svg|dtbook|oeb1-document/.test(type) || /\.x?html?$/i.test(href);
}

function normalPath(path: string): string {
	const parts: string[] = [];
	for (const part of path.replaceAll('\\', '/').split('/')) {
		if (part === '..') {
			parts.pop();
		} else if (part !== '.' && part !== '') {
			parts.push(part);
		}
	}
	return parts.join('/');
}

function decoded(href: string): string {
	try {
		return decodeURIComponent(href);
	} catch {
		return href;
	}
}

function looseName(name: string): string {
	return name.normalize('NFC').toLowerCase();
}

function garbledName(name: string): string {
	return name.toLowerCase().replace(/\P{ASCII}+/gu, '?');
}

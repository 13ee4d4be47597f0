import { type EpubPackage, fileFinder, xmlText } from './epubPackage.js';
import { readXml } from './xmlEvents.js';
import type { Zip } from './zip.js';

/**
 * Whether the documents of an EPUB are locked: `META-INF/encryption.xml` (EPUB 3.3, section
 * 4.2.6.3.2) names one of them or anything else but fonts; or, where rights are declared without
 * it, a document does not begin as markup does.
 */
export function isEncrypted(zip: Zip, { spine }: EpubPackage): boolean {
	const list = zip.read('META-INF/encryption.xml');
	if (list) {
		return namesOtherThanFonts(zip, xmlText(list));
	}
	if (!RIGHTS.some((name) => zip.names.includes(name))) {
		return false;
	}
	const first = spine[0] && zip.read(spine[0].path);
	return first !== undefined && !/^\s*</.test(xmlText(first.subarray(0, 1000)));
}

const RIGHTS = ['META-INF/rights.xml', 'META-INF/sinf.xml', 'META-INF/license.lcpl'];

/** Scrambling of fonts that every reading system undoes: of the IDPF and of Adobe. */
const FONT_ALGORITHMS: ReadonlySet<string> = new Set([
	'http://www.idpf.org/2008/embedding',
	'http://ns.adobe.com/pdf/enc#RC',
]);

const FONT = /\.(?:otf|ttf|ttc|woff2?|eot|dfont|pfb)$/i;

function namesOtherThanFonts(zip: Zip, xml: string): boolean {
	const find = fileFinder(zip, '');
	let scrambled = false;
	let locked = false;
	readXml(xml, {
		open(name, attributes) {
			if (name === 'encrypteddata') {
				scrambled = false;
			} else if (name === 'encryptionmethod') {
				scrambled ||= FONT_ALGORITHMS.has(attributes.Algorithm ?? '');
			} else if (name === 'cipherreference') {
				const path = attributes.URI ?? '';
				locked ||= !scrambled && !FONT.test(find(path) ?? path);
			}
		},
		close() {},
		text() {},
	});
	return locked;
}

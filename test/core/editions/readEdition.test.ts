import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readEdition } from '../../../src/core/editions/readEdition.js';
import { epub, xhtml, zipOf } from './epubs.js';

suite('a file that is no edition', () => {
	const declared = { 'META-INF/rights.xml': '<rights/>' };
	const good = epub({ documents: { 'a.xhtml': `<p>${'words '.repeat(50)}</p>` } });

	test('says what it is not', () => {
		check('', 'book.epub', 'edition.not-an-epub');
		check('%PDF-1.7', 'book.epub', 'edition.not-an-epub');
		check(zipOf({ 'a.txt': 'no book' }), 'book.epub', 'edition.not-an-epub');
		check('words', 'book.pdf', 'edition.unknown-format');
		check('words', 'book', 'edition.unknown-format');
	});

	test('says that it has no words', () => {
		check(' \n\n', 'book.txt', 'edition.empty');
		check('# \n\n---\n', 'book.md', 'edition.empty');
		check(
			epub({ documents: { 'a.xhtml': '<p><img src="x.png"/></p>' } }),
			'a.epub',
			'edition.empty',
		);
	});

	test('says that it is broken', () => {
		const bytes = epub({
			documents: { 'a.xhtml': '<p>gone</p>' },
			files: { 'OEBPS/a.xhtml': new Uint8Array() },
		});
		check(bytes, 'book.epub', 'edition.empty');
		const missing =
			'<package><manifest><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>';
		check(epub({ files: { 'OEBPS/book.opf': missing } }), 'book.epub', 'edition.broken');
		for (let length = 0; length < good.length; length += 7) {
			const { edition, problem } = readEdition(good.subarray(0, length), 'book.epub');
			assert.ok(!edition && problem, `cut at ${length}`);
		}
	});

	const documents = { 'a.xhtml': '<p>words</p>' };
	const encryption = (algorithm: string, uri: string) => ({
		'META-INF/encryption.xml': `<encryption><EncryptedData><EncryptionMethod Algorithm="${algorithm}"/><CipherData><CipherReference URI="${uri}"/></CipherData></EncryptedData></encryption>`,
	});

	for (const [seller, algorithm, rights] of [
		['Adobe', 'http://www.w3.org/2001/04/xmlenc#aes128-cbc', 'META-INF/rights.xml'],
		['Readium', 'http://www.w3.org/2001/04/xmlenc#aes256-cbc', 'META-INF/license.lcpl'],
		['Apple', 'http://itunes.apple.com/dataenc', 'META-INF/sinf.xml'],
	] as const) {
		test(`says that it is locked, as ${seller} locks them`, () => {
			const files = { ...encryption(algorithm, 'OEBPS/a.xhtml'), [rights]: '<rights/>' };
			check(epub({ documents, files }), 'book.epub', 'edition.encrypted');
			const unlisted = { [rights]: '<rights/>', 'OEBPS/a.xhtml': new Uint8Array([7, 8, 9, 200]) };
			check(epub({ documents, files: unlisted }), 'book.epub', 'edition.encrypted');
		});
	}

	test('is one all the same where only fonts are scrambled, or rights are declared', () => {
		for (const files of [
			encryption('http://www.idpf.org/2008/embedding', 'OEBPS/f.otf'),
			encryption('http://ns.adobe.com/pdf/enc#RC', 'OEBPS/f.obfuscated'),
			{ ...encryption('http://ns.adobe.com/pdf/enc#RC', 'OEBPS/f.otf'), ...declared },
			declared,
		]) {
			assert.equal(readEdition(epub({ documents, files }), 'book.epub').edition?.text, 'words');
		}
	});

	test('is not unzipped further than it may be, whatever it says of its size', () => {
		const zeros = xhtml(`<p>${'0'.repeat(600_000)}</p>`);
		const bomb = epub({ files: { 'OEBPS/a.xhtml': zeros }, documents: { 'a.xhtml': '' } });
		assert.ok(bomb.length < 5000);
		check(bomb, 'book.epub', 'edition.too-large', 200_000);
		const lying = lieAboutSizes(bomb, 1000);
		const { edition } = readEdition(lying, 'book.epub', { words: 200_000 });
		assert.ok((edition?.text.length ?? 0) <= 1000);
		check(new Uint8Array(11), 'book.txt', 'edition.too-large', 10);
	});

	test('has no more lines than books have', () => {
		check('\n'.repeat(2_000_000), 'book.txt', 'edition.too-large');
		check('# A\n'.repeat(2_000_000), 'book.md', 'edition.too-large');
	});

	test('does not expand the entities of its doctype', () => {
		const entities = Array.from(
			{ length: 30 },
			(_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`,
		);
		const document = `<!DOCTYPE html [<!ENTITY e0 "ha">${entities.join('')}]><html><body><p>So &e30; it is.</p></body></html>`;
		const bytes = epub({ documents: { 'a.xhtml': '' }, files: { 'OEBPS/a.xhtml': document } });
		assert.equal(readEdition(bytes, 'book.epub').edition?.text, 'So &e30; it is.');
	});

	test('may be nested deeper than any stack', () => {
		const deep = `${'<div>'.repeat(10_000)}words`;
		const bytes = epub({ documents: { 'a.xhtml': `<p>first</p>${deep}` } });
		assert.equal(readEdition(bytes, 'book.epub').edition?.text, 'first');
	});

	test('never throws', () => {
		const files = fc.constantFrom('a.epub', 'a.txt', 'a.md', 'a');
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 300 }), files, (bytes, file) => {
				const { edition, problem } = readEdition(bytes, file);
				assert.ok(edition ? !problem : problem);
			}),
			{ numRuns: 100 },
		);
		fc.assert(
			fc.property(fc.nat(good.length - 1), fc.nat(255), (at, byte) => {
				const spoilt = good.slice();
				spoilt[at] = byte;
				readEdition(spoilt, 'book.epub');
			}),
			{ numRuns: 100 },
		);
	});

	function check(file: string | Uint8Array, name: string, code: string, words?: number): void {
		const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
		const limits = words === undefined ? {} : { words };
		const { edition, problem } = readEdition(bytes, name, limits);
		assert.equal(edition, undefined);
		assert.equal(problem?.code, code);
	}
});

/** The archive, with the size that its directory gives for large files replaced. */
function lieAboutSizes(archive: Uint8Array, size: number): Uint8Array {
	const lying = archive.slice();
	const view = new DataView(lying.buffer);
	for (let at = 0; at + 46 < lying.length; at++) {
		if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > size) {
			view.setUint32(at + 24, size, true);
		}
	}
	return lying;
}

import assert from 'node:assert/strict';
import type { Edition } from '../../../src/core/editions/edition.js';
import { readEdition } from '../../../src/core/editions/readEdition.js';
import { type EpubParts, epub } from './epubs.js';

suite('an EPUB', () => {
	const li = (href: string, title: string, inner = '') =>
		`<li><a href="${href}">${title}</a>${inner && `<ol>${inner}</ol>`}</li>`;

	test('has its chapters by the table of contents of EPUB 3', () => {
		checkChapters(
			{
				documents: {
					'one.xhtml': '<h2>I</h2><p>First.</p>',
					'two.xhtml': '<h2>II</h2><p>Second.</p>',
				},
				contents: li('one.xhtml', 'Chapter <i>I</i>') + li('two.xhtml', 'Chapter II'),
			},
			['Chapter I: First.', 'Chapter II: Second.'],
		);
	});

	test('has its chapters by the table of contents of EPUB 2', () => {
		const point = (src: string, title: string, inner = '') =>
			`<navPoint><navLabel><text>${title}</text></navLabel><content src="${src}"/>${inner}</navPoint>`;
		checkChapters(
			{
				documents: { 'a.html': '<h1>Part</h1>', 'b.html': '<p>B.</p>', 'c.html': '<p>C.</p>' },
				navPoints: point('a.html', 'Part One', point('b.html', 'B') + point('c.html', 'C')),
			},
			['Part One > B: B.', 'Part One > C: C.'],
		);
	});

	test('may have several chapters in a document and one in several documents', () => {
		checkChapters(
			{
				documents: {
					'a.xhtml': '<h2 id="x">X</h2><p>One.</p><h2 id="y">Y</h2><p>Two.</p>',
					'b.xhtml': '<p>More.</p>',
				},
				contents: li('a.xhtml#x', 'X') + li('a.xhtml#y', 'Y'),
			},
			['X: One.', 'Y: Two.\n\nMore.'],
		);
	});

	test('may have titles that lead nowhere above its chapters', () => {
		checkChapters(
			{
				documents: { 'a.xhtml': '<p>A.</p>', 'b.xhtml': '<p>B.</p>' },
				contents: `<li><span>Volume I</span><ol>${li('a.xhtml', '1')}${li('b.xhtml', '2')}</ol></li>`,
			},
			['Volume I > 1: A.', 'Volume I > 2: B.'],
		);
	});

	test('has its chapters by headings, else by documents, where it has no contents', () => {
		const documents = { 'a.xhtml': '<h2>One</h2><p>A.</p>', 'b.xhtml': '<h2>Two</h2><p>B.</p>' };
		checkChapters({ documents }, ['One: A.', 'Two: B.']);
		checkChapters({ documents: { 'a.xhtml': '<p>A.</p>', 'b.xhtml': '<p>B.</p>' } }, [
			': A.',
			': B.',
		]);
	});

	test('puts what is beside the course of the book at its end', () => {
		const { text } = read({
			documents: { 'notes.xhtml': '<p>Note.</p>', 'a.xhtml': '<p>A.</p>' },
			aside: ['notes.xhtml'],
		});
		assert.equal(text, 'A.\n\nNote.');
	});

	test('finds files whose names are escaped, garbled or of another case, and no others', () => {
		const documents = { 'a%20b%C3%A9.xhtml': '<p>Escaped.</p>' };
		assert.equal(read({ documents }).text, 'Escaped.');
		const outside = { '../../../etc/passwd': '<p>Inside.</p>' };
		const files = { 'OEBPS/../../../etc/passwd': 'secret', 'etc/passwd': '<p>Inside.</p>' };
		assert.equal(read({ documents: outside, files }).text, 'Inside.');
	});

	function read(parts: EpubParts): Edition {
		const { edition, problem } = readEdition(epub(parts), 'book.epub');
		assert.ok(edition, problem?.code);
		return edition;
	}

	function checkChapters(parts: EpubParts, expected: readonly string[]): void {
		const { text, chapters } = read(parts);
		assert.deepEqual(
			chapters.map(
				({ title, parts: above, span, body }) =>
					`${[...above, title].join(' > ')}: ${text.slice(body, span.end).trim()}`,
			),
			expected,
		);
	}
});

suite('a document of an EPUB', () => {
	function check(body: string, expected: string): void {
		const { edition } = readEdition(epub({ documents: { 'a.xhtml': body } }), 'book.epub');
		assert.equal(edition?.text, expected);
	}

	test('leaves its paragraphs, lines of verse and words', () => {
		check('<p>One\n  <i>two</i>  three</p><p>four</p>', 'One two three\n\nfour');
		check('<p><span>Line</span><br/>\n<span>line</span></p>', 'Line\nline');
		check('<div>loose<p>par</p>tail</div>', 'loose\n\npar\n\ntail');
		check('<pre>as\n  it is</pre>', 'as\n  it is');
		check('<p>A<br/><br/>B</p>', 'A\n\nB');
	});

	test('keeps words whole across tags', () => {
		check('<p><span class="drop">T</span>HE <b>W</b>ord</p>', 'THE Word');
		check('<p><img alt="I" src="i.png"/>t was<img alt="A ship" src="s.png"/>.</p>', 'It was.');
	});

	test('leaves out what is not the words of the book', () => {
		check('<p>One<a epub:type="noteref" href="#n">1</a> two</p>', 'One two');
		check('<p>One<sup><a href="#n">12</a></sup>, two<a href="#m">*</a></p>', 'One, two');
		check('<p>One [<a href="#n">1</a>] two <a href="#n">[2]</a> three</p>', 'One two three');
		check('<p>a<span epub:type="pagebreak" title="7">7</span>b</p>', 'ab');
		check('<p>漢<ruby>字<rp>(</rp><rt>じ</rt><rp>)</rp></ruby></p>', '漢字');
		check(
			'<p hidden="">no</p><p style="display: none">no</p><script>no</script><p>M<sup>r</sup></p>',
			'Mr',
		);
		check('<p>See chapter <a href="#c">5</a>.</p>', 'See chapter 5.');
	});

	test('is read on where it is not quite XHTML', () => {
		check(
			'<p>AT&T &amp; co.<br>line &nbsp;&mdash;&#8217; 3 < 4</p><p>two',
			'AT&T & co.\nline \u00a0—’ 3 < 4\n\ntwo',
		);
		check('<p>&bogus; &constructor;</p>', '&bogus; &constructor;');
	});
});

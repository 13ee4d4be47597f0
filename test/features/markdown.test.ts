import assert from 'node:assert/strict';
import fc from 'fast-check';
import { marked } from 'marked';
import {
	commandLink,
	escapeMarkdown,
	paragraphsMarkdown,
	proseMarkdown,
} from '../../src/features/markdown.js';

/** What VS Code's renderer makes of Markdown. */
function rendered(markdown: string): string {
	return marked.parse(markdown, { async: false, gfm: true }).trim();
}

const entities = new Map(
	Object.entries({ '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#39;': "'" }),
);

/** The text that stands in the one paragraph that the Markdown must render to. */
function textIn(markdown: string): string {
	const html = rendered(markdown);
	const inner = html === '' ? '' : /^<p>([^<]*)<\/p>$/.exec(html)?.[1];
	assert.ok(inner !== undefined, html);
	return inner.replace(/&[^;]*;/g, (entity) => entities.get(entity) ?? `no ${entity}`);
}

const hostile = [
	'[x](command:workbench.action.quit)',
	'![x](http://example.org/x.png)',
	'<img src=x onerror=alert(1)>',
	'<a href="javascript:alert(1)">x</a>',
	'](javascript:alert(1))',
	'<http://example.org>',
	'http://example.org/a_b?c=d&e',
	'https://example.org',
	'www.example.org',
	'ruth@example.org',
	'mailto:ruth@example.org',
	'`code` ``code``',
	'~~~\ncode\n~~~',
	'    code',
	'a | b\n--|--\nc | d',
	'&lt;b&gt; &copy; &#x26; &',
	'$(warning) $(sync~spin)',
	'# heading',
	'1. list',
	'- [ ] task',
	'> quote',
	'***',
	'a\\\nb  \nc',
	'[x]: http://example.org',
	'[^1]',
	'~~gone~~ **bold** _slanted_',
	'<!-- gone -->',
	'\\[x](y)',
	'\u00a0x',
];

suite('text as Markdown', () => {
	test('shows exactly the text, however hostile', () => {
		for (const text of hostile) {
			assert.equal(textIn(escapeMarkdown(text)), text.replace(/\s+/g, ' ').trim());
			const html = rendered(`**${escapeMarkdown(text)}** · _${escapeMarkdown(text)}_`);
			assert.doesNotMatch(html, /<(?!\/?(?:p|em|strong)>)/, text);
		}
	});

	test('shows exactly the text, whatever it is', () => {
		const piece = fc.oneof(fc.constantFrom(...hostile), fc.string({ maxLength: 8 }));
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 4 }), (pieces) => {
				const text = pieces.join('').replace(/\0/g, '');
				assert.equal(textIn(escapeMarkdown(text)), text.replace(/\s+/g, ' ').trim());
			}),
			{ numRuns: 30 },
		);
	});

	test('of an entry keeps emphasis, and of mentions what they show', () => {
		const check = (text: string, html: string) =>
			assert.equal(rendered(proseMarkdown(text)), html === '' ? '' : `<p>${html}</p>`);
		check('She reads *Daniel Deronda*, twice.', 'She reads <em>Daniel Deronda</em>, twice.');
		check('_Never_ **let** me go', '<em>Never</em> <strong>let</strong> me go');
		check('[[ruth|She]] and [[tommy]] and [[kathy#x|]]', 'She and tommy and kathy');
		check('One\nline', 'One line');
		check('2 * 3 * 4, a_b_c', '2 * 3 * 4, a_b_c');
		check('**bold* and *more**', '**bold* and *more**');
		check('*[x](http://y.z)* `code`', '<em>[x](http://y.z)</em> `code`');
		check('', '');
	});

	test('of an entry holds nothing but emphasis, and all its letters', () => {
		const piece = fc.constantFrom(
			'*',
			'**',
			'_',
			'`',
			'[',
			']',
			'(',
			'x',
			'é',
			' ',
			'<b>',
			'!',
			'\\',
			'\n',
		);
		const text = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''));
		const letters = (one: string) => one.replace(/<\/?(?:em|strong|p)>|&[^;]*;|[^xéb]/g, '');
		fc.assert(
			fc.property(text, (words) => {
				const html = rendered(proseMarkdown(words));
				assert.doesNotMatch(html, /<(?!\/?(?:p|em|strong)>)/);
				assert.equal(letters(html), letters(words.replace(/<b>/g, 'b')));
			}),
		);
	});

	test('comes in paragraphs where the entry has paragraphs', () => {
		assert.deepEqual(paragraphsMarkdown('One\nline.\n\nTwo.\r\n \r\n\r\n'), [
			'One line\\.',
			'Two\\.',
		]);
		assert.deepEqual(paragraphsMarkdown(' \n'), []);
	});

	test('links to a command with its argument, whatever stands in it', () => {
		for (const text of hostile) {
			const html = rendered(commandLink(text, 'closeReading.openEntry', { entry: text }));
			const [, query = ''] =
				/^<p><a href="command:closeReading\.openEntry\?([^"]*)">/.exec(html) ?? [];
			assert.deepEqual(JSON.parse(decodeURIComponent(query)), [{ entry: text }], html);
			assert.equal(html.match(/<a /g)?.length, 1);
		}
	});
});

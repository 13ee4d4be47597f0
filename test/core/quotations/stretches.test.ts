import assert from 'node:assert/strict';
import { stretchAt, stretchesOf } from '../../../src/core/quotations/stretches.js';
import { slice } from '../../../src/core/text/spans.js';

suite('a stretch of a note', () => {
	function check(...stretches: readonly string[]): void {
		const text = stretches.join('\n\n');
		const spans = [...stretchesOf(text)];
		assert.deepEqual(
			spans.map((span) => slice(text, span)),
			stretches,
		);
		for (const span of spans) {
			assert.deepEqual(stretchAt(text, span.start), span);
			assert.deepEqual(stretchAt(text, span.end), span);
		}
	}

	test('is a paragraph', () => {
		check('One.', 'Two\nlines.', '> A block.', 'So it goes.');
		check('“It is.”', '(Ishiguro 81)');
	});

	test('is a block with the citation in the paragraph below it', () => {
		check('So:', '> A block.\n\n(Ishiguro 81)', 'And on.');
		check('> A block.\n>\n> And more.\n\n— Kathy H., *Never Let Me Go*, ch. 3', 'And on.');
		check(
			'> A block.\n\n[@ishiguro2005, p. 81].',
			'> Another.\n\n(82) <!-- close-reading: as quoted -->',
		);
	});

	test('is a block alone where what follows is prose or dialogue', () => {
		check('> A block.', '(She was seven then.)');
		check('> A block.', '— Oui.');
		check('> A block.', '(Ishiguro 81) says so.');
		check('> A block.', '- Ishiguro');
	});
});

import assert from 'node:assert/strict';
import { inNewWords } from '../../src/features/newWords.js';

suite('new words for a name', () => {
	function check(shown: string, from: string, to: string, expected: string | undefined): void {
		assert.equal(inNewWords(shown, from, to), expected, shown);
	}

	test('stand as the old ones stood: in capitals, at the start of a sentence, over a line break', () => {
		check('Ruth', 'Ruth', 'Helen', 'Helen');
		check('RUTH', 'Ruth', 'Helen', 'HELEN');
		check('Carer', 'carer', 'minder', 'Minder');
		check('carer', 'carer', 'minder', 'minder');
		check('Miss\n> Lucy', 'Miss Lucy', 'Miss Mary', 'Miss Mary');
		check('Mr Darcy', 'Mr. Darcy', 'Mr. Bingley', 'Mr. Bingley');
		check('BBC', 'BBC', 'Radio', 'Radio');
		check('Bronte', 'Brontë', 'Bell', 'Bell');
		check('宝玉', '宝玉', '黛玉', '黛玉');
		check('宝\n玉', '宝玉', '黛玉', '黛玉');
		check('Jean-\nPaul', 'Jean-Paul', 'Marie', 'Marie');
	});

	test('stand in the plural where the old ones did', () => {
		check('carers', 'carer', 'minder', 'minders');
		check('Carers', 'carer', 'child', 'Children');
		check('Bennets', 'Bennet', 'Darcy', 'Darcys');
		check('wolves', 'wolf', 'lady', 'ladies');
	});

	test('are none for another name', () => {
		check('Lucy', 'Miss Lucy', 'Miss Mary', undefined);
		check('she', 'Ruth', 'Helen', undefined);
	});
});

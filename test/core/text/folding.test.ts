import assert from 'node:assert/strict';
import { CHARACTERS, SURROGATE } from '../../../src/core/text/characters.js';
import { COMPLEX, FOLDED, fold, foldCharacter } from '../../../src/core/text/folding.js';

suite('folding', () => {
	function check(text: string, folded: string): void {
		assert.equal(fold(text), folded, text);
		assert.equal(fold(text.normalize('NFD')), folded, `${text}, decomposed`);
	}

	test('drops the case and the diacritics of Latin and Greek letters', () => {
		check('Brontë', 'bronte');
		check('ÉTRANGER', 'etranger');
		check('Ὀδυσσεύς', 'οδυσσευσ');
		check('Việt', 'viet');
	});

	test('spells out ligatures and letters that are more than accented', () => {
		check('Œdipe', 'oedipe');
		check('Weiß', 'weiss');
		check('Æsir', 'aesir');
		check('Søren Łukasz', 'soren lukasz');
		check('ﬁlm', 'film');
	});

	test('has one apostrophe, dash, quotation mark, middle dot and space', () => {
		check("O’Brien O'Brien OʼBrien", "o'brien o'brien o'brien");
		check('Jean‑Paul – Jean—Paul', 'jean-paul - jean-paul');
		check('Tom “the Cat”', 'tom "the cat"');
		check('让·瓦尔让 让•瓦尔让', '让·瓦尔让 让·瓦尔让');
		check('M.\u00a0Poirot', 'm. poirot');
	});

	test('leaves out what cannot be seen', () => {
		check('Hail\u00adsham', 'hailsham');
		check('Ruth\u200d\ufeff', 'ruth');
	});

	test('reads Arabic as it is written with less care: without points, hamza and drawing out', () => {
		check('أَحْمَد', 'احمد');
		check('علـــي', 'علي');
		check('فؤاد', 'فؤاد');
	});

	test('keeps marks that make another letter', () => {
		check('Андрей', 'андрей');
		check('Алёша', 'алеша');
		check('Раско\u0301льников', 'раскольников');
		check('がか', 'がか');
		check('มานี', 'มานี');
	});

	test('knows every code unit that stands alone by a table', () => {
		for (let unit = 0; unit < 0x10000; unit++) {
			const known = FOLDED[unit];
			if (known !== COMPLEX) {
				const shown = `U+${unit.toString(16)}`;
				const composed = String.fromCharCode(unit).normalize('NFC');
				const ruled = Array.from(composed, foldCharacter).join('');
				assert.equal(String.fromCharCode(known ?? 0), ruled, shown);
				assert.ok(!((CHARACTERS[unit] ?? 0) & SURROGATE), shown);
			}
		}
	});
});

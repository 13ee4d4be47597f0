import { assert } from 'chai';
import { hand } from './hand.js';
import { closeAll, eventually, openNote, openText } from './note.js';

const list = '.quick-input-widget .monaco-list-row';

suite('choose book', () => {
	teardown(closeAll);

	test('the status bar names the book of the note', async () => {
		await openNote('Words.<|>\n');
		await hand.waitFor('.statusbar-item', { text: 'Never Let Me Go' });
	});

	test('a file about no book says so, and a click writes the choice into the note', async () => {
		const editor = await openText('Ruth is here.<|>\n');
		await hand.click({ words: 'No book', within: '.statusbar' });
		await hand.waitFor(list, { text: 'Never Let Me Go' });
		await hand.screenshot('choose-book');
		await hand.type('Never');
		await hand.press('Enter');
		await hand.waitFor(list, { text: 'In this note' });
		await hand.press('Enter');
		await eventually(() => editor.document.isDirty);
		assert.equal(editor.document.getText(), '---\nwork: never-let-me-go\n---\n\nRuth is here.\n');
		await hand.waitFor('.statusbar-item', { text: 'Never Let Me Go' });
		await hand.press('Control+Z');
		await eventually(() => editor.document.getText() === 'Ruth is here.\n');
		assert.equal(editor.document.getText(), 'Ruth is here.\n');
	});
});

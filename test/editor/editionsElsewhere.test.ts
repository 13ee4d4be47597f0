import { assert } from 'chai';
import * as vscode from 'vscode';
import { hand, run } from './hand.js';
import { Lender } from './lender.js';
import { closeAll, eventually, removeBooks, write } from './note.js';
import { isTold, notice } from './notices.js';
import {
	cache,
	choose,
	chosen,
	codes,
	find,
	input,
	kept,
	note,
	pickFile,
	set,
	smallCopy,
	writePemberley,
} from './pemberley.js';

const wrong = '“a single man in possession of a large fortune” (Austen).<|>\n';
const large = 'quotation.altered: large';
const titles = ['Chapter 1', 'Chapter 2', 'Chapter 3'];
const reading = 'Reading your copy of “Pride and Prejudice”';

/** As shops that use Adobe ADEPT sell it: the documents cannot be read. */
const locked = copyWith('http://www.w3.org/2001/04/xmlenc#aes128-cbc', 'OEBPS/c0.xhtml', {
	'META-INF/rights.xml': '<adept:rights xmlns:adept="http://ns.adobe.com/adept"/>',
	'OEBPS/c0.xhtml': crypto.getRandomValues(new Uint8Array(500)),
});

const withFonts = copyWith('http://www.idpf.org/2008/embedding', 'OEBPS/serif.otf', {
	'OEBPS/serif.otf': crypto.getRandomValues(new Uint8Array(500)),
});

function copyWith(
	algorithm: string,
	path: string,
	files: Readonly<Record<string, string | Uint8Array>>,
): Uint8Array {
	const encryption = `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData xmlns="http://www.w3.org/2001/04/xmlenc#"><EncryptionMethod Algorithm="${algorithm}"/><CipherData><CipherReference URI="${path}"/></CipherData></EncryptedData></encryption>`;
	return smallCopy(titles, { ...files, 'META-INF/encryption.xml': encryption });
}

suite('editions that lie elsewhere', () => {
	const copy = smallCopy(titles);
	const lenders: Lender[] = [];
	let busy: ReturnType<typeof setInterval> | undefined;

	suiteSetup(() => writePemberley(3));
	suiteTeardown(() => removeBooks('pemberley'));
	teardown(closeAll);
	teardown(async () => {
		clearInterval(busy);
		await set('editions', undefined);
		for (const lender of lenders.splice(0)) {
			lender.close();
		}
		await vscode.commands.executeCommand('notifications.clearAll');
	});

	/** A file system that nothing is known of yet. */
	function lender(): Lender {
		const made = new Lender(`lender-${crypto.randomUUID()}`);
		lenders.push(made);
		return made;
	}

	/** Leaves the extensions little time, so that what takes a while takes longer. */
	function keepBusy(): void {
		busy = setInterval(() => {
			const end = Date.now() + 200;
			while (Date.now() < end) {}
		}, 30);
	}

	async function notices(): Promise<readonly string[]> {
		await vscode.commands.executeCommand('notifications.showList');
		return hand.texts(notice);
	}

	test('are read in the background, and what takes long is shown', async () => {
		const library = lender();
		const uri = library.put('slow.epub', copy);
		library.hold('slow.epub');
		const editor = await note(wrong);
		await set('editions', { pemberley: uri.toString() });
		await isTold(reading);
		await hand.screenshot('edition-reading');
		assert.deepEqual(codes(editor), []);
		library.release('slow.epub');
		await eventually(() => codes(editor).length === 1);
		assert.deepEqual(codes(editor), [large]);
		await hand.waitFor(notice, { text: reading, gone: true });
	});

	test('are not taken where nobody waits for them, and what was there stays', async () => {
		const editor = await note(wrong);
		await choose('pemberley/pride.epub', copy);
		await isTold('is read');
		await eventually(() => codes(editor).length === 1);
		const before = chosen();
		const keptBefore = await eventually(kept);
		await vscode.commands.executeCommand('notifications.clearAll');
		const paragraph = `${'There is no end to it. '.repeat(40)}\n\n`;
		await write('pemberley/endless.txt', paragraph.repeat(40_000));
		await pickFile('endless.txt');
		await vscode.commands.executeCommand('notifications.showList');
		const click = hand.click({ role: 'button', name: 'Cancel' });
		keepBusy();
		await click;
		await hand.waitFor(notice, { text: reading, gone: true });
		clearInterval(busy);
		await new Promise((resolve) => setTimeout(resolve, 3_000));
		assert.deepEqual(await notices(), []);
		assert.deepEqual(chosen(), before);
		assert.deepEqual(await kept(), keptBefore);
		assert.deepEqual(codes(editor), [large]);
		await find('ardently admire');
		await hand.waitFor(`${input} .monaco-list-row.focused`, { text: 'love you' });
		await hand.press('Escape');
	});

	test('go on being compared with when their lender has closed', async () => {
		const library = lender();
		const uri = library.put('pride.epub', copy);
		const editor = await note(wrong);
		await set('editions', { pemberley: uri.toString() });
		await eventually(() => codes(editor).length === 1);
		await set('editions', undefined);
		await eventually(() => codes(editor).length === 0);
		library.close();
		await set('editions', { pemberley: uri.toString() });
		await eventually(() => codes(editor).length === 1);
		assert.deepEqual(codes(editor), [large]);
		assert.deepEqual(await notices(), []);
	});

	test('are kept as they were read, but no more of them than there is room for', async function () {
		if (run === 'desktop') {
			this.skip();
		}
		for (const name of ['oldest.json', 'older.json']) {
			const uri = vscode.Uri.joinPath(cache(), name);
			await vscode.workspace.fs.writeFile(uri, new Uint8Array(30_000_000));
		}
		await note(wrong);
		await choose('pemberley/latest.epub', copy);
		await eventually(async () => !(await kept()).includes('oldest.json'));
		const left = await kept();
		assert.notInclude(left, 'oldest.json');
		assert.include(left, 'older.json');
		assert.isAbove(left.length, 1);
		await vscode.workspace.fs.delete(vscode.Uri.joinPath(cache(), 'older.json'));
	});

	test('are said once to be out of reach where they were never read', async () => {
		const editor = await note(wrong);
		await set('editions', { pemberley: `nowhere:/${crypto.randomUUID()}.epub` });
		await isTold('cannot be opened');
		await hand.screenshot('edition-out-of-reach');
		const warnings = async () =>
			(await notices()).filter((words) => words.includes('cannot be opened'));
		assert.lengthOf(await warnings(), 1);
		await vscode.commands.executeCommand('notifications.clearAll');
		await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
		await hand.type('More of it. ');
		void vscode.commands.executeCommand('closeReading.checkQuotations');
		await isTold('not what the book has');
		assert.lengthOf(await warnings(), 0);
		assert.deepEqual(codes(editor), []);
	});

	test('that are locked by their seller are said to be, and scrambled fonts are no lock', async () => {
		const editor = await note(wrong);
		await choose('pemberley/locked.epub', locked);
		await isTold('is locked by its seller (DRM) and cannot be read here');
		await hand.screenshot('edition-locked');
		assert.deepEqual(codes(editor), []);
		await vscode.commands.executeCommand('notifications.clearAll');
		await choose('pemberley/fonts.epub', withFonts);
		await isTold('is read');
		await eventually(() => codes(editor).length === 1);
		assert.deepEqual(codes(editor), [large]);
	});
});

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import vm from 'node:vm';

/** A note whose frontmatter leaves a mark wherever it is run. */
const canary = '---js\n{ work: (globalThis.ran = true) && "x" }\n---\nWords.\n';

interface HoverProvider {
	provideHover(document: object, position: object): unknown;
}

suite('bundle', function () {
	this.timeout(30_000);
	let code = '';

	/** Built as `npm run build` does it, in a folder of its own, since `dist` may be in use. */
	suiteSetup(() => {
		const folder = mkdtempSync(join(tmpdir(), 'close-reading-'));
		try {
			for (const name of ['src', 'data', 'node_modules']) {
				symlinkSync(resolve(name), join(folder, name), 'junction');
			}
			execFileSync(process.execPath, [resolve('build.mjs')], { cwd: folder });
			code = readFileSync(join(folder, 'dist/extension.cjs'), 'utf8');
		} finally {
			rmSync(folder, { recursive: true });
		}
	});

	test('neither runs code nor asks for anything but VS Code', () => {
		assert.doesNotMatch(code, /\beval\s*\(/);
		assert.doesNotMatch(code, /\bnew Function\b|[^.\w]Function\s*\(/);
		const required = [...code.matchAll(/\brequire\(\s*["'`]([^"'`]+)["'`]/g)].map(
			([, name]) => name,
		);
		assert.deepEqual([...new Set(required)], ['vscode']);
		assert.doesNotMatch(code, /\bprocess\.|\bimport\(/);
	});

	/** The bundle as a web worker would run it: no Node, and a VS Code that only listens. */
	function activated(): { readonly provider: HoverProvider; readonly world: object } {
		let provider: HoverProvider | undefined;
		const listening = vscodeThatListens((given) => {
			provider = given;
		});
		const module: { exports: { activate?(context: object): void } } = { exports: {} };
		const require = (name: string) =>
			name === 'vscode' ? Object.create(listening) : assert.fail(name);
		const world = { module, exports: module.exports, require, ...ofWorkers };
		vm.runInNewContext(code, world);
		module.exports.activate?.({
			extensionUri: listening,
			globalState: listening,
			subscriptions: [],
		});
		assert.ok(provider, 'no hover is registered');
		return { provider, world };
	}

	function open(provider: HoverProvider, text: string): unknown {
		const uri = { path: '/note.md', toString: () => `file:///${encodeURIComponent(text)}.md` };
		const document = {
			languageId: 'markdown',
			version: 1,
			uri,
			getText: () => text,
			lineCount: text.split('\n').length,
			lineAt: (line: number) => ({ text: text.split('\n')[line] }),
			offsetAt: () => 0,
		};
		return provider.provideHover(document, {});
	}

	test('runs nothing that stands in a note', () => {
		const { provider, world } = activated();
		for (const language of ['js', 'JS', 'javascript', 'coffee']) {
			assert.equal(open(provider, canary.replace('js', language)), undefined);
			assert.equal('ran' in world, false, language);
		}
	});

	test('is tested with a note that others do run', () => {
		const matter: (text: string) => object = createRequire(import.meta.url)('gray-matter');
		try {
			matter(canary);
			assert.equal('ran' in globalThis, true);
		} finally {
			Reflect.deleteProperty(globalThis, 'ran');
		}
	});
});

/** What a web worker has, but that no timer ever fires. */
const ofWorkers = {
	TextDecoder,
	TextEncoder,
	URL,
	performance,
	setTimeout() {},
	clearTimeout() {},
};

/** Answers everything with itself, never ends reading a file, and hands on the hover that is registered. */
function vscodeThatListens(hover: (provider: HoverProvider) => void): object {
	const own = new Map<PropertyKey, unknown>([
		['then', undefined],
		['readFile', () => new Promise(() => {})],
		['registerHoverProvider', (_: unknown, provider: HoverProvider) => hover(provider)],
		[Symbol.toPrimitive, () => ''],
		[Symbol.iterator, () => [].values()],
	]);
	const answer: object = new Proxy(class {}, {
		get: (_, name) => (own.has(name) ? own.get(name) : answer),
		set: () => true,
		apply: () => answer,
		construct: () => answer,
	});
	return answer;
}

suite('extension folder', () => {
	test('is read in one place, by its one path, and never listed', () => {
		const uses = readdirSync('src', { recursive: true, encoding: 'utf8' })
			.filter((path) => path.endsWith('.ts'))
			.flatMap((path) =>
				readFileSync(join('src', path), 'utf8')
					.split('\n')
					.filter((line) => line.includes('extensionUri'))
					.map((line) => `${path.replaceAll('\\', '/')}: ${line.trim()}`),
			);
		assert.deepEqual(uses, [
			'extension.ts: const { extensionUri, globalState, subscriptions } = context;',
			'extension.ts: const store = new BookStore(extensionUri);',
			'vscode/store.ts: constructor(extensionUri: vscode.Uri) {',
			'vscode/store.ts: this.ready = this.#start(extensionUri);',
			'vscode/store.ts: async #start(extensionUri: vscode.Uri): Promise<void> {',
			"vscode/store.ts: const packed = vscode.Uri.joinPath(extensionUri, 'dist', 'books.json');",
		]);
		const store = readFileSync('src/vscode/store.ts', 'utf8');
		assert.doesNotMatch(store, /readDirectory|\.stat\(/);
		assert.equal(store.match(/\bpacked\b/g)?.length, 2);
		assert.match(store, /fs\.readFile\(packed\)/);
	});
});

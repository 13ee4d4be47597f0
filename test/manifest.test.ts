import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Registered for the extension's own use, and not to be found in the palette. */
const internal = [
	'closeReading.createEntry',
	'closeReading.followLocator',
	'closeReading.goToPlace',
	'closeReading.insertSelected',
];

/** Names that others rely on; what is not here yet keeps its name when it comes. */
const commandNames = [
	...['chooseBook', 'setHorizon', 'insertQuote', 'insertBlockQuote', 'insertCitation'],
	...['insertWorksCited', 'openEntry', 'newNote', 'newBook', 'chooseEdition', 'findInEdition'],
	...['checkQuotations', 'exportBibliography'],
];
const settingNames = [
	...['work', 'horizon', 'editions', 'citationStyle', 'hover.enabled', 'hover.maxQuotes'],
	...['mentions.decorate', 'quotations.check'],
];

interface Command {
	readonly command: string;
	readonly title?: string;
	readonly category?: string;
	readonly icon?: string;
}

interface Setting {
	readonly type?: string;
	readonly default?: unknown;
	readonly markdownDescription?: string;
}

const text = readFileSync('package.json', 'utf8');
const manifest = JSON.parse(text);
const words: Readonly<Record<string, string>> = JSON.parse(
	readFileSync('package.nls.json', 'utf8'),
);
const commands: readonly Command[] = manifest.contributes.commands;
const settings: Readonly<Record<string, Setting>> = manifest.contributes.configuration.properties;

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.filter((path) => path.endsWith('.ts'))
	.map((path) => ({ path, source: readFileSync(join('src', path), 'utf8') }));
const source = sources.map((file) => file.source).join('\n');

function all(pattern: RegExp, where: string): readonly string[] {
	return [...new Set([...where.matchAll(pattern)].map(([, found = '']) => found))].sort();
}

/** The ids that `registerCommand` is given: as they stand, or as a constant of the same file. */
function registered(): readonly string[] {
	const given = all(/\bregister(?:Command)?\(\s*('[\w.]+'|\w+)/g, source);
	return given
		.flatMap((argument) =>
			argument.startsWith("'")
				? [argument.slice(1, -1)]
				: all(new RegExp(`\\bconst ${argument} = '([\\w.]+)'`, 'g'), source),
		)
		.sort();
}

function said(key: string | undefined): string {
	return words[key?.slice(1, -1) ?? ''] ?? '';
}

suite('manifest', () => {
	test('has for every command a title, a category and an icon', () => {
		for (const { command, title, category, icon } of commands) {
			assert.match(said(title), /^[A-Z][^.]*$/, command);
			assert.equal(category, manifest.displayName === '%displayName%' ? said('%displayName%') : '');
			assert.match(icon ?? '', /^\$\([a-z-]+\)$/, command);
		}
	});

	test('lists the commands that are registered, and no others', () => {
		assert.deepEqual([...commands.map(({ command }) => command), ...internal].sort(), registered());
	});

	test('uses no command that there is not', () => {
		const known = new Set([...commands.map(({ command }) => command), ...internal]);
		const contributed = JSON.stringify(manifest.contributes) + JSON.stringify(words);
		const used = [
			...all(/"command":"(closeReading\.[\w.]+)"/g, contributed),
			...all(/(?:command:|onCommand:)(closeReading\.[\w.]+)/g, contributed),
			...all(/(?:executeCommand|commandLink)\([^)]*?'(closeReading\.[\w.]+)'/g, source),
		].filter((command) => command !== 'closeReading.library.focus');
		assert.deepEqual(
			used.filter((command) => !known.has(command)),
			[],
		);
	});

	test('lists the settings that are read, and no others', () => {
		const file = sources.find(({ path }) => path.endsWith('settings.ts'))?.source ?? '';
		const read = all(/\.(?:get|inspect|update)(?:<[^>]*>)?\(\s*'([\w.]+)'/g, file);
		assert.deepEqual(
			Object.keys(settings).sort(),
			read.map((name) => `closeReading.${name}`),
		);
	});

	test('reads settings in one file only', () => {
		const files = sources.filter((one) => /\bgetConfiguration\(/.test(one.source));
		assert.deepEqual(
			files.map(({ path }) => path.replaceAll('\\', '/')),
			['vscode/settings.ts'],
		);
	});

	test('has for every setting a type, a default and a description', () => {
		for (const [name, { type, default: initial, markdownDescription }] of Object.entries(
			settings,
		)) {
			assert.ok(type !== undefined && initial !== undefined, name);
			assert.match(said(markdownDescription), /^[A-Z].*\.$/, name);
		}
	});

	test('finds all its words in package.nls.json, which holds no others', () => {
		assert.deepEqual(all(/"%([\w.-]+)%"/g, text), Object.keys(words).sort());
		for (const [key, value] of Object.entries(words)) {
			assert.notEqual(value.trim(), '', key);
		}
	});

	test('keeps the names that others rely on', () => {
		const alike = (names: readonly string[], contributed: readonly string[]) => {
			const exact = new Map(names.map((name) => [`closereading.${name}`.toLowerCase(), name]));
			for (const id of contributed) {
				const name = exact.get(id.toLowerCase()) ?? id.slice('closeReading.'.length);
				assert.equal(id, `closeReading.${name}`);
			}
		};
		const ids = commands.map(({ command }) => command);
		alike(commandNames, ids);
		alike(settingNames, Object.keys(settings));
		for (const name of ['chooseBook', 'insertQuote', 'insertBlockQuote', 'openEntry', 'newBook']) {
			assert.ok(ids.includes(`closeReading.${name}`), name);
		}
		for (const name of ['work', 'horizon', 'citationStyle', 'hover.enabled', 'hover.maxQuotes']) {
			assert.ok(`closeReading.${name}` in settings, name);
		}
		assert.equal(`${manifest.publisher}.${manifest.name}`, 'close-reading.close-reading');
		assert.equal(manifest.contributes.viewsContainers.activitybar[0].id, 'closeReading');
		assert.equal(manifest.contributes.views.closeReading[0].id, 'closeReading.library');
		assert.match(source, /const source = 'Close Reading';/);
	});

	test('keeps the defaults that others rely on', () => {
		assert.equal(settings['closeReading.hover.enabled']?.default, true);
		assert.notEqual(settings['closeReading.mentions.decorate']?.default, true);
		assert.notEqual(settings['closeReading.quotations.check']?.default, false);
	});

	test('points to files that exist', () => {
		const paths = [
			manifest.icon,
			manifest.l10n,
			...all(/"((?:\.\/)?(?:media|snippets|syntaxes|l10n)\/[^"]+)"/g, text),
		];
		for (const path of paths) {
			assert.ok(existsSync(path), path);
		}
	});

	test('runs the bundle that the build writes, on the desktop and in the browser', () => {
		const [outfile] = all(/outfile: '([^']*extension[^']*)'/g, readFileSync('build.mjs', 'utf8'));
		assert.equal(manifest.main, `./${outfile}`);
		assert.equal(manifest.browser, manifest.main);
	});

	test('says that it works where nothing is trusted and where no disk is', () => {
		assert.equal(manifest.capabilities.untrustedWorkspaces.supported, true);
		assert.equal(manifest.capabilities.virtualWorkspaces, true);
	});

	test('is checked against the types of the oldest VS Code that it runs in', () => {
		const minor = (version: string) => /^\^?(\d+\.\d+)\./.exec(version)?.[1];
		assert.equal(minor(manifest.devDependencies['@types/vscode']), minor(manifest.engines.vscode));
	});
});

suite('README', () => {
	const readme = readFileSync('README.md', 'utf8');

	setup(function () {
		if (!/^#+ .*\bSettings\b/m.test(readme)) {
			this.skip();
		}
	});

	test('lists every command by its title', () => {
		for (const { title, command } of commands) {
			assert.ok(readme.includes(said(title)), `${command}: ${said(title)}`);
		}
	});

	test('lists every setting by its id, and none that there is not', () => {
		const named = all(/`(closeReading\.[\w.]+)`/g, readme);
		for (const name of Object.keys(settings)) {
			assert.ok(named.includes(name), name);
		}
		const known = [...Object.keys(settings), ...commands.map(({ command }) => command)];
		assert.deepEqual(
			named.filter((name) => !known.includes(name)),
			[],
		);
	});
});

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Work } from '../../../src/core/book/entry.js';
import { citationText } from '../../../src/core/citations/citation.js';
import type { Locator } from '../../../src/core/citations/locator.js';
import { citeMla } from '../../../src/core/citations/mla.js';
import { workOf } from './works.js';

interface CiteprocItem {
	readonly id: string;
	readonly label?: string;
	readonly locator?: string;
}

interface Engine {
	setOutputFormat(format: 'text'): void;
	updateItems(ids: readonly string[]): void;
	makeCitationCluster(items: readonly CiteprocItem[]): string;
}

interface Citeproc {
	readonly Engine: new (
		system: { retrieveLocale(): string; retrieveItem(id: string): object },
		style: string,
	) => Engine;
}

const styles = '../shared/csl';

const works = [
	workOf('author: Austen, Jane'),
	workOf('author: ["Marx, Karl", "Engels, Friedrich"]'),
	workOf('author: ["Marx, Karl", "Engels, Friedrich", "Moore, Samuel"]'),
	workOf('author: {family: Beauvoir, given: Simone, particle: de}'),
	workOf('name: Stories', 'editor: Smith, Ann'),
	workOf('name: Beowulf'),
];

suite('MLA citation as citeproc writes it', () => {
	let engine: Engine;

	suiteSetup(function () {
		if (!existsSync(styles)) {
			process.stdout.write(`  MLA is not compared with citeproc: no styles in ${styles}.\n`);
			this.skip();
		}
		engine = mlaEngine(works);
	});

	function check(work: Work, locator: Locator | undefined, item: Omit<CiteprocItem, 'id'>): void {
		const ours = citationText(citeMla(work, locator)).replaceAll('*', '');
		const id = String(works.indexOf(work));
		engine.updateItems([id]);
		assert.equal(ours, engine.makeCitationCluster([{ id, ...item }]));
	}

	for (const work of works) {
		const by = citationText(citeMla(work, undefined));

		test(`of ${by}, of a page and of several`, () => {
			check(work, undefined, {});
			check(work, { kind: 'page', page: '81' }, { label: 'page', locator: '81' });
			check(work, { kind: 'page', page: '81–82' }, { label: 'page', locator: '81-82' });
		});

		test(`of ${by}, of a chapter`, () => {
			check(work, { kind: 'chapter', label: '7' }, { label: 'chapter', locator: '7' });
			check(work, { kind: 'chapter', label: 'VII' }, { label: 'chapter', locator: 'VII' });
		});
	}
});

function mlaEngine(cited: readonly Work[]): Engine {
	const { Engine }: Citeproc = createRequire(import.meta.url)('citeproc');
	const read = (file: string) => readFileSync(join(styles, file), 'utf8');
	const made = new Engine(
		{
			retrieveLocale: () => read('locales-en-US.xml'),
			retrieveItem: (id) => cslItem(id, cited[Number(id)]),
		},
		read('modern-language-association.csl'),
	);
	made.setOutputFormat('text');
	return made;
}

function cslItem(id: string, work: Work | undefined): object {
	const people = (list: Work['authors'] = []) =>
		list.map(({ particle, ...name }) => ({ ...name, 'non-dropping-particle': particle }));
	return {
		id,
		type: 'book',
		title: work?.name,
		author: people(work?.authors),
		editor: people(work?.editors),
	};
}

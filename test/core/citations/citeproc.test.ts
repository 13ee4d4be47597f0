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

interface Citeproc {
	readonly Engine: new (
		system: { retrieveLocale(): string; retrieveItem(id: string): object },
		style: string,
	) => {
		setOutputFormat(format: 'text'): void;
		updateItems(ids: readonly string[]): void;
		makeCitationCluster(items: readonly CiteprocItem[]): string;
	};
}

const styles = '../shared/csl';

suite('MLA citation as citeproc writes it', () => {
	suiteSetup(function () {
		if (!existsSync(styles)) {
			process.stdout.write(`  MLA is not compared with citeproc: no styles in ${styles}.\n`);
			this.skip();
		}
	});

	function check(work: Work, locator: Locator | undefined, item: Omit<CiteprocItem, 'id'>): void {
		const ours = citationText(citeMla(work, locator)).replaceAll('*', '');
		assert.equal(ours, byCiteproc(work, item));
	}

	const works = [
		workOf('author: Austen, Jane'),
		workOf('author: ["Marx, Karl", "Engels, Friedrich"]'),
		workOf('author: ["Marx, Karl", "Engels, Friedrich", "Moore, Samuel"]'),
		workOf('author: {family: Beauvoir, given: Simone, particle: de}'),
		workOf('name: Stories', 'editor: Smith, Ann'),
		workOf('name: Beowulf'),
	];

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

function byCiteproc(work: Work, item: Omit<CiteprocItem, 'id'>): string {
	const { Engine }: Citeproc = createRequire(import.meta.url)('citeproc');
	const people = (list: Work['authors']) =>
		list.map(({ particle, ...name }) => ({ ...name, 'non-dropping-particle': particle }));
	const source = {
		id: work.id,
		type: 'book',
		title: work.name,
		...(work.authors.length > 0 && { author: people(work.authors) }),
		...(work.editors.length > 0 && { editor: people(work.editors) }),
	};
	const engine = new Engine(
		{
			retrieveLocale: () => readFileSync(join(styles, 'locales-en-US.xml'), 'utf8'),
			retrieveItem: () => source,
		},
		readFileSync(join(styles, 'modern-language-association.csl'), 'utf8'),
	);
	engine.setOutputFormat('text');
	engine.updateItems([work.id]);
	return engine.makeCitationCluster([{ id: work.id, ...item }]);
}

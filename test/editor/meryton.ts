import { write } from './note.js';

/** Writes a small book of the user's own, with two sisters of one name, and gives its id. */
export async function writeMeryton(title = 'Meryton'): Promise<string> {
	const id = `meryton-${crypto.randomUUID().slice(0, 8)}`;
	const files: Readonly<Record<string, string>> = {
		'work.md': `type: work\nname: ${title}\nauthor: Austen, Jane\nchapters: 61`,
		'characters/jane-bennet.md':
			'type: character\nname: Jane Bennet\naliases: [Miss Bennet, Jane]\nchapter: 1',
		'characters/elizabeth-bennet.md':
			'type: character\nname: Elizabeth Bennet\naliases: [Miss Bennet, Lizzy]\nchapter: 2\nrelations:\n  - {to: jane-bennet, kind: sister}\n  - {to: charlotte, kind: friend}',
		'characters/charlotte.md': 'type: character\nname: Charlotte\nchapter: 5',
		'places/netherfield.md': 'type: place\nname: Netherfield\nchapter: 1',
		'quotes/prettier.md':
			'type: quote\ntext: a better sort of beauty\nspeaker: charlotte\nchapter: 5',
	};
	for (const [path, lines] of Object.entries(files)) {
		await write(`${id}/${path}`, `---\n${lines}\n---\nWords about it.\n`);
	}
	return id;
}

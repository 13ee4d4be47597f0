/** Benchmark: how many of the persons named in sixty novels are found, and what else is. */
import { writeFileSync } from 'node:fs';
import { litBank } from '../test/corpora/mentionsLitBank.js';
import { expressed, type Measured, measure, mentioned } from '../test/corpora/mentionsMeasured.js';
import { table } from './measuring.js';

const documents = litBank();
if (documents.length > 0) {
	const ours = measure(mentioned, true);
	const report = [
		'# Which names are found',
		'Written by `node bench/run.mjs mentionsAccuracy`.',
		`${documents.length} openings of English novels of about two thousand words each, in which the makers of LitBank (Bamman and others, CC BY 4.0) marked where persons are called by their proper names. The aliases of each document are the distinct names marked in it; a name counts as found when exactly its span is. LitBank’s spaces around punctuation are undone (“as printed”), then the texts are dressed as notes are: curly marks, lines broken at seventy columns, a third of the names in emphasis.`,
		'A name found where none is marked counts as false unless someone who read the place judged, strictly, that a person of that name is named there; the annotation often marks only the wider phrase (*Bartleby, who was a scrivener*). The judgements are in `test/corpora/mentionsJudged.ts`; “strictly marked” counts them all as false.',
		table(
			['', 'recall', 'precision', 'strictly marked', 'found', 'missed', 'not marked'],
			[
				row('**ours, dressed as notes**', ours),
				row('ours, as printed', measure(mentioned, false)),
				row('one case-sensitive regular expression, dressed', measure(expressed, true)),
				row('one case-sensitive regular expression, as printed', measure(expressed, false)),
			],
		),
		'The judgements are of what ours finds, so the regular expression’s precision counts fewer of its finds as names.',
		'## Missed',
		table(
			['document', 'name', 'instead'],
			ours.missed.map(({ title, name, instead }) => [title, name, instead || 'nothing']),
		),
		'A miss with a longer name instead comes of an annotation that has that name in one place and a part of it in another: the longest name wins.',
		'## Found and not marked',
		table(
			['document', 'name', 'a name there', 'why'],
			ours.unmarked.map((place) => [
				place.title,
				place.name,
				'named' in place ? (place.named ? 'yes' : '**no**') : 'not judged',
				'named' in place ? place.why : '',
			]),
		),
	].join('\n\n');
	writeFileSync('docs/mentions-accuracy.md', `${report}\n`);
	console.log(report);
} else {
	console.log('Skipped: the corpora are not there.');
}

function row(what: string, measured: Measured): string[] {
	const { recall, precision, strictPrecision, found, missed, unmarked } = measured;
	const shares = [recall, precision, strictPrecision].map((share) => share.toFixed(4));
	return [what, ...shares, ...[found, missed.length, unmarked.length].map(String)];
}

/**
 * One spelling for the British and the American one of a folded English word, so that two words
 * with the same differ in nothing else. What is not English comes out changed alike on both sides
 * or not at all; the result is for comparing only. Both begin with the same letter.
 *
 * After the lists of differences in the Oxford Guide to Style, 2.2 and 3.1: -our/-or, -ise/-ize,
 * -yse/-yze, -re/-er, doubled l, -ence/-ense, -ogue/-og, ae/oe, and single words.
 */
export function oneSpelling(folded: string): string {
	const whole = SINGLE.get(folded);
	if (whole !== undefined || folded.length < 4) {
		return whole ?? folded;
	}
	const [stem, ending] = split(folded);
	const single = SINGLE.get(stem);
	if (single !== undefined) {
		return single + ending;
	}
	return stem
		.replace(/^(.{2,})our(?=$|ful|less|able|hood|ite|er|ly)/u, (whole, before: string) =>
			OUR.has(before) ? `${before}or` : whole,
		)
		.replace(/(?<=.{3})is(?=e$|ing$|ation$|er$)/u, 'iz')
		.replace(/(?<=.{3}l)ys(?=e$|ing$)/u, 'yz')
		.replace(/(?<=.[bcht])re$/u, 'er')
		.replace(/(?<=[aeiou][^aeiou]+[aeiou])ll(?=ing$|er$|or$|ous$)/u, 'l')
		.replace(/(?<=.{3})ogue$/u, 'og')
		.replace(/(?<=en|an)ae(?=[a-z])|(?<=^|[^aeiou])[ao]e(?=[dmst][a-z]{2})/u, 'e')
		.concat(ending);
}

/** A plural, a past tense or a possessive is set aside, so that the rules meet the bare word. */
function split(folded: string): readonly [string, string] {
	const [, stem = folded, ending = ''] = /^(.{3,}?)('s|(?<!s)s|ed|d)?$/u.exec(folded) ?? [];
	if (ending === 'ed') {
		const bare = stem.replace(/(?<=[aeiou][^aeiou]+[aeiou]l)l$/u, '');
		return /(?:is|iz|ys|yz)$/u.test(bare) ? [`${bare}e`, 'd'] : [bare, 'ed'];
	}
	return [stem, ending];
}

/** What comes before -our where Americans write -or. */
const OUR: ReadonlySet<string> = new Set(
	`arb ard arm behavi cand clam clang col demean disfav dishon enam end endeav fav ferv
	flav glam harb hon hum lab misbehavi neighb od parl ranc rig rum sav savi splend succ
	tum val vap vig discol watercol`.split(/\s+/),
);

/** British words that follow no rule, with the American one. */
const SINGLE: ReadonlyMap<string, string> = new Map(
	`grey:gray tyre:tire plough:plow cheque:check draught:draft mould:mold
	moult:molt smoulder:smolder sceptic:skeptic sceptical:skeptical storey:story pyjama:pajama
	jewellery:jewelry woollen:woolen marvellous:marvelous travell:travel skilful:skillful
	wilful:willful fulfil:fulfill enrol:enroll instal:install distil:distill defence:defense
	offence:offense licence:license pretence:pretense practise:practice ageing:aging
	judgement:judgment acknowledgement:acknowledgment abridgement:abridgment learnt:learned
	learn:learn burnt:burned dreamt:dreamed spelt:spelled spoilt:spoiled leant:leaned
	leapt:leaped knelt:kneeled towards:toward afterwards:afterward backwards:backward
	forwards:forward upwards:upward downwards:downward greyer:grayer greyish:grayish whilst:while amongst:among amidst:amid
	programme:program manoeuvre:maneuver aeroplane:airplane aluminium:aluminum axe:ax cosy:cozy
	mum:mom mummy:mommy shew:show shewn:shown connexion:connection gipsy:gypsy
	encyclopaedia:encyclopedia mediaeval:medieval anaemia:anemia anaesthetic:anesthetic
	foetus:fetus archaeology:archeology paediatric:pediatric diarrhoea:diarrhea oesophagus:esophagus
	artefact:artifact carat:karat chilli:chili dishevelled:disheveled furore:furor
	haemorrhage:hemorrhage kilometre:kilometer omelette:omelet pedlar:peddler
	speciality:specialty sulphur:sulfur tonne:ton yoghurt:yogurt analogue:analog
	colour:color councillor:councilor counsellor:counselor leukaemia:leukemia mollusc:mollusk
	catalogue:catalog dialogue:dialog monologue:monolog prologue:prolog epilogue:epilog`
		.split(/\s+/)
		.map((pair): readonly [string, string] => {
			const [british = '', american = ''] = pair.split(':');
			return [british, american];
		}),
);

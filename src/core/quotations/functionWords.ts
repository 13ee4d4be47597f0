/**
 * English words, folded, that say so little that sharing them is no sign of a common origin:
 * articles, pronouns, prepositions, conjunctions, auxiliaries and the like. In other languages the
 * words of up to three letters stand in for them; see `isFunctionWord`.
 */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
	`a about above after again against all almost also although always am among an and another any
	are around as at away back be became because been before behind being below between both but by
	came can cannot could did didn't do does doesn't doing don't down each either else even ever every
	few for from get go going gone got had has have having he her here hers herself him himself his
	how however i i'd i'll i'm i've if in indeed into is isn't it its it's itself just know least less
	let like little made make many may me might more most much must my myself neither never no nor
	not nothing now of off often on once one only or other others our ours out over own perhaps
	quite rather said same say says see seem seemed shall she should since so some something still
	such than that that's the their them themselves then there these they thing things think this
	those though through thus till to too toward towards under until up upon us very was wasn't way
	we well went were what when where whether which while who whom whose why will with within without
	would yes yet you your yours`.split(/\s+/),
);

/** Whether a folded word is too common to tell where words come from. */
export function isFunctionWord(folded: string): boolean {
	return folded.length <= 2 || FUNCTION_WORDS.has(folded);
}

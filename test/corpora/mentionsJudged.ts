/** What someone who read the passage says of a name found where LitBank marks no person's name. */
export interface Judgement {
	/** The document, by its name in LitBank. */
	readonly title: string;
	readonly name: string;
	/** Which of the places in the document where this name is found and not marked, from 1. */
	readonly place: number;
	/** Whether the person, or someone else who bears the name, is named there. */
	readonly named: boolean;
	readonly why: string;
}

const WIDER = 'the annotation marks a wider phrase about the person, not the name in it';
const PEOPLE = 'an adjective of origin here, a nickname elsewhere';
const FAMILY = 'the name of the family, before a noun; strictly no person';

/** Every such place in the sixty documents, judged strictly: where in doubt, not named. */
export const JUDGEMENTS: readonly Judgement[] = [
	yes('11231_bartleby_the_scrivener_a_story_of_wallstreet', 'Bartleby'),
	yes('11_alices_adventures_in_wonderland', 'Alice'),
	no('1206_the_flying_u_ranch', 'Irish', PEOPLE),
	no('160_the_awakening_and_selected_short_stories', 'Lebrun', FAMILY),
	no('160_the_awakening_and_selected_short_stories', 'Pontellier', FAMILY),
	no('16357_mary_a_fiction', 'Eliza', 'part of the title of a book'),
	yes('171_charlotte_temple', 'Charlotte Temple'),
	yes('171_charlotte_temple', 'Blakeney'),
	yes('18581_adrift_in_new_york_tom_and_florence_braving_the_world', 'Florence'),
	yes('2084_the_way_of_all_flesh', 'Giotto', 1, 'the painter, in a comparison'),
	yes('2095_clotelle_a_tale_of_the_southern_states', 'Agnes'),
	yes('2166_king_solomons_mines', 'Harry'),
	yes('238_dear_enemy', 'Judy'),
	no('238_dear_enemy', 'Pendleton', FAMILY),
	no('4300_ulysses', 'God', 'an exclamation'),
	no('4300_ulysses', 'God', 'an exclamation', 2),
	yes('514_little_women', 'Jo'),
	yes('599_vanity_fair', 'Minerva', 1, 'the schoolmistress, by her nickname'),
	yes('6053_evelina_or_the_history_of_a_young_ladys_entrance_into_the_world', 'Madame Duval'),
	yes('6053_evelina_or_the_history_of_a_young_ladys_entrance_into_the_world', 'Miss Evelyn'),
	no('60_the_scarlet_pimpernel', 'the Scarlet Pimpernel', 'the flower'),
	yes('74_the_adventures_of_tom_sawyer', 'Tom'),
	no('77_the_house_of_the_seven_gables', 'Maule', 'part of the name of a lane'),
	yes('84_frankenstein_or_the_modern_prometheus', 'Thomas'),
	yes('84_frankenstein_or_the_modern_prometheus', 'Margaret'),
	no('876_life_in_the_ironmills_or_the_korl_woman', 'Welsh', PEOPLE),
	no('876_life_in_the_ironmills_or_the_korl_woman', 'Welsh', PEOPLE, 2),
	no('876_life_in_the_ironmills_or_the_korl_woman', 'Welsh', PEOPLE, 3),
	no('932_the_fall_of_the_house_of_usher', 'Usher', FAMILY),
	yes('940_the_last_of_the_mohicans_a_narrative_of_1757', 'Webb'),
	yes('974_the_secret_agent_a_simple_tale', 'poor Stevie'),
	yes('974_the_secret_agent_a_simple_tale', 'poor Stevie', 2),
];

function yes(title: string, name: string, place = 1, why = WIDER): Judgement {
	return { title, name, place, named: true, why };
}

function no(title: string, name: string, why: string, place = 1): Judgement {
	return { title, name, place, named: false, why };
}

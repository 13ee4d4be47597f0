import { type Check, fact } from './check.js';

/** A value of another kind than its key takes. */
export const wrongType: Check = {
	code: 'frontmatter.wrong-type',
	severity: 'warning',
	message: (facts, t) => {
		const key = fact(facts, 'key');
		switch (fact(facts, 'expected')) {
			case 'number':
				return t('“{0}” takes a number, such as 7.', key);
			case 'list':
				return t('“{0}” takes a list: one item a line, each after a dash.', key);
			case 'map':
				return t('Each item of “{0}” takes keys of its own, such as “{1}”.', key, exampleOf(key));
			case 'people':
				return t('“{0}” takes a name as “Family, Given”.', key);
			default:
				return t('“{0}” takes words. Put a date or a number in quotation marks.', key);
		}
	},
};

function exampleOf(key: string): string {
	return key === 'relations' ? 'to: ruth' : key === 'later' ? 'chapter: 7' : 'label: "1"';
}

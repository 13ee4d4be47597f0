import { SaxesParser } from 'saxes';
import { entities } from './entities.js';
import { finish, type Steps } from './steps.js';

/** What is told of an XML document while it is read. Names are local and in small letters. */
export interface XmlEvents {
	open(name: string, attributes: Readonly<Record<string, string>>): void;
	close(name: string): void;
	/** A stretch of text; whether it is the whole between two tags is not said. */
	text(text: string): void;
}

/**
 * Reads XML, or XHTML that is not quite: what is wrong is passed over, up to a point, and what
 * comes after that point is left out. A doctype is skipped and its entities are not expanded,
 * except those that every EPUB may use. Gives the number of faults. Never throws.
 */
export function readXml(xml: string, events: XmlEvents): number {
	return finish(readXmlInSteps(xml, events));
}

/** The same, with others in between. */
export function* readXmlInSteps(xml: string, events: XmlEvents): Steps<number> {
	const parser = new SaxesParser({ position: false, xmlns: false });
	parser.ENTITIES = entities;
	const names = new Map<string, string>();
	const localName = (name: string): string => {
		const known = names.get(name) ?? name.slice(name.indexOf(':') + 1).toLowerCase();
		names.set(name, known);
		return known;
	};
	let depth = 0;
	let errors = 0;
	parser.on('error', () => {
		errors++;
		giveUpIf(errors > MOST_ERRORS);
	});
	parser.on('opentag', ({ name, attributes }) => {
		depth++;
		giveUpIf(depth > DEEPEST);
		events.open(localName(name), attributes);
	});
	parser.on('closetag', ({ name }) => {
		depth--;
		events.close(localName(name));
	});
	parser.on('text', (text) => events.text(text));
	parser.on('cdata', (text) => events.text(text));
	try {
		for (let at = 0; at < xml.length; at += PORTION) {
			parser.write(xml.slice(at, at + PORTION));
			yield;
		}
		parser.close();
	} catch (error) {
		if (!(error instanceof GivenUp)) {
			throw error;
		}
	}
	return errors;
}

/** XML in which signs that only look like the beginning of an entity or a tag are escaped. */
export function mendXml(xml: string): string {
	return xml.replace(BARE, (sign) => (sign === '&' ? '&amp;' : '&lt;'));
}

/** The attribute of that local name, whatever its prefix; empty where there is none. */
export function attributeOf(attributes: Readonly<Record<string, string>>, name: string): string {
	const plain = attributes[name];
	if (plain !== undefined) {
		return plain;
	}
	const prefixed = Object.keys(attributes).find((key) => key.endsWith(`:${name}`));
	return prefixed === undefined ? '' : (attributes[prefixed] ?? '');
}

/** Signs that begin neither an entity nor a tag, though they should. */
const BARE = /&(?!#?[a-zA-Z\d]{1,31};)|<(?![a-zA-Z_:/!?\u0080-\uffff])/g;

/** Characters that are read in one step. */
const PORTION = 0x10000;
const MOST_ERRORS = 5000;
const DEEPEST = 500;

class GivenUp extends Error {}

function giveUpIf(hopeless: boolean): void {
	if (hopeless) {
		throw new GivenUp();
	}
}

import { attributeOf, mendXml, readXml } from './xmlEvents.js';

/** One line of a table of contents. */
export interface NavigationPoint {
	readonly title: string;
	/** As written, relative to the document; empty for a line that leads nowhere. */
	readonly href: string;
	/** How deep the line is nested, from 0. */
	readonly depth: number;
}

/** The table of contents of an EPUB 3 (`nav` of type `toc`), in order; empty where there is none. */
export function readNavigation(xhtml: string): readonly NavigationPoint[] {
	const points: NavigationPoint[] = [];
	let depth = -1;
	let inside = 0;
	let line: { title: string; href: string } | undefined;
	const finish = () => {
		if (line && line.title.trim() !== '') {
			points.push({ title: tidy(line.title), href: line.href, depth: Math.max(0, depth) });
		}
		line = undefined;
	};
	readXml(mendXml(xhtml), {
		open(name, attributes) {
			if (name === 'nav' && (inside > 0 || isContents(attributes))) {
				inside++;
			} else if (inside > 0 && name === 'ol') {
				finish();
				depth++;
			} else if (inside > 0 && name === 'li') {
				line = { title: '', href: '' };
			} else if (line && name === 'a') {
				line.href = attributes.href ?? '';
			} else if (line && name === 'img') {
				line.title += attributes.alt ?? '';
			}
		},
		close(name) {
			if (name === 'nav' && inside > 0) {
				inside--;
			} else if (inside > 0 && name === 'ol') {
				depth--;
			} else if (inside > 0 && name === 'li') {
				finish();
			}
		},
		text(text) {
			if (line && inside > 0) {
				line.title += text;
			}
		},
	});
	return points;
}

/** The table of contents of an EPUB 2 (`navMap` of an NCX), in order; empty where there is none. */
export function readNcx(xml: string): readonly NavigationPoint[] {
	const points: { title: string; href: string; depth: number }[] = [];
	/** The points that are open, one in the other. */
	const open: { title: string; href: string; depth: number }[] = [];
	let inMap = false;
	let inLabel = false;
	readXml(mendXml(xml), {
		open(name, attributes) {
			if (name === 'navmap') {
				inMap = true;
			} else if (inMap && name === 'navpoint') {
				const point = { title: '', href: '', depth: open.length };
				open.push(point);
				points.push(point);
			} else if (name === 'navlabel') {
				inLabel = true;
			} else if (name === 'content') {
				const point = open.at(-1);
				if (point) {
					point.href ||= attributes.src ?? '';
				}
			}
		},
		close(name) {
			if (name === 'navpoint') {
				open.pop();
			} else if (name === 'navlabel') {
				inLabel = false;
			} else if (name === 'navmap') {
				inMap = false;
			}
		},
		text(text) {
			const point = open.at(-1);
			if (inLabel && point) {
				point.title += text;
			}
		},
	});
	return points.map((point) => ({ ...point, title: tidy(point.title) }));
}

function isContents(attributes: Readonly<Record<string, string>>): boolean {
	const type = attributeOf(attributes, 'type').split(/\s+/);
	return type.includes('toc') || attributes.role === 'doc-toc';
}

function tidy(title: string): string {
	return title.replace(/\s+/g, ' ').trim();
}

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Horizon, upTo } from '../../../src/core/book/horizon.js';
import { bookOf, bundled } from './bundledBook.js';
import { bookOfDrafts, chapters, drafts, everything, upToChapter } from './generatedBooks.js';
import { Secrets, tellingHorizons, toldBy } from './secrets.js';
import { surfaces, viewOf } from './surfaces.js';

/** How thoroughly is tried: how many horizons of the bundled book, and how many generated books. */
export interface Thoroughness {
	/** A number takes those at which visible entries hold most back. */
	readonly horizons: number | 'every';
	readonly books: number;
}

/** The tests that no surface tells anything beyond the horizon. */
export function holdsBack({ horizons: wanted, books }: Thoroughness): void {
	test('is told by any surface on the bundled book', function () {
		this.timeout(120_000);
		const whole = bookOf(bundled());
		const told = toldBy(whole.work, whole.entries);
		const secrets = new Secrets(told);
		const last = whole.work.chapters.length;
		const every = Array.from({ length: last + 1 }, (_, chapter) => chapter);
		const horizons: readonly Horizon[] =
			wanted === 'every' ? [...every, 'all'] : tellingHorizons(told, wanted);
		for (const horizon of horizons) {
			const view = viewOf(whole, upTo(whole, horizon));
			for (const [file, show] of Object.entries(surfaces)) {
				const finished = horizon === 'all' ? Number.POSITIVE_INFINITY : horizon;
				assert.equal(secrets.leak(show(view), finished), undefined, `${file} after ${horizon}`);
			}
		}
	});

	test('is told by any surface on a generated book, which reads like a smaller book', function () {
		this.timeout(120_000);
		fc.assert(
			fc.property(drafts, fc.nat({ max: chapters }), (all, horizon) => {
				const large = bookOf(bookOfDrafts(all, everything));
				const small = bookOf(bookOfDrafts(all, upToChapter(horizon)));
				const unread = new Secrets(toldBy(large.work, large.entries));
				const view = viewOf(large, upTo(large, horizon));
				const smallView = viewOf(large, upTo(small, horizon));
				for (const [file, show] of Object.entries(surfaces)) {
					const shown = [...show(view)];
					assert.equal(unread.leak(shown, horizon), undefined, file);
					if (file !== 'checks/diagnose.ts') {
						assert.deepEqual(shown, [...show(smallView)], file);
					}
				}
			}),
			{ numRuns: books },
		);
	});
}

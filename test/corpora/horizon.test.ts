import { holdsBack } from '../features/horizon/holdsBack.js';

suite('nothing beyond any horizon', () => {
	holdsBack({ horizons: 'every', books: 300 });
});

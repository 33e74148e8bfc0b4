/** Runs before every unit test file and seeds the property tests. */
import fc from 'fast-check';

/** A fixed seed, so that a failure today did not pass by luck yesterday. `npm run soak` explores new ones. */
const PINNED = 20_261_120;

const asked = process.env['CASEBOOK_SEED'];
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: asked === undefined ? PINNED : Number(asked) });

import type { Cost } from './key-cost.ts';

/**
 * An Argon2id that costs next to nothing, so that tests can make many files. vitest.config.ts substitutes it for
 * `key-cost.ts`; no build does.
 */
export const USUAL_COST: Cost = { memoryKiB: 64, passes: 1 };

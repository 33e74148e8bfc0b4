/** What one guess of a password costs. */
export interface Cost {
  readonly memoryKiB: number;
  readonly passes: number;
}

/** Argon2id as RFC 9106 recommends it where memory is short: 64 MiB, three passes. */
export const USUAL_COST: Cost = { memoryKiB: 65_536, passes: 3 };

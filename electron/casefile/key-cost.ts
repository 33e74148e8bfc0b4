/** Cost of one password guess. */
export interface Cost {
  readonly memoryKiB: number;
  readonly passes: number;
}

/** Argon2id as RFC 9106 recommends for memory-constrained use: 64 MiB, three passes. */
export const USUAL_COST: Cost = { memoryKiB: 65_536, passes: 3 };

/** Lengths as Word counts them. */

/** Twentieths of a point. */
export const twips = (pt: number): number => Math.round(pt * 20);

/** Type sizes are given in half points; what must fit is not rounded up. */
export const halfPoints = (pt: number): number => Math.floor(pt * 2);

/** Lines as far apart as `pt`, whatever stands on them. */
export const exactly = (pt: number) => ({ line: Math.max(1, twips(pt)), lineRule: 'exact' }) as const;

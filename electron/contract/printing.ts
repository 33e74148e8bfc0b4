import { z } from 'zod';

/** Initial values of the system's print dialog; the lawyer may change them there. */
export const printWish = z.strictObject({ copies: z.int().min(1).max(50), bothSides: z.boolean() });
export type PrintWish = z.output<typeof printWish>;

export const ONE_COPY: PrintWish = { copies: 1, bothSides: false };

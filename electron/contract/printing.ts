import { z } from 'zod';

/** What the system's print dialog begins with; the lawyer may choose otherwise there. */
export const printWish = z.strictObject({ copies: z.int().min(1).max(50), bothSides: z.boolean() });
export type PrintWish = z.output<typeof printWish>;

export const ONE_COPY: PrintWish = { copies: 1, bothSides: false };

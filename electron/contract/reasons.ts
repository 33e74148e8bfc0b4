import { z } from 'zod';
import { requiredLine } from './values.ts';

/** Answers each warning despite which a paper is issued, keyed as it was found. */
export const reasons = z
  .array(z.strictObject({ rule: z.string(), message: z.string(), reason: requiredLine }))
  .max(100);
export type Reasons = z.output<typeof reasons>;

import { z } from 'zod';
import type { Delay } from '../domain/claim/delay.ts';
import { assertSame } from './same.ts';
import { plainDate } from './values.ts';

/** The days that bear overdue interest, first and last one counted (domain/claim/delay.ts). */
export const delay = z.strictObject({ from: plainDate, to: plainDate, days: z.int() });
assertSame<z.output<typeof delay>, Delay>();

import { z } from 'zod';
import { parseDate, type PlainDate } from '../domain/quantities/calendar.ts';

/** A civil day as written in resources: 2020-08-20. */
export const day = z.custom<PlainDate>((value) => typeof value === 'string' && parseDate(value) !== null, 'not a date');

/** Where and when records were read; `confidence` says how close the source is to the original publication. */
export const source = z.strictObject({
  title: z.string(),
  readOn: day,
  confidence: z.enum(['official', 'secondary', 'memory']),
});

/**
 * @param today no record may be later.
 * @throws Error naming the file and the day that is out of order or in the future
 */
export function inOrder(name: string, days: readonly string[], today?: PlainDate): void {
  days.forEach((on, index) => {
    const before = days[index - 1];
    if (before !== undefined && before >= on) throw new Error(`${name}: ${on} stands after ${before}`);
    if (today !== undefined && on > today) throw new Error(`${name}: ${on} lies in the future`);
  });
}

/** The title of a source that a record names by its key. @throws Error if it is not described */
export function titleOf(sources: Readonly<Record<string, { readonly title: string }>>, key: string): string {
  const found = sources[key];
  if (!found) throw new Error(`source ${key} is not described`);
  return found.title;
}

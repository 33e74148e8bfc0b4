import { z } from 'zod';
import { LOOKUP_CONFIDENCE } from '../contract/means.ts';
import { plainDate } from '../contract/values.ts';
import { findArticle, type Statutes } from '../domain/law/statute.ts';
import { readResource, type ResourceReader } from './resources.ts';
import { splitReference } from './statutes.ts';

const words = z.string().min(1);
const lookupsFile = z.strictObject({
  checkedOn: plainDate,
  lookups: z
    .array(
      z.strictObject({
        allowed: z.boolean(),
        title: words,
        text: words,
        confidence: z.enum(LOOKUP_CONFIDENCE),
        source: words,
        statutes: z.array(words),
      }),
    )
    .min(1),
});
export type Lookups = z.output<typeof lookupsFile>;

/** Lawful enquiries into a debtor's means. @throws Error if it names an article missing from the collection */
export function readLookups(resources: ResourceReader, statutes: Statutes): Lookups {
  const read = readResource(resources, 'means/lookups.json', lookupsFile);
  for (const reference of read.lookups.flatMap((lookup) => lookup.statutes)) {
    if (!findArticle(statutes, { ...splitReference(statutes.laws, reference), on: read.checkedOn })?.held)
      throw new Error(`means: ${reference} is not held`);
  }
  return read;
}

import { z } from 'zod';
import { LENDING_CONFIDENCE } from '../contract/lending.ts';
import { plainDate } from '../contract/values.ts';
import { findArticle, type Statutes } from '../domain/law/statute.ts';
import { LENDING_FINDINGS, LENDING_KINDS, type LendingFinding } from '../domain/lending/lending.ts';
import type { PlainDate } from '../domain/quantities/calendar.ts';
import type { ResourceReader } from './resources.ts';
import { splitReference } from './statutes.ts';

const words = z.string().min(1);
const advised = { title: words, confidence: z.enum(LENDING_CONFIDENCE), source: words, statutes: z.array(words) };
const findingsFile = z.strictObject({
  checkedOn: plainDate,
  findings: z.array(
    z.strictObject({ id: z.enum(Object.keys(LENDING_FINDINGS) as LendingFinding[]), ...advised, text: words }),
  ),
});
const clausesFile = z.strictObject({
  checkedOn: plainDate,
  clauses: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z-]+$/),
      kinds: z.array(z.enum(LENDING_KINDS)).min(1),
      ...advised,
      why: words,
      wording: words,
    }),
  ),
});

type Resolved<T> = Omit<T, 'statutes'> & {
  readonly statutes: readonly { readonly law: string; readonly shortName: string; readonly article: string }[];
};

/** What an assessment's findings mean, and the clauses of the checklist, each with its law. */
export interface LendingBooks {
  readonly checkedOn: PlainDate;
  readonly findings: ReadonlyMap<LendingFinding, Resolved<z.output<typeof findingsFile>['findings'][number]>>;
  readonly clauses: readonly Resolved<z.output<typeof clausesFile>['clauses'][number]>[];
}
export type LendingClause = LendingBooks['clauses'][number];

/**
 * @throws Error if a finding has no wording, something occurs twice, or a named article is not in the collection as in
 * force
 */
export function readLending(resources: ResourceReader, statutes: Statutes): LendingBooks {
  const { checkedOn, findings } = findingsFile.parse(resources('lending/findings.json'));
  const { checkedOn: clausesOn, clauses } = clausesFile.parse(resources('lending/clauses.json'));
  const resolved = <T extends { readonly id: string; readonly statutes: readonly string[] }>(each: T): Resolved<T> => ({
    ...each,
    statutes: each.statutes.map((reference) => {
      const found = findArticle(statutes, { ...splitReference(statutes.laws, reference), on: checkedOn });
      if (!found?.held || found.standing !== 'in-force')
        throw new Error(`lending: ${each.id}: ${reference} is not held as in force`);
      return { law: found.law.law, shortName: found.law.shortName, article: found.article };
    }),
  });
  const known = new Map(findings.map((each) => [each.id, resolved(each)] as const));
  const missing = Object.keys(LENDING_FINDINGS).filter((id) => !known.has(id as LendingFinding));
  if (missing.length > 0 || known.size < findings.length || new Set(clauses.map(({ id }) => id)).size < clauses.length)
    throw new Error(`lending: missing or twice: ${missing.join(', ')}`);
  return { checkedOn: checkedOn < clausesOn ? checkedOn : clausesOn, findings: known, clauses: clauses.map(resolved) };
}

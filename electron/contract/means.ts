import { z } from 'zod';
import { type Ability, ASSET_KINDS, KNOWN_BY, type Means } from '../domain/path/means.ts';
import type { OperationTable } from './operation.ts';
import { assertSame } from './same.ts';
import { amount, caseId, instant, meansId, plainDate, positiveAmount, requiredLine, sum } from './values.ts';

const knowledge = { knownBy: z.enum(KNOWN_BY), source: requiredLine, on: plainDate };
const monthly = z.strictObject({ ...knowledge, what: requiredLine, amount: positiveAmount });

/** For the meaning of each field see domain/means.ts. */
export const means = z.strictObject({
  income: z.array(monthly).max(50),
  outgoings: z.array(monthly).max(50),
  dependants: z.int().min(0).max(50),
  livingCost: amount,
  assets: z
    .array(
      z.strictObject({
        ...knowledge,
        kind: z.enum(ASSET_KINDS),
        what: requiredLine,
        low: amount,
        high: amount,
        encumbrance: amount,
        necessity: z.boolean(),
      }),
    )
    .max(200),
  creditors: z.array(z.strictObject({ ...knowledge, who: requiredLine, owed: amount, monthly: amount })).max(200),
  months: z.int().min(0).max(360),
});
assertSame<z.output<typeof means>, Means>();

export const ability = z.strictObject({
  monthly: sum,
  incomeMonthly: sum,
  attachableLow: sum,
  attachableHigh: sum,
  recoverableLow: sum,
  recoverableHigh: sum,
  onlyStated: z.boolean(),
});
assertSame<z.output<typeof ability>, Ability>();

const version = z.strictObject({ id: meansId, recordedAt: instant, means, ability });

/** Reliability of an instruction: its articles were read; it is practice that varies; it is from general knowledge. */
export const LOOKUP_CONFIDENCE = ['verified', 'practice', 'unverified'] as const;

export const meansOperations = {
  /** Newest first; each evaluated against what is owed today, with no result where no figure can be computed. */
  'means-read': {
    client: 'shown',
    input: z.strictObject({ caseId }),
    output: z.strictObject({ versions: z.array(version) }),
  },
  /** Adds a version; earlier ones are kept. */
  'means-save': { client: 'shown', input: z.strictObject({ caseId, means }), output: z.strictObject({ id: meansId }) },
  /** What may lawfully be asked and looked up, and what may not. */
  'means-lookups': {
    client: 'shown',
    input: z.strictObject({}),
    output: z.strictObject({
      checkedOn: plainDate,
      lookups: z.array(
        z.strictObject({
          allowed: z.boolean(),
          title: z.string(),
          text: z.string(),
          confidence: z.enum(LOOKUP_CONFIDENCE),
          source: z.string(),
          statutes: z.array(z.strictObject({ law: z.string(), article: z.string() })),
        }),
      ),
    }),
  },
} satisfies OperationTable;

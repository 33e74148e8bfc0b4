import { z } from 'zod';
import { LENDING_RULES_OF_2020 } from '../domain/law/days-of-law.ts';
import type { LendingFigures } from '../domain/lending/figures.ts';
import {
  FINDING_LEVELS,
  FUNDS,
  HABITS,
  LENDING_FINDINGS,
  LENDING_KINDS,
  type LendingFacts,
  type LendingFinding,
  LOOKUP_RESULTS,
  OPINIONS,
  PAYMENTS,
  PURPOSES,
  SECURITIES,
  SPOUSES,
} from '../domain/lending/lending.ts';
import type { PlainDate } from '../domain/quantities/calendar.ts';
import type { Percent } from '../domain/quantities/rates.ts';
import { finding } from './letters.ts';
import type { OperationTable } from './operation.ts';
import { assertSame } from './same.ts';
import {
  amount,
  instant,
  lendingId,
  line,
  nothing,
  percent,
  plainDate,
  positiveAmount,
  prose,
  requiredLine,
  sum,
} from './values.ts';

/** `own`: a threshold of the program's own. Of the others `unverified` is shown on screen only, and marked. */
export const LENDING_CONFIDENCE = ['verified', 'practice', 'own', 'unverified'] as const;

const known = amount.nullable();
const result = z.enum(LOOKUP_RESULTS);

/** For the meaning of each field see domain/lending.ts. */
export const lendingFacts = z
  .strictObject({
    kind: z.enum(LENDING_KINDS),
    client: requiredLine,
    borrower: z.strictObject({
      kind: z.enum(['person', 'company', 'sole-trader', 'other-organisation']),
      name: requiredLine,
    }),
    assessedOn: plainDate,
    amount: positiveAmount,
    signedOn: plainDate,
    dueOn: plainDate,
    purpose: z.enum(PURPOSES),
    purposeText: line,
    rate: percent.nullable(),
    overdueRate: percent.nullable(),
    dailyPenalty: percent.nullable(),
    withheld: z.boolean(),
    payment: z.enum(PAYMENTS),
    funds: z.enum(FUNDS),
    habit: z.enum(HABITS),
    largeBuyer: z.boolean(),
    income: known,
    living: known,
    otherMonthly: known,
    otherDebts: known,
    property: known,
    lookups: z.strictObject({ dishonest: result, enforcement: result, suits: result, register: result }),
    securities: z.array(z.enum(SECURITIES)).max(3),
    guarantor: z.strictObject({ name: line, mode: z.enum(['joint', 'general', 'unspecified']) }),
    spouse: z.enum(SPOUSES),
    clauses: z.record(z.string().max(40), z.enum(['written', 'unneeded'])),
    notes: prose,
  })
  .superRefine(({ signedOn, dueOn, securities, guarantor }, context) => {
    const refuse = (path: string[], message: string): void => context.addIssue({ code: 'custom', path, message });
    if (signedOn < LENDING_RULES_OF_2020)
      refuse(['signedOn'], '2020年8月20日以前成立的合同适用以前的利率规定，不在本项评估之内');
    if (dueOn <= signedOn) refuse(['dueOn'], '到期日应在签订之日以后');
    if (securities.includes('guarantor') && guarantor.name.trim() === '') refuse(['guarantor', 'name'], '请填写保证人');
  });
assertSame<z.output<typeof lendingFacts>, LendingFacts>();

const law = z.strictObject({ law: z.string(), shortName: z.string(), article: z.string() });
const told = { title: z.string(), confidence: z.enum(LENDING_CONFIDENCE), source: z.string(), statutes: z.array(law) };

const figures = z.strictObject({
  capPercent: percent.nullable(),
  lprPercent: percent,
  lprPublishedOn: plainDate,
  overduePercent: percent.nullable(),
  interest: sum,
  dueTotal: sum,
  months: z.int(),
  monthlyLoad: sum,
  freeIncome: sum.nullable(),
  loadPerMille: z.int().nullable(),
});
assertSame<
  z.output<typeof figures>,
  Omit<LendingFigures, 'lpr'> & { readonly lprPercent: Percent; readonly lprPublishedOn: PlainDate }
>();

const assessment = z.strictObject({
  opinion: z.enum(OPINIONS),
  findings: z.array(
    z.strictObject({
      id: z.enum(Object.keys(LENDING_FINDINGS) as LendingFinding[]),
      level: z.enum(FINDING_LEVELS),
      ...told,
      text: z.string(),
      detail: z.string(),
    }),
  ),
  /** The check-list of the chosen kind, with wording filled in from the facts. */
  clauses: z.array(z.strictObject({ id: z.string(), ...told, why: z.string(), wording: z.string() })),
  figures,
  checkedOn: plainDate,
});
export type LendingView = z.output<typeof assessment>;

export const lendingOperations = {
  /** Newest first. */
  'lending-list': {
    client: 'shown',
    input: nothing,
    output: z.strictObject({
      rows: z.array(
        z.strictObject({
          id: lendingId,
          kind: z.enum(LENDING_KINDS),
          client: z.string(),
          borrower: z.string(),
          amount: sum,
          assessedOn: plainDate,
          opinion: z.enum(OPINIONS).nullable(),
          versions: z.int(),
        }),
      ),
    }),
  },
  'lending-read': {
    client: { own: 'lending', by: 'id' },
    input: z.strictObject({ id: lendingId }),
    output: z.strictObject({
      id: lendingId,
      version: z.int(),
      facts: lendingFacts,
      /** Findings against printing it. */ findings: z.array(finding),
      versions: z.array(z.strictObject({ version: z.int(), savedAt: instant, facts: lendingFacts })),
    }),
  },
  /** Assesses the input without saving it. */
  'lending-assess': { client: 'shown', input: z.strictObject({ facts: lendingFacts }), output: assessment },
  /** Adds a version; an `id` of null starts an assessment. @throws conflict when `version` is no longer the newest */
  'lending-save': {
    client: { own: 'lending', by: 'id', begins: true },
    input: z.strictObject({ id: lendingId.nullable(), version: z.int().min(0), facts: lendingFacts }),
    output: z.strictObject({ id: lendingId, version: z.int() }),
  },
  /** Deletes an assessment with all its versions: it is advice, not evidence of anything. */
  'lending-remove': { client: { own: 'lending', by: 'id' }, input: z.strictObject({ id: lendingId }), output: nothing },
} satisfies OperationTable;

import { z } from 'zod';
import type { FeeReduction } from '../domain/proceedings/fees.ts';
import type { Fen } from '../domain/quantities/money.ts';
import type { Inaction, Suit, SuitInputs } from '../domain/settlement/alternatives.ts';
import { INTERVALS } from '../domain/settlement/plan.ts';
import {
  INSTALMENT_STATES,
  PLAN_STATES,
  PLAN_STEPS,
  type PlanCourse,
  type PlanStep,
} from '../domain/settlement/plan-course.ts';
import type { Parts, SettledInstalment, Settlement } from '../domain/settlement/settlement.ts';
import type { SettlementTerms } from '../domain/settlement/settlement.ts';
import { ability } from './means.ts';
import type { OperationTable } from './operation.ts';
import { assertSame } from './same.ts';
import {
  amount,
  caseId,
  instant,
  letterId,
  line,
  nothing,
  offerId,
  percent,
  plainDate,
  planId,
  positiveAmount,
  sum,
} from './values.ts';

const parts = z.strictObject({ principal: amount, interest: amount, penalty: amount, cost: amount });
assertSame<z.output<typeof parts>, Parts>();
const sums = z.strictObject({ principal: sum, interest: sum, penalty: sum, cost: sum });
assertSame<z.output<typeof sums>, Parts>();

/** For the meaning of each field see domain/settlement.ts. */
export const settlementTerms = z.strictObject({
  waived: parts,
  waiver: z.enum(['conditional', 'final']),
  count: z.int().min(1).max(120),
  every: z.enum(INTERVALS).exactOptional(),
  firstDueOn: plainDate,
  monthEnd: z.boolean(),
  schedule: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('equal') }),
    z.strictObject({ kind: z.literal('down-payment'), downPayment: positiveAmount }),
    z.strictObject({ kind: z.literal('own'), amounts: z.array(amount).max(120) }),
    z.strictObject({
      kind: z.literal('dated'),
      parts: z
        .array(z.strictObject({ on: plainDate, amount }))
        .min(1)
        .max(120),
    }),
  ]),
  interest: percent.nullable(),
  graceDays: z.int().min(0).max(60),
  cureDays: z.int().min(1).max(60),
  booking: z.enum(['as-claim', 'principal-first']),
});
assertSame<z.output<typeof settlementTerms>, SettlementTerms>();

const wholePercent = z.int().min(0).max(100);
/** The lawyer's own judgement about suing; see domain/alternatives.ts. */
export const suitInputs = z.strictObject({
  months: z.int().min(1).max(120),
  winPercent: wholePercent,
  collectPercent: wholePercent,
  preservation: z.boolean(),
  reduction: z.enum(['summary', 'mediation']).nullable(),
  lawyer: amount,
});
/** One who withdraws the suit gets no judgment. */
assertSame<
  z.output<typeof suitInputs>,
  Omit<SuitInputs, 'reduction'> & { readonly reduction: Exclude<FeeReduction, 'withdrawal'> | null }
>();

const instalment = z.strictObject({ no: z.int(), dueOn: plainDate, amount: sum, interest: sum });
assertSame<z.output<typeof instalment>, SettledInstalment>();

/** The result of the terms: the instalments, their sum and present value, and the monthly burden. */
const worked = z.strictObject({
  waived: sum,
  base: sum,
  interest: sum,
  total: sum,
  instalments: z.array(instalment),
  finishOn: plainDate,
  presentValue: sum,
  /** The most that falls due within a month, without a down payment. */ burden: sum,
});
assertSame<z.output<typeof worked>, Settlement & { readonly presentValue: Fen; readonly burden: Fen }>();
export type WorkedView = z.output<typeof worked>;

/** The state of a plan. */
const course = z.strictObject({
  instalments: z.array(z.strictObject({ ...instalment.shape, paid: sum, state: z.enum(INSTALMENT_STATES) })),
  state: z.enum(PLAN_STATES),
  paid: sum,
  left: sum,
  overdue: sum,
  cureUntil: plainDate.nullable(),
  keptOn: plainDate.nullable(),
  fallenOn: plainDate.nullable(),
});
assertSame<z.output<typeof course>, PlanCourse<SettledInstalment>>();

const step = z.strictObject({ kind: z.enum(PLAN_STEPS), on: plainDate, note: z.string(), recordedAt: instant });
assertSame<z.output<typeof step>, PlanStep & { readonly note: string; readonly recordedAt: string }>();

const planView = z.strictObject({
  ...course.shape,
  id: planId,
  agreedOn: plainDate,
  owed: sum,
  waived: sum,
  total: sum,
  terms: settlementTerms,
  steps: z.array(step),
  /**
   * What is owed today if the plan falls away, by the ledger; null for a completed plan, or where no figure can be
   * computed.
   */
  ifFallen: z.strictObject({ asOf: plainDate, ...sums.shape, total: sum }).nullable(),
});
export type PlanView = z.output<typeof planView>;

const suit = z.strictObject({
  courtFee: sum,
  preservationFee: sum,
  lawyer: sum,
  outlay: sum,
  endsOn: plainDate,
  owedThen: sum,
  expected: sum,
  presentValue: sum,
});
assertSame<z.output<typeof suit>, Suit>();
const inaction = z.strictObject({ expiresOn: plainDate, lostFrom: plainDate, atStake: sum });
assertSame<z.output<typeof inaction>, Inaction>();

export const planOperations = {
  /**
   * Compares terms with each other, with suing and with doing nothing. A discount of null is the last known one-year
   * LPR.
   */
  'plan-compare': {
    client: 'shown',
    input: z.strictObject({
      caseId,
      agreedOn: plainDate,
      variants: z.array(settlementTerms).min(1).max(3),
      suit: suitInputs,
      discount: percent.nullable(),
    }),
    output: z.strictObject({
      owed: sums,
      total: sum,
      capPercent: percent.nullable(),
      discount: z.strictObject({
        annualPercent: percent,
        /** Publication day of the LPR used; null where the rate was typed. */ publishedOn: plainDate.nullable(),
        stale: z.boolean(),
      }),
      variants: z.array(
        z.strictObject({
          worked: worked.nullable(),
          problem: z.strictObject({ field: z.string(), message: z.string() }).nullable(),
        }),
      ),
      suit,
      /** Null where limitation does not run, as under enforcement. */
      nothing: inaction.nullable(),
      ability: ability.nullable(),
    }),
  },
  'plan-read': {
    client: 'shown',
    input: z.strictObject({ caseId }),
    output: z.strictObject({ plan: planView.nullable(), /** Plans that it replaced. */ earlier: z.int() }),
  },
  /** A new plan replaces an earlier one; both stay in the file. `total` is the sum that both parties have seen. */
  'plan-agree': {
    client: 'shown',
    input: z.strictObject({ caseId, agreedOn: plainDate, terms: settlementTerms, total: positiveAmount }),
    output: nothing,
  },
  /** Arrival of a notice, calling off the plan, or resuming it by agreement. */
  'plan-step': {
    client: 'shown',
    input: z.strictObject({ caseId, kind: z.enum(PLAN_STEPS), on: plainDate, note: line }),
    output: nothing,
  },
  /** Drafts the notice of a missed instalment as a letter. */
  'plan-notice': { client: 'shown', input: z.strictObject({ caseId }), output: z.strictObject({ id: letterId }) },

  /** Offers and counter-offers, oldest first. */
  'offer-list': {
    client: 'shown',
    input: z.strictObject({ caseId }),
    output: z.strictObject({
      offers: z.array(
        z.strictObject({
          id: offerId,
          no: z.int(),
          by: z.enum(['creditor', 'debtor']),
          on: plainDate,
          recordedAt: instant,
          terms: settlementTerms,
          waived: sum,
          total: sum,
          finishOn: plainDate,
          note: z.string(),
          answer: z
            .strictObject({ answer: z.enum(['accepted', 'refused', 'withdrawn']), on: plainDate, note: z.string() })
            .nullable(),
        }),
      ),
    }),
  },
  'offer-add': {
    client: 'shown',
    input: z.strictObject({
      caseId,
      by: z.enum(['creditor', 'debtor']),
      on: plainDate,
      terms: settlementTerms,
      note: line,
    }),
    output: z.strictObject({ id: offerId }),
  },
  /** Accepting creates the plan, as of the day of the answer and by that day's ledger. */
  'offer-answer': {
    client: 'shown',
    input: z.strictObject({
      caseId,
      offerId,
      answer: z.enum(['accepted', 'refused', 'withdrawn']),
      on: plainDate,
      note: line,
    }),
    output: nothing,
  },
} satisfies OperationTable;

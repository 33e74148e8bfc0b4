import { z } from 'zod';
import { PAYMENT_STATES } from '../domain/case/payment-state.ts';
import type { CapWindow } from '../domain/claim/cap.ts';
import { DESIGNATIONS } from '../domain/claim/claim.ts';
import type { SourcedRate } from '../domain/quantities/lpr.ts';
import type { Balances } from '../domain/statement/balances.ts';
import type { Statement } from '../domain/statement/statement.ts';
import type { StatementLine, Working } from '../domain/statement/statement-line.ts';
import { basis } from './basis.ts';
import { delay } from './delay.ts';
import { claim } from './facts.ts';
import type { OperationTable } from './operation.ts';
import { assertSame } from './same.ts';
import {
  caseId,
  instant,
  line,
  nothing,
  paymentId,
  percent,
  plainDate,
  positiveAmount,
  requiredLine,
  sum,
} from './values.ts';

const balances = z.strictObject({ principal: sum, interest: sum, penalty: sum, costs: sum, credit: sum });
assertSame<z.output<typeof balances>, Balances>();
const sourcedRate = z.strictObject({
  annualPercent: percent,
  publishedOn: plainDate,
  source: z.string(),
  stale: z.boolean(),
});
assertSame<z.output<typeof sourcedRate>, SourcedRate>();

/** Interest and other charges together are protected up to `capPercent` a year from the first to the last day, both counted. */
const capWindow = z.strictObject({
  from: plainDate,
  to: plainDate,
  capPercent: percent,
  basis: z.array(basis),
  row: sourcedRate.exactOptional(),
  estimated: z.boolean(),
});
assertSame<z.output<typeof capWindow>, CapWindow>();

const working = z.strictObject({
  from: plainDate,
  to: plainDate,
  days: z.int(),
  base: sum,
  rate: percent,
  per: z.enum(['year', 'day']),
  yearDays: z.union([z.literal(365), z.literal(360)]),
  row: sourcedRate.exactOptional(),
  cut: capWindow.exactOptional(),
  less: sum.exactOptional(),
  limit: sum.exactOptional(),
});
assertSame<z.output<typeof working>, Working>();
export type WorkingView = z.output<typeof working>;

const everyLine = { on: plainDate, amount: sum, balances, basis: z.array(basis) };
const statementLine = z.discriminatedUnion('kind', [
  z.strictObject({ ...everyLine, kind: z.literal('disbursement'), paidOut: sum, withheld: sum, forPrice: z.boolean() }),
  z.strictObject({ ...everyLine, kind: z.literal('cost'), label: z.string() }),
  z.strictObject({ ...everyLine, kind: z.enum(['interest', 'overdue-interest', 'penalty']), working }),
  z.strictObject({
    ...everyLine,
    kind: z.literal('remission'),
    applied: z.strictObject({ cost: sum, interest: sum, penalty: sum, principal: sum }),
  }),
  z.strictObject({
    ...everyLine,
    kind: z.enum(['fixed-penalty', 'fee']),
    label: z.string(),
    working: working.exactOptional(),
  }),
  z.strictObject({
    ...everyLine,
    kind: z.literal('payment'),
    designation: z.enum(DESIGNATIONS).exactOptional(),
    agreed: claim.shape.allocation.exactOptional(),
    applied: z.strictObject({ cost: sum, interest: sum, penalty: sum, principal: sum }),
    surplus: sum,
  }),
]);
assertSame<z.output<typeof statementLine>, StatementLine>();

/**
 * What is owed on a day, line by line, as computed by domain/statement.ts (see there for the meaning of every field).
 */
export const statementView = z.strictObject({
  ...balances.shape,
  asOf: plainDate,
  total: sum,
  perDiem: sum,
  delay: delay.nullable(),
  stale: z.boolean(),
  lines: z.array(statementLine),
  windows: z.array(capWindow),
  notes: z.array(
    z.strictObject({ kind: z.enum(['choice', 'limit', 'unverified']), text: z.string(), basis: basis.exactOptional() }),
  ),
});
assertSame<z.output<typeof statementView>, Statement>();
export type StatementView = z.output<typeof statementView>;
export type StatementLineView = z.output<typeof statementLine>;

const payment = z.strictObject({
  id: paymentId,
  on: plainDate,
  amount: sum,
  designation: z.enum(DESIGNATIONS).nullable(),
  method: z.string(),
  note: z.string(),
  recordedAt: instant,
  state: z.enum(PAYMENT_STATES),
});
export type PaymentView = z.output<typeof payment>;

export const ledgerOperations = {
  'ledger-read': {
    client: 'shown',
    input: z.strictObject({ caseId, asOf: plainDate }),
    output: z.strictObject({
      statement: statementView.nullable(),
      /** Why there is no statement: a sentence for the lawyer, and the field of the facts at fault. */
      problem: z.strictObject({ message: z.string(), field: z.string() }).nullable(),
      /** As in the statement; without one, as if nothing had been paid. */
      delay: delay.nullable(),
      payments: z.array(payment),
    }),
  },
  'payment-record': {
    client: 'shown',
    input: z.strictObject({
      caseId,
      on: plainDate,
      amount: positiveAmount,
      designation: z.enum(DESIGNATIONS).nullable(),
      method: line,
      note: line,
    }),
    output: z.strictObject({ id: paymentId }),
  },
  /** Cancels a payment by a separate entry; both stay in the ledger. */
  'payment-void': {
    client: 'shown',
    input: z.strictObject({ caseId, paymentId, reason: requiredLine }),
    output: nothing,
  },
} satisfies OperationTable;

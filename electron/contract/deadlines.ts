import { z } from 'zod';
import type { CaseId } from '../domain/case/ids.ts';
import {
  CAUTIONS,
  type Deadline,
  DEADLINE_KINDS,
  DEADLINE_STATES,
  type Nearness,
  NEARNESSES,
} from '../domain/deadlines/deadline.ts';
import { PROOFS, type ProvedStep } from '../domain/deadlines/interruptions.ts';
import { basis } from './basis.ts';
import type { OperationTable } from './operation.ts';
import { assertSame } from './same.ts';
import { caseId, plainDate, sum } from './values.ts';

const kind = z.enum(DEADLINE_KINDS);

/**
 * `7`, `30`, `90`: from today to that many days from now, both inclusive; `done`: met, or answered since; a date: what
 * falls on it.
 */
const within = z.union([z.enum(['overdue', '7', '30', '90', 'all', 'done']), plainDate]);

const choice = {
  within,
  /** All when absent. */
  kinds: z.array(kind).min(1).exactOptional(),
  /** Only this case; without it all active cases. */
  caseId: caseId.exactOptional(),
};

const deadline = z.strictObject({
  kind,
  key: z.string(),
  caseId,
  caseTitle: z.string(),
  on: plainDate,
  /** 0 today, negative once past. */
  daysLeft: z.int(),
  nearness: z.enum(NEARNESSES),
  state: z.enum(DEADLINE_STATES),
  subject: z.string(),
  amount: sum.nullable(),
  reason: z.string(),
  basis: z.array(basis),
  cautions: z.array(z.enum(CAUTIONS)),
  /** A later last day that can be argued for, if proved. */
  arguable: plainDate.nullable(),
});
assertSame<
  z.output<typeof deadline>,
  Deadline & {
    readonly caseId: CaseId;
    readonly caseTitle: string;
    readonly daysLeft: number;
    readonly nearness: Nearness;
  }
>();
export type DeadlineView = z.output<typeof deadline>;

const limitationStep = z.strictObject({
  on: plainDate,
  kind: z.enum(['due', 'demand', 'acknowledgement', 'part-payment', 'suit', 'payment-order', 'plan']),
  effect: z.enum(['starts', 'interrupts', 'revives', 'none']),
  expiresOn: plainDate,
  proof: z.enum(PROOFS).nullable(),
  weak: z.boolean(),
  basis: z.array(basis),
});
assertSame<z.output<typeof limitationStep>, ProvedStep & { readonly weak: boolean }>();

export const deadlineOperations = {
  'deadline-list': {
    client: 'shown',
    input: z.strictObject({ ...choice, offset: z.int().min(0), limit: z.int().min(1).max(200) }),
    output: z.strictObject({
      /** Overdue ones first, the latest on top; then the nearest. */
      rows: z.array(deadline),
      total: z.int(),
      /** For the chosen kinds and case, however near; without what is done. */
      counts: z.record(z.enum(NEARNESSES), z.int()),
      done: z.int(),
      asOf: plainDate,
    }),
  },
  /** The number per day in a span, both ends inclusive, without what is done. */
  'deadline-days': {
    client: 'shown',
    input: z.strictObject({ from: plainDate, until: plainDate, kinds: choice.kinds, caseId: choice.caseId }),
    output: z.strictObject({
      days: z.array(z.strictObject({ on: plainDate, kind, count: z.int().min(1) })),
      asOf: plainDate,
    }),
  },
  /**
   * Warnings due: what has passed, is at most 7 days away, or is a right that ends within 90 days; and the most urgent
   * of each case asked about.
   */
  'deadline-warnings': {
    client: 'shown',
    input: z.strictObject({ caseIds: z.array(caseId).max(200) }),
    output: z.strictObject({
      overdue: z.int(),
      near: z.int(),
      rights: z.int(),
      cases: z.array(z.strictObject({ caseId, kind, on: plainDate, daysLeft: z.int() })),
    }),
  },
  /** The course of a claim's limitation, each interruption with its proof. */
  'limitation-read': {
    client: 'shown',
    input: z.strictObject({ caseId }),
    output: z.strictObject({
      startsOn: plainDate,
      /** Last day if no demand without proof of arrival counts, and if all of them do. */
      safeUntil: plainDate,
      arguableUntil: plainDate,
      longStopOn: plainDate,
      expired: z.boolean(),
      steps: z.array(limitationStep),
    }),
  },
  /**
   * Writes an iCalendar file (RFC 5545), asking where in main's own dialog. `saved` is the file's name, null when the
   * lawyer cancelled.
   */
  'deadline-export': {
    client: 'shown',
    input: z.strictObject({
      ...choice,
      /** Includes names, letter numbers and notes; otherwise the first 8 characters of the case id. */ withNames:
        z.boolean(),
    }),
    output: z.strictObject({ saved: z.string().nullable(), count: z.int() }),
  },
} satisfies OperationTable;

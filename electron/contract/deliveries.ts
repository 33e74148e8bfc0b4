import { z } from 'zod';
import {
  type Arrival,
  ARRIVALS,
  type Dispatch,
  type Outcome,
  RELATIONS,
  type Reply,
  RESULTS,
  WAYS,
} from '../domain/letter/delivery.ts';
import { basis } from './basis.ts';
import type { OperationTable } from './operation.ts';
import { assertSame } from './same.ts';
import { evidenceId, instant, letterEventId, letterId, line, nothing, plainDate, prose } from './values.ts';

const partyKind = z.enum(['person', 'company', 'sole-trader', 'other-organisation']);
const proof = z.strictObject({
  note: line,
  /** Id of an evidence item of the case. */ evidenceId: evidenceId.nullable(),
});
const dispatch = z.strictObject({
  kind: z.literal('dispatch'),
  on: plainDate,
  way: z.enum(WAYS),
  number: line,
  address: line,
});
assertSame<z.output<typeof dispatch>, Dispatch>();
const outcomeFields = {
  kind: z.literal('outcome'),
  on: plainDate,
  dispatchId: letterEventId,
  result: z.enum(RESULTS),
  signer: line,
  relation: z.enum(RELATIONS),
  unchangedAddress: z.boolean(),
  proof,
};
const outcome = z.strictObject({ ...outcomeFields, recipient: partyKind });
assertSame<z.output<typeof outcome>, Outcome>();
const reply = z.strictObject({
  kind: z.literal('reply'),
  on: plainDate,
  written: z.boolean(),
  said: prose.refine((v) => v.trim() !== '', '必填'),
  proof,
});
assertSame<z.output<typeof reply>, Reply>();

/** As entered: main knows the recipient's kind of party. */
const typed = z.discriminatedUnion('kind', [dispatch, z.strictObject(outcomeFields), reply]);

const recorded = z.strictObject({
  id: letterEventId,
  recordedAt: instant,
  corrects: letterEventId.nullable(),
  /** Null where the row withdraws the one that it corrects. */
  event: z.discriminatedUnion('kind', [dispatch, outcome, reply]).nullable(),
  /** Whether it is no longer in force: a later row corrects or withdraws it, or it is itself a withdrawal. */
  superseded: z.boolean(),
  /** The id by which an outcome refers to it, even after corrections. */
  keptId: letterEventId,
});
export type RecordedEventView = z.infer<typeof recorded>;

const arrival = z.strictObject({
  state: z.enum(ARRIVALS),
  on: plainDate.nullable(),
  reason: z.string(),
  basis: z.array(basis),
});
assertSame<z.output<typeof arrival>, Arrival>();

export const deliveryOperations = {
  /**
   * What happened to an issued letter, oldest first, and the consequences: whether it arrived, and the last day for
   * payment.
   */
  'delivery-read': {
    client: 'shown',
    input: z.strictObject({ letterId }),
    output: z.strictObject({
      events: z.array(recorded),
      arrival,
      payBy: plainDate,
      /** The recipient's address, as now in the case. */ address: z.string(),
      recipient: partyKind,
    }),
  },
  /** Records an event; with `corrects` in place of an earlier row, which is kept. `event` null withdraws that row. */
  'delivery-record': {
    client: 'shown',
    input: z.strictObject({ letterId, corrects: letterEventId.nullable(), event: typed.nullable() }),
    output: nothing,
  },
} satisfies OperationTable;

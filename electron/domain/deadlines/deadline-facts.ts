import type { Guarantor, Stage } from '../case/case-facts.ts';
import type { LetterId, LogEntryId, PaymentId, PlanId } from '../case/ids.ts';
import type { Procedure } from '../case/procedure.ts';
import type { Arrival } from '../letter/delivery.ts';
import type { PlainDate } from '../quantities/calendar.ts';
import type { Fen } from '../quantities/money.ts';
import type { Instalment } from '../settlement/plan.ts';
import type { PlanStep } from '../settlement/plan-course.ts';

/** What the days of a case are derived from. */
export interface DeadlineFacts {
  readonly stage: Stage;
  readonly formedOn: PlainDate;
  readonly dueOn: PlainDate;
  readonly filedOn: PlainDate | null;
  readonly procedure: Procedure;
  readonly guarantors: readonly Pick<Guarantor, 'id' | 'name' | 'mode' | 'agreedUntil'>[];
  readonly payments: readonly {
    readonly id: PaymentId;
    readonly on: PlainDate;
    readonly amount: Fen;
    readonly recordedAt: string;
  }[];
  /** Issued letters. `payWithin`: days from the day after arrival, where the letter names no day. */
  readonly letters: readonly {
    readonly id: LetterId;
    readonly number: string;
    readonly issuedOn: PlainDate;
    readonly payBy: PlainDate;
    readonly payWithin: number | null;
    readonly toDebtor: boolean;
    /** Ids of the guarantors that it went to. */
    readonly toGuarantors: readonly string[];
    readonly arrival: Pick<Arrival, 'state' | 'on' | 'reason'>;
  }[];
  /** Promises to pay in the log, without corrected ones; one without an amount is kept by any payment. */
  readonly promises: readonly {
    readonly id: LogEntryId;
    readonly madeOn: PlainDate;
    readonly recordedAt: string;
    readonly on: PlainDate;
    readonly amount: Fen | null;
  }[];
  readonly plan: {
    readonly id: PlanId;
    readonly agreedOn: PlainDate;
    readonly bookedBefore: readonly PaymentId[];
    readonly instalments: readonly Instalment[];
    /** Absent where the plan has neither grace nor notice. */
    readonly agreed?: { readonly graceDays: number; readonly cureDays: number };
    readonly steps?: readonly PlanStep[];
  } | null;
  readonly nextStep: { readonly what: string; readonly on: PlainDate } | null;
  /** Day of the last contact, letter, plan or change of stage; null when there was none. */
  readonly lastActedOn: PlainDate | null;
  /** Day of the last unanswered attempt to reach somebody, if nothing has happened since. */
  readonly unansweredOn: PlainDate | null;
  /** Day set for the next stop-loss review. */
  readonly reviewOn: PlainDate | null;
}

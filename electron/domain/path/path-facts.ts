import type { Reason, Stage } from '../case/case-facts.ts';
import type { Channel } from '../case/log-entry.ts';
import type { Procedure } from '../case/procedure.ts';
import type { Deadline } from '../deadlines/deadline.ts';
import type { LetterKind } from '../letter/letter.ts';
import type { PlainDate } from '../quantities/calendar.ts';
import type { Fen } from '../quantities/money.ts';
import type { Instalment } from '../settlement/plan.ts';
import type { PlanCourse } from '../settlement/plan-course.ts';
import type { ReviewForPath } from './review.ts';

/** What the next step of a case is judged by. */
export interface PathFacts {
  readonly stage: Stage;
  readonly openedOn: PlainDate;
  /** As it was noted last, in the log or with the facts. */
  readonly reason: Reason | null;
  readonly dueOn: PlainDate;
  /** Null while no figure can be given. */
  readonly owed: Fen | null;
  /** Contacts and attempts at one, each as it was last corrected. */
  readonly contacts: readonly PathContact[];
  /** Issued ones; `issuedAt` is the instant, `arrivedOn` the day of arrival that can be proved. */
  readonly letters: readonly {
    readonly kind: LetterKind;
    readonly number: string;
    readonly issuedOn: PlainDate;
    readonly issuedAt: string;
    readonly payBy: PlainDate;
    readonly toDebtor: boolean;
    readonly arrivedOn: PlainDate | null;
  }[];
  readonly payments: readonly { readonly on: PlainDate; readonly amount: Fen }[];
  /** Of this case: limitation, guarantees, promises, instalments. */
  readonly deadlines: readonly Deadline[];
  /** Keys of the guarantee periods that only a suit against the debtor keeps (民法典 693). */
  readonly keptBySuing: readonly string[];
  readonly planAgreedOn: PlainDate | null;
  /** How the plan that was agreed stands. */
  readonly plan?: Pick<PlanCourse<Instalment>, 'state' | 'cureUntil' | 'fallenOn'> & { readonly missed: number };
  /** What the lawyer decided, oldest first, with the stage that it led to, if to another; `at` is the instant of recording. */
  readonly decisions: readonly {
    readonly seq: number;
    readonly on: PlainDate;
    readonly at: string;
    readonly stage: Stage | null;
  }[];
  /** Of the suit, or of the application while the case stands at the payment order. */
  readonly filedOn: PlainDate | null;
  readonly procedure: Procedure;
  /** Whether a lawyer is named for the case. */
  readonly hasLawyer: boolean;
  readonly hasAddress: boolean;
  /** Whether interest or a penalty for late payment was agreed. */
  readonly lateChargesAgreed: boolean;
  /** The debt is a price: there may be something owed in return. */
  readonly isPrice: boolean;
  readonly hasGuarantor: boolean;
  /** What the debtor can pay, where that has been assessed. */
  readonly means?: { readonly ability: 'none' | 'instalments' | 'full' };
  /** What going on may bring and will cost, and by whom that was assessed: the lawyer in a review that still holds, or the program from the means. */
  readonly recovery?: { readonly expected: Fen; readonly furtherCosts: Fen; readonly by: 'review' | 'means' };
  /** The last review of whether to go on. */
  readonly stopLoss?: ReviewForPath;
}

export interface PathContact {
  readonly seq: number;
  readonly on: PlainDate;
  readonly channel: Channel;
  readonly withDebtor: boolean;
  readonly reached: boolean;
}

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

/** The facts from which the next step of a case is derived. */
export interface PathFacts {
  readonly stage: Stage;
  readonly openedOn: PlainDate;
  /** As last noted, in the log or with the facts. */
  readonly reason: Reason | null;
  readonly dueOn: PlainDate;
  /** Null while no figure can be computed. */
  readonly owed: Fen | null;
  /** Contacts and contact attempts, as last corrected. */
  readonly contacts: readonly PathContact[];
  /** Issued letters; `issuedAt` is the instant, `arrivedOn` the provable day of arrival. */
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
  /** Deadlines of this case: limitation, guarantees, promises, instalments. */
  readonly deadlines: readonly Deadline[];
  /** Keys of the guarantee periods that only a suit against the debtor preserves (民法典 693). */
  readonly keptBySuing: readonly string[];
  readonly planAgreedOn: PlainDate | null;
  /** State of the agreed plan. */
  readonly plan?: Pick<PlanCourse<Instalment>, 'state' | 'cureUntil' | 'fallenOn'> & { readonly missed: number };
  /** The lawyer's decisions, oldest first, with the new stage if it changed; `at` is the instant of recording. */
  readonly decisions: readonly {
    readonly seq: number;
    readonly on: PlainDate;
    readonly at: string;
    readonly stage: Stage | null;
  }[];
  /** For the suit, or for the application while the case is at the payment order. */
  readonly filedOn: PlainDate | null;
  readonly procedure: Procedure;
  /** Whether a lawyer is appointed for the case. */
  readonly hasLawyer: boolean;
  readonly hasAddress: boolean;
  /** Whether interest or a penalty for late payment was agreed. */
  readonly lateChargesAgreed: boolean;
  /** The debt is a price: the debtor may be owed something in return. */
  readonly isPrice: boolean;
  readonly hasGuarantor: boolean;
  /** The debtor's ability to pay, where assessed. */
  readonly means?: { readonly ability: 'none' | 'instalments' | 'full' };
  /**
   * Expected return and cost of continuing, and who assessed it: the lawyer in a review that still holds, or the
   * program from the means.
   */
  readonly recovery?: { readonly expected: Fen; readonly furtherCosts: Fen; readonly by: 'review' | 'means' };
  /** The last stop-loss review. */
  readonly stopLoss?: ReviewForPath;
}

export interface PathContact {
  readonly seq: number;
  readonly on: PlainDate;
  readonly channel: Channel;
  readonly withDebtor: boolean;
  readonly reached: boolean;
}

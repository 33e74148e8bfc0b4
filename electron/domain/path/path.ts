import type { Basis } from '../law/basis.ts';
import type { PlainDate } from '../quantities/calendar.ts';
import type { Reason, Stage } from '../case/case-facts.ts';
import type { Deadline } from '../deadlines/deadline.ts';
import type { LetterKind } from '../letter/letter.ts';
import type { Channel } from '../case/log-entry.ts';
import type { Fen } from '../quantities/money.ts';
import { deedsOf, type Deed } from './deeds.ts';
import { proposalsOf } from './proposal.ts';
import { rungOf, standingOf } from './standing.ts';
import type { Instalment } from '../settlement/plan.ts';
import type { PlanCourse } from '../settlement/plan-course.ts';
import type { Procedure } from '../case/procedure.ts';
import type { ReviewForPath } from './review.ts';

/** The rungs of a recovery from below; two stages on one rung are alternatives. */
export const RUNGS: readonly (readonly Stage[])[] = [
  ['verify'],
  ['remind'],
  ['call'],
  ['demand'],
  ['lawyers-letter'],
  ['negotiate'],
  ['payment-order', 'suit'],
  ['enforce'],
  ['settled', 'stopped'],
];

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

/** One reason in words, with what it rests on. */
export interface Ground {
  readonly text: string;
  readonly basis: readonly Basis[];
}

/** A step that may come next. The stage itself means: stay, and do what is still to be done there. */
export interface Proposal {
  readonly step: Stage;
  /** When it is due; null where it may be done at once. */
  readonly on: PlainDate | null;
  readonly reasons: readonly Ground[];
  /** What speaks against it, or must be seen to first. */
  readonly against: readonly Ground[];
}

export interface Rung {
  readonly stages: readonly Stage[];
  /** `passed`: the case stands above it, or something was done there or above since the stage was set. */
  readonly place: 'passed' | 'here' | 'ahead';
  readonly deeds: readonly Deed[];
}

export interface Path {
  readonly rungs: readonly Rung[];
  /** What is proposed first, then what else may be done. Empty for a case that is closed. */
  readonly proposals: readonly Proposal[];
}

/** How far a case has come, what was done on each rung, and what is proposed next. The lawyer decides. */
export function pathOf(facts: PathFacts, asOf: PlainDate): Path {
  const [here, reached] = [rungOf(facts.stage), rungOf(standingOf(facts))];
  const deeds = deedsOf(facts);
  return {
    rungs: RUNGS.map((stages, index) => ({
      stages,
      place: index === here ? 'here' : index <= reached ? 'passed' : 'ahead',
      deeds: deeds.filter(({ stage }) => stages.includes(stage)),
    })),
    proposals: proposalsOf(facts, asOf),
  };
}

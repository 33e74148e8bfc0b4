import type { Basis } from './basis.ts';
import type { PlainDate } from './calendar.ts';
import type { Reason, Stage } from './case-facts.ts';
import type { Deadline } from './deadline.ts';
import type { LetterKind } from './letter.ts';
import type { Channel } from './log-entry.ts';
import type { Fen } from './money.ts';
import { deedsOf, type Deed } from './path-deeds.ts';
import { proposalsOf } from './path-proposal.ts';

/** The rungs of a recovery from below; two stages on one rung are alternatives. */
export const RUNGS: readonly (readonly Stage[])[] = [
  ['verify'], ['remind'], ['call'], ['demand'], ['lawyers-letter'], ['negotiate'], ['payment-order', 'suit'], ['enforce'], ['settled', 'stopped'],
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
  /** Issued ones; `arrivedOn` is the day of arrival that can be proved. */
  readonly letters: readonly { readonly kind: LetterKind; readonly number: string; readonly issuedOn: PlainDate; readonly payBy: PlainDate; readonly toDebtor: boolean; readonly arrivedOn: PlainDate | null }[];
  readonly payments: readonly { readonly on: PlainDate; readonly amount: Fen }[];
  /** Of this case: limitation, guarantees, promises, instalments. */
  readonly deadlines: readonly Deadline[];
  /** Keys of the guarantee periods that only a suit against the debtor keeps (民法典 693). */
  readonly keptBySuing: readonly string[];
  readonly planAgreedOn: PlainDate | null;
  /** What the lawyer decided, with the stage that it led to, if to another. */
  readonly decisions: readonly { readonly seq: number; readonly on: PlainDate; readonly stage: Stage | null }[];
  readonly filedOn: PlainDate | null;
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
  /** What going on may bring and will cost, where that has been assessed. */
  readonly recovery?: { readonly expected: Fen; readonly furtherCosts: Fen };
  /** The review of whether to go on: when it is due, and what it came to. */
  readonly stopLoss?: { readonly dueOn: PlainDate | null; readonly verdict: 'go-on' | 'stop' | null };
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
  /** `passed`: the case stands above it, whether or not anything was done there. */
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
  const here = RUNGS.findIndex((stages) => stages.includes(facts.stage));
  const deeds = deedsOf(facts);
  return {
    rungs: RUNGS.map((stages, index) => ({
      stages,
      place: index === here ? 'here' : index < here ? 'passed' : 'ahead',
      deeds: deeds.filter(({ stage }) => stages.includes(stage)),
    })),
    proposals: proposalsOf(facts, asOf),
  };
}

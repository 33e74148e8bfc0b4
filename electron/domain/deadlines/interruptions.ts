import type { PlainDate } from '../quantities/calendar.ts';
import type { DeadlineFacts } from './deadline-facts.ts';
import {
  type Limitation,
  limitation,
  type LimitationEvent,
  type LimitationEventKind,
  type LimitationStep,
} from './limitation.ts';

export const INTERRUPTION_NAMES: Record<LimitationEventKind, string> = {
  demand: '催收到达',
  acknowledgement: '债务人承诺还款',
  'part-payment': '部分还款',
  suit: '起诉',
  'payment-order': '申请支付令',
  plan: '约定分期偿还',
};

/**
 * How an interruption could be proved in court. `none`: no proof that the demand arrived; `log`: only the lawyer's own
 * note.
 */
export const PROOFS = ['receipt', 'arrival', 'none', 'log', 'agreement', 'court'] as const;
export type Proof = (typeof PROOFS)[number];

export interface Interruption extends LimitationEvent {
  readonly proof: Proof;
}

type Facts = Pick<DeadlineFacts, 'payments' | 'promises' | 'letters' | 'plan' | 'filedOn' | 'procedure'>;

/**
 * Everything on file that may interrupt the limitation of the claim, proved or not. A letter counts from its arrival
 * or, while that is not proved, from its issue.
 */
export function interruptionsOf({
  payments,
  promises,
  letters,
  plan,
  filedOn,
  procedure,
}: Facts): readonly Interruption[] {
  return [
    ...payments.map(({ on }) => ({ on, kind: 'part-payment' as const, proof: 'receipt' as const })),
    ...promises.map(({ madeOn }) => ({ on: madeOn, kind: 'acknowledgement' as const, proof: 'log' as const })),
    // A letter returned from a wrong address cannot be argued to have arrived; one without any record may have.
    ...letters
      .filter(({ toDebtor, arrival }) => toDebtor && arrival.state !== 'failed')
      .map(({ issuedOn, arrival }) => ({
        on: arrival.on ?? issuedOn,
        kind: 'demand' as const,
        proof: arrival.state === 'proven' ? ('arrival' as const) : ('none' as const),
      })),
    ...(plan === null ? [] : [{ on: plan.agreedOn, kind: 'plan' as const, proof: 'agreement' as const }]),
    ...(filedOn === null ? [] : [{ on: filedOn, kind: 'suit' as const, proof: 'court' as const }]),
    ...(procedure.orderAppliedOn === undefined
      ? []
      : [{ on: procedure.orderAppliedOn, kind: 'payment-order' as const, proof: 'court' as const }]),
  ];
}

/** Whether the safe day may rely on it: a demand interrupts only on arrival (诉讼时效规定 8). */
export function isProved({ proof }: Interruption): boolean {
  return proof !== 'none';
}

/** Weak: the other side need only deny it. */
export function isWeak(proof: Proof): boolean {
  return proof === 'none' || proof === 'log';
}

export interface ProvedStep extends LimitationStep {
  /** Null for the due day, from which limitation runs. */
  readonly proof: Proof | null;
}

/**
 * The course of limitation as if everything could be proved, each step with its proof; `safe` is the result without
 * demands whose arrival is not proved.
 */
export function limitationCourse(
  facts: Facts & { readonly dueOn: PlainDate },
  asOf: PlainDate,
): { readonly steps: readonly ProvedStep[]; readonly safe: Limitation; readonly full: Limitation } {
  const events = interruptionsOf(facts)
    .filter(({ on }) => on <= asOf)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const full = limitation({ dueOn: facts.dueOn, events, asOf });
  const steps = full.timeline.map((step, index) => ({ ...step, proof: events[index - 1]?.proof ?? null }));
  return { steps, full, safe: limitation({ dueOn: facts.dueOn, events: events.filter(isProved), asOf }) };
}

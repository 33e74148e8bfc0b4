import type { Stage } from '../case/case-facts.ts';
import type { Channel } from '../case/log-entry.ts';
import type { LetterKind } from '../letter/letter.ts';
import type { PathFacts } from './path-facts.ts';

/** The rungs of a recovery, lowest first; two stages on one rung are alternatives. */
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

/**
 * The rung that a contact with the debtor has reached. Something said at court may precede any filing, and proves none.
 */
const CONTACTS: Record<Channel, Stage | null> = {
  sms: 'remind',
  wechat: 'remind',
  email: 'remind',
  call: 'call',
  visit: 'call',
  meeting: 'call',
  letter: 'demand',
  court: 'negotiate',
  office: null,
};
const LETTERS: Record<LetterKind, Stage> = { reminder: 'remind', demand: 'demand', 'lawyers-letter': 'lawyers-letter' };

/** Index of a stage on the ladder, lowest first, from 0; −1 for cases taken off the list. */
export function rungOf(stage: Stage): number {
  return RUNGS.findIndex((stages) => stages.includes(stage));
}

/**
 * The stage from which the next step is proposed: the one set by the lawyer, or a higher one reached by later actions.
 * Actions before the lawyer's last decision do not count, so a deliberate step back is respected.
 */
export function standingOf(facts: PathFacts): Stage {
  const { stage, contacts, letters, planAgreedOn, filedOn, procedure, decisions } = facts;
  if (stage === 'settled' || stage === 'stopped' || stage === 'removed') return stage;
  const moved = decisions.findLast((decision) => decision.stage !== null);
  const sinceDay = (on: string | null | undefined): boolean =>
    on !== null && on !== undefined && (moved === undefined || on >= moved.on);
  const reached: (Stage | null)[] = [
    ...contacts
      .filter(({ withDebtor, seq }) => withDebtor && (moved === undefined || seq > moved.seq))
      .map(({ channel }) => CONTACTS[channel]),
    ...letters
      .filter(({ toDebtor, issuedAt }) => toDebtor && (moved === undefined || issuedAt >= moved.at))
      .map(({ kind }) => LETTERS[kind]),
    sinceDay(planAgreedOn) ? 'negotiate' : null,
    sinceDay(filedOn) &&
    !(procedure.orderAppliedOn !== undefined && filedOn !== null && filedOn <= procedure.orderAppliedOn)
      ? 'suit'
      : null,
    sinceDay(procedure.orderAppliedOn) ? 'payment-order' : null,
    sinceDay(procedure.enforcementAppliedOn) ? 'enforce' : null,
  ];
  // Of alternatives on one rung, the one set by the lawyer wins; a suit follows a payment order.
  return reached.reduce<Stage>(
    (highest, each) => (each !== null && rungOf(each) > rungOf(highest) ? each : highest),
    stage,
  );
}

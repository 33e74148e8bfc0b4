import type { Stage } from '../case/case-facts.ts';
import type { LetterKind } from '../letter/letter.ts';
import type { Channel } from '../case/log-entry.ts';
import type { PathFacts } from './path-facts.ts';

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

/** The rung that a contact with the debtor has come to. What is said at court may be said before any filing, and proves none. */
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

/** Place of a stage on the ladder, from 0 below; −1 for cases taken off the list. */
export function rungOf(stage: Stage): number {
  return RUNGS.findIndex((stages) => stages.includes(stage));
}

/**
 * The stage from which the next step is proposed: the one that the lawyer has set, or a higher one when something of that was done since.
 * What was done before his last decision he knew when he took it: whoever goes back deliberately stays where he went.
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
  // Of alternatives on one rung the one that the lawyer has set stays, and a suit follows upon a payment order.
  return reached.reduce<Stage>(
    (highest, each) => (each !== null && rungOf(each) > rungOf(highest) ? each : highest),
    stage,
  );
}

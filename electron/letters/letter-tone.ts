import { type Tone, toneFor } from '../domain/letter/letter-tone.ts';
import { daysBetween } from '../domain/quantities/calendar.ts';
import type { CaseView } from '../workspace/case-view.ts';

/** How firm the next letter should be, and why. */
export function toneOf(view: CaseView): Tone {
  const { facts, today, deadlines, letters } = view;
  const limitation = deadlines.find(({ kind }) => kind === 'limitation');
  return toneFor({
    reason: facts.situation.reason,
    isDue: today > facts.claim.dueOn,
    daysOverdue: view.delayOn(today)?.days ?? 0,
    mandated: facts.lawyers.length > 0,
    sent: letters
      .filter(({ state, draft }) => state === 'issued' && draft.recipient?.role !== 'guarantor')
      .map(({ kind }) => kind),
    brokenPromises: deadlines.filter(
      ({ kind, state }) => kind === 'promise' && (state === 'missed' || state === 'answered'),
    ).length,
    limitationDays: limitation ? daysBetween(today, limitation.on) : Number.POSITIVE_INFINITY,
  });
}

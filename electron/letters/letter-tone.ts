import type { ReadableFile } from '../casefile/transaction.ts';
import { caseOf } from '../cases/cases.ts';
import { daysBetween, type PlainDate } from '../domain/quantities/calendar.ts';
import { deadlinesOf } from '../domain/deadlines/case-deadlines.ts';
import { toneFor, type Tone } from '../domain/letter/letter-tone.ts';
import type { Library } from '../library/library.ts';
import { deadlineFacts } from '../records/deadlines.ts';
import { lettersOf } from '../records/letters.ts';
import { knowledgeOf } from '../statutes/knowledge.ts';

/** How firmly the next letter should speak, and why. */
export function toneOf(file: ReadableFile, library: Library, caseId: string, today: PlainDate): Tone {
  const { facts } = caseOf(file, caseId);
  const [days] = deadlineFacts(file, [caseId]);
  const deadlines = days ? deadlinesOf(days, today, knowledgeOf(file, library).calendar) : [];
  const limitation = deadlines.find(({ kind }) => kind === 'limitation');
  return toneFor({
    reason: facts.situation.reason,
    daysOverdue: daysBetween(facts.claim.dueOn, today),
    mandated: facts.lawyers.length > 0,
    sent: lettersOf(file, caseId)
      .filter(({ state, draft }) => state === 'issued' && draft.recipient?.role !== 'guarantor')
      .map(({ kind }) => kind),
    brokenPromises: deadlines.filter(
      ({ kind, state }) => kind === 'promise' && (state === 'missed' || state === 'answered'),
    ).length,
    limitationDays: limitation ? daysBetween(today, limitation.on) : Number.POSITIVE_INFINITY,
  });
}

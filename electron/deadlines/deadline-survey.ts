import { legalSourcesOf } from '../workspace/legal-sources.ts';
import { setImmediate } from 'node:timers/promises';
import type { ReadableFile } from '../casefile/transaction.ts';
import type { PlainDate } from '../domain/quantities/calendar.ts';
import { deadlinesOf } from '../domain/deadlines/case-deadlines.ts';
import { byUrgency, type Deadline } from '../domain/deadlines/deadline.ts';
import { activeCaseIds, changeCount, deadlineFacts } from '../records/deadlines.ts';
import type { Workspace } from '../workspace/workspace.ts';

export interface CaseDeadline extends Deadline {
  readonly caseId: string;
  readonly caseTitle: string;
}

/** Cases looked at in one turn: few enough that nobody waits for it. */
const BATCH = 200;

/** The days of one case, or of every active case, done or not, by urgency. */
export type DeadlineSurvey = (caseId: string | null, today: PlainDate) => Promise<readonly CaseDeadline[]>;

/**
 * Looks through all cases a few at a time, so that ten thousand stop nothing else, and keeps what it found for as long as
 * nothing in the file changes. What is kept hangs on the open file and goes with it when it is locked.
 */
export function deadlineSurvey({ library, reading }: Pick<Workspace, 'library' | 'reading'>): DeadlineSurvey {
  const kept = new WeakMap<ReadableFile, { readonly of: string; readonly found: Promise<readonly CaseDeadline[]> }>();

  const look = (ids: readonly string[], today: PlainDate): CaseDeadline[] =>
    reading((file) => {
      const { calendar } = legalSourcesOf(file, library);
      return deadlineFacts(file, ids).flatMap((facts) =>
        deadlinesOf(facts, today, calendar).map((each) => ({ ...each, caseId: facts.id, caseTitle: facts.title })),
      );
    });

  const lookThrough = async (today: PlainDate): Promise<readonly CaseDeadline[]> => {
    const ids = reading((file) => activeCaseIds(file, null));
    const found: CaseDeadline[] = [];
    for (let from = 0; from < ids.length; from += BATCH) {
      if (from > 0) await setImmediate();
      found.push(...look(ids.slice(from, from + BATCH), today));
    }
    return found.sort(byUrgency(today));
  };

  return async (caseId, today) => {
    if (caseId !== null)
      return look(
        reading((file) => activeCaseIds(file, caseId)),
        today,
      ).sort(byUrgency(today));
    return reading((file) => {
      const of = `${today} ${changeCount(file)}`;
      const before = kept.get(file);
      if (before?.of === of) return before.found;
      const found = lookThrough(today);
      kept.set(file, { of, found });
      // One that failed, e.g. because the file was locked meanwhile, is not an answer to the next question.
      found.catch(() => kept.delete(file));
      return found;
    });
  };
}

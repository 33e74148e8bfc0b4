import { setImmediate } from 'node:timers/promises';
import type { ReadableFile } from '../casefile/transaction.ts';
import type { CaseId } from '../domain/case/ids.ts';
import { deadlinesOf } from '../domain/deadlines/case-deadlines.ts';
import { byUrgency, type Deadline } from '../domain/deadlines/deadline.ts';
import type { PlainDate } from '../domain/quantities/calendar.ts';
import { activeCaseIds, changeCount, deadlineFacts } from '../records/deadlines.ts';
import { legalSourcesOf } from '../workspace/legal-sources.ts';
import type { Workspace } from '../workspace/workspace.ts';

export interface CaseDeadline extends Deadline {
  readonly caseId: CaseId;
  readonly caseTitle: string;
}

/** Cases processed per turn: few enough to keep the window responsive. */
const BATCH = 200;

/** The deadlines of one case, or of every active case, done or not, by urgency. */
export type DeadlineSurvey = (caseId: CaseId | null, today: PlainDate) => Promise<readonly CaseDeadline[]>;

/**
 * Processes all cases in small batches, so that ten thousand do not block the program, and caches the result until the
 * file changes. The cache is tied to the open file and is dropped when it is locked.
 */
export function deadlineSurvey({ library, reading }: Pick<Workspace, 'library' | 'reading'>): DeadlineSurvey {
  const kept = new WeakMap<ReadableFile, { readonly of: string; readonly found: Promise<readonly CaseDeadline[]> }>();

  const look = (ids: readonly CaseId[], today: PlainDate): CaseDeadline[] =>
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
      // A failed run, e.g. because the file was locked meanwhile, must not be served to the next caller.
      found.catch(() => kept.delete(file));
      return found;
    });
  };
}

import type { WritableFile } from '../casefile/transaction.ts';
import { type Stage, STAGE_NAMES } from '../domain/case/case-facts.ts';
import type { CaseId } from '../domain/case/ids.ts';
import { type EntryAbout, KIND_OF_ABOUT } from '../domain/case/log-entry.ts';
import type { PlainDate } from '../domain/quantities/calendar.ts';
import { appendEntry } from '../records/log.ts';
import type { Clock } from './clock.ts';
import { newId } from './new-id.ts';

/** What an entry written by the program carries besides its words. */
interface Led {
  /** The stage that a change of stage led to. */
  readonly stage?: Stage;
  readonly next?: { readonly step: string; readonly on: PlainDate };
}

/**
 * Adds an entry that the program writes itself when something is done: a letter issued, a payment booked, a plan
 * agreed.
 */
export function addAutomaticEntry(
  file: WritableFile,
  clock: Clock,
  caseId: CaseId,
  about: EntryAbout,
  said: string,
  { stage, next }: Led = {},
): void {
  appendEntry(file, {
    caseId,
    id: newId(),
    at: clock.localMinute(),
    recordedAt: clock.now(),
    channel: 'office',
    person: '',
    said,
    reason: null,
    promiseOn: null,
    promiseFen: null,
    nextStep: next?.step ?? null,
    nextStepOn: next?.on ?? null,
    kind: KIND_OF_ABOUT[about],
    corrects: null,
    stage: stage ?? null,
    about,
  });
}

export function addStatusEntry(
  file: WritableFile,
  clock: Clock,
  caseId: CaseId,
  change: { before: Stage; after: Stage; note: string },
): void {
  const note = change.note.trim() === '' ? '' : `。说明：${change.note.trim()}`;
  addAutomaticEntry(
    file,
    clock,
    caseId,
    'stage',
    `案件阶段由“${STAGE_NAMES[change.before]}”改为“${STAGE_NAMES[change.after]}”${note}`,
    { stage: change.after },
  );
}

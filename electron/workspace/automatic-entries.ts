import type { WritableFile } from '../casefile/transaction.ts';
import type { Clock } from './clock.ts';
import type { CaseId } from '../domain/case/ids.ts';
import { STAGE_NAMES, type Stage } from '../domain/case/case-facts.ts';
import type { EntryKind } from '../domain/case/log-entry.ts';
import { appendEntry } from '../records/log.ts';
import { newId } from './new-id.ts';

/** Writes an entry that the program makes itself when something is done: a letter issued, a payment booked, a plan agreed. @param stage the one that a change of stage led to */
export function addOwnEntry(
  file: WritableFile,
  clock: Clock,
  caseId: CaseId,
  kind: Exclude<EntryKind, 'note' | 'correction'>,
  said: string,
  stage: Stage | null = null,
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
    nextStep: null,
    nextStepOn: null,
    kind,
    corrects: null,
    stage,
  });
}

export function addStatusEntry(
  file: WritableFile,
  clock: Clock,
  caseId: CaseId,
  change: { before: Stage; after: Stage; note: string },
): void {
  const note = change.note.trim() === '' ? '' : `。说明：${change.note.trim()}`;
  addOwnEntry(
    file,
    clock,
    caseId,
    'status',
    `案件阶段由“${STAGE_NAMES[change.before]}”改为“${STAGE_NAMES[change.after]}”${note}`,
    change.after,
  );
}

import { z } from 'zod';
import type { ReadableFile, WritableFile } from '../casefile/transaction.ts';
import type { CaseId, LetterEventId, LetterId } from '../domain/case/ids.ts';
import type { LetterEvent, RecordedEvent } from '../domain/letter/delivery.ts';
import { flag, idOf, json, table } from './table.ts';

const letterEvent = table('letter_event', {
  id: idOf<LetterEventId>(),
  letter_id: idOf<LetterId>(),
  event: json<LetterEvent>().nullable(),
  recorded_at: z.string(),
  corrects: idOf<LetterEventId>().nullable(),
});
const row = letterEvent.row.extend({ proof_withdrawn: flag });

/**
 * A row as written, and whether the evidence it names has since been withdrawn. `event` is null where it withdraws the
 * one it corrects.
 */
export type LetterEventRecord = z.output<typeof row>;

/**
 * The record of a letter names its evidence; whether that still counts follows from the evidence's own last account,
 * and is stored nowhere else.
 */
const READ = `${letterEvent.columnsAs('letter_event')}, EXISTS (SELECT 1 FROM evidence_account a WHERE a.evidence_id = event ->> '$.proof.evidenceId' AND a.withdrawn IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM evidence_account l WHERE l.evidence_id = a.evidence_id AND l.seq > a.seq)) AS proof_withdrawn`;

/** Everything recorded of a letter, oldest first, including what was later corrected. */
export function eventsOf(file: ReadableFile, letterId: LetterId): LetterEventRecord[] {
  return z.array(row).parse(file.all(`SELECT ${READ} FROM letter_event WHERE letter_id = ? ORDER BY seq`, letterId));
}

/** For each letter of the given cases (of all if null), the events in force, oldest first. */
export function standingEvents(file: ReadableFile, caseIds: readonly CaseId[] | null): Map<LetterId, RecordedEvent[]> {
  const rows = z
    .array(row)
    .parse(
      caseIds === null
        ? file.all(`SELECT ${READ} FROM letter_event ORDER BY seq`)
        : file.all(
            `SELECT ${READ} FROM letter_event WHERE letter_id IN (SELECT id FROM letter WHERE case_id IN (SELECT value FROM json_each(?))) ORDER BY seq`,
            JSON.stringify(caseIds),
          ),
    );
  return new Map([...Map.groupBy(rows, (each) => each.letter_id)].map(([letterId, of]) => [letterId, standing(of)]));
}

/** Of one letter's rows, those neither corrected nor withdrawn, each under the id of the row it originated from. */
export function standing(rows: readonly LetterEventRecord[]): (RecordedEvent & { readonly rowId: LetterEventId })[] {
  const corrected = new Set(rows.map(({ corrects }) => corrects));
  return rows.flatMap(({ id, event, proof_withdrawn: proofWithdrawn }) =>
    event === null || corrected.has(id) ? [] : [{ id: firstOf(rows, id), rowId: id, event, proofWithdrawn }],
  );
}

/** The id of the row that a chain of corrections started with. */
function firstOf(rows: readonly LetterEventRecord[], id: LetterEventId): LetterEventId {
  const before = rows.find((each) => each.id === id)?.corrects ?? null;
  return before === null ? id : firstOf(rows, before);
}

export function insertEvent(file: WritableFile, event: Omit<LetterEventRecord, 'proof_withdrawn'>): void {
  letterEvent.insert(file, event);
}

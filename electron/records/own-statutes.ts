import { z } from 'zod';
import type { ReadableFile, WritableFile } from '../casefile/transaction.ts';
import type { OwnStatuteId } from '../domain/case/ids.ts';
import type { OwnStatute } from '../domain/law/own-statute.ts';
import { text } from './values.ts';

const row = z.object({
  id: text<OwnStatuteId>(),
  recorded_at: z.string(),
  statute: z.string().transform((v) => JSON.parse(v) as OwnStatute),
});
export type OwnStatuteRecord = z.output<typeof row>;

/** Additions that were not withdrawn, oldest first. */
export function ownStatutes(file: ReadableFile): OwnStatuteRecord[] {
  return z
    .array(row)
    .parse(
      file.all(
        'SELECT id, recorded_at, statute FROM own_statute a WHERE statute IS NOT NULL AND NOT EXISTS (SELECT 1 FROM own_statute w WHERE w.withdraws = a.id) ORDER BY seq',
      ),
    );
}

/** Grows with every addition and withdrawal: as long as it is the same, so are the additions. */
export function ownStatutesVersion(file: ReadableFile): number {
  return z.object({ last: z.number() }).parse(file.one('SELECT coalesce(max(seq), 0) AS last FROM own_statute')).last;
}

export function insertOwnStatute(file: WritableFile, id: OwnStatuteId, statute: OwnStatute, at: string): void {
  file.run(
    'INSERT INTO own_statute (id, recorded_at, statute, withdraws) VALUES (?, ?, ?, NULL)',
    id,
    at,
    JSON.stringify(statute),
  );
}

/** @param id of the withdrawal itself */
export function withdrawOwnStatute(file: WritableFile, id: OwnStatuteId, withdraws: OwnStatuteId, at: string): void {
  file.run('INSERT INTO own_statute (id, recorded_at, statute, withdraws) VALUES (?, ?, NULL, ?)', id, at, withdraws);
}

import { z } from 'zod';
import type { ReadableFile, WritableFile } from '../casefile/transaction.ts';
import type { OwnStatuteId } from '../domain/case/ids.ts';
import type { OwnStatute } from '../domain/law/own-statute.ts';
import { idOf, json, table } from './table.ts';

/** An addition holds its statute; a withdrawal holds none and names the addition it withdraws. */
const ownStatute = table('own_statute', {
  id: idOf<OwnStatuteId>(),
  recorded_at: z.string(),
  statute: json<OwnStatute>().nullable(),
  withdraws: idOf<OwnStatuteId>().nullable(),
});
const addition = ownStatute.row.extend({ statute: json<OwnStatute>() });
export type OwnStatuteRecord = z.output<typeof addition>;

/** Additions not withdrawn, oldest first. */
export function ownStatutes(file: ReadableFile): OwnStatuteRecord[] {
  return z.array(addition).parse(
    file.all(
      `SELECT ${ownStatute.columnsAs('a')} FROM own_statute a WHERE statute IS NOT NULL
           AND NOT EXISTS (SELECT 1 FROM own_statute w WHERE w.withdraws = a.id) ORDER BY seq`,
    ),
  );
}

/** Grows with every addition and withdrawal: while it is unchanged, so are the additions. */
export function ownStatutesVersion(file: ReadableFile): number {
  return z.object({ last: z.number() }).parse(file.one('SELECT coalesce(max(seq), 0) AS last FROM own_statute')).last;
}

export function insertOwnStatute(file: WritableFile, id: OwnStatuteId, statute: OwnStatute, at: string): void {
  ownStatute.insert(file, { id, recorded_at: at, statute, withdraws: null });
}

/** @param id of the withdrawal itself */
export function withdrawOwnStatute(file: WritableFile, id: OwnStatuteId, withdraws: OwnStatuteId, at: string): void {
  ownStatute.insert(file, { id, recorded_at: at, statute: null, withdraws });
}

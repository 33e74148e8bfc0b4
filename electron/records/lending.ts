import { z } from 'zod';
import type { ReadableFile, WritableFile } from '../casefile/transaction.ts';
import type { LendingId } from '../domain/case/ids.ts';
import type { LendingFacts } from '../domain/lending/lending.ts';
import { idOf, json, table } from './table.ts';

const lending = table('lending', { id: idOf<LendingId>(), created_at: z.string() });
const lendingVersion = table('lending_version', {
  lending_id: idOf<LendingId>(),
  version: z.number(),
  saved_at: z.string(),
  facts: json<LendingFacts>(),
});
export type LendingVersion = z.output<typeof lendingVersion.row>;

/** Newest first; empty if there is no such assessment. */
export function lendingVersions(file: ReadableFile, id: LendingId): LendingVersion[] {
  return lendingVersion.all(file, 'WHERE lending_id = ? ORDER BY version DESC', id);
}

/** The current version of every assessment, last saved first. */
export function lendings(file: ReadableFile): LendingVersion[] {
  return lendingVersion.all(
    file,
    `WHERE version = (SELECT max(n.version) FROM lending_version n WHERE n.lending_id = lending_version.lending_id)
     ORDER BY saved_at DESC, lending_id`,
  );
}

/** @param number 1 starts the assessment; any other follows the version before it */
export function insertLendingVersion(
  file: WritableFile,
  id: LendingId,
  number: number,
  facts: LendingFacts,
  at: string,
): void {
  if (number === 1) lending.insert(file, { id, created_at: at });
  lendingVersion.insert(file, { lending_id: id, version: number, saved_at: at, facts });
}

export function deleteLending(file: WritableFile, id: LendingId): void {
  file.run('DELETE FROM lending_version WHERE lending_id = ?', id);
  file.run('DELETE FROM lending WHERE id = ?', id);
}

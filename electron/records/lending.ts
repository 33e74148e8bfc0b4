import { z } from 'zod';
import type { ReadableFile, WritableFile } from '../casefile/transaction.ts';
import type { LendingId } from '../domain/case/ids.ts';
import type { LendingFacts } from '../domain/lending/lending.ts';
import { text } from './values.ts';

const version = z.object({
  version: z.number(),
  saved_at: z.string(),
  facts: z.string().transform((v) => JSON.parse(v) as LendingFacts),
});
export type LendingVersion = z.output<typeof version>;

/** Newest first; empty when there is no such assessment. */
export function lendingVersions(file: ReadableFile, id: LendingId): LendingVersion[] {
  return z
    .array(version)
    .parse(
      file.all('SELECT version, saved_at, facts FROM lending_version WHERE lending_id = ? ORDER BY version DESC', id),
    );
}

/** Every assessment as it stands, the last saved first. */
export function lendings(file: ReadableFile): (LendingVersion & { readonly id: LendingId })[] {
  return z.array(version.extend({ id: text<LendingId>() })).parse(
    file.all(
      `SELECT l.id, v.version, v.saved_at, v.facts FROM lending l JOIN lending_version v ON v.lending_id = l.id
     WHERE v.version = (SELECT max(n.version) FROM lending_version n WHERE n.lending_id = l.id) ORDER BY v.saved_at DESC, l.id`,
    ),
  );
}

/** @param number 1 begins the assessment; another goes on from the version before it */
export function insertLendingVersion(
  file: WritableFile,
  id: LendingId,
  number: number,
  facts: LendingFacts,
  at: string,
): void {
  if (number === 1) file.run('INSERT INTO lending (id, created_at) VALUES (?, ?)', id, at);
  file.run(
    'INSERT INTO lending_version (lending_id, version, saved_at, facts) VALUES (?, ?, ?, ?)',
    id,
    number,
    at,
    JSON.stringify(facts),
  );
}

export function deleteLending(file: WritableFile, id: LendingId): void {
  file.run('DELETE FROM lending_version WHERE lending_id = ?', id);
  file.run('DELETE FROM lending WHERE id = ?', id);
}

import { expect, it } from 'vitest';
import { refusedBy, sampleCaseFile } from '../case-file.sample.ts';
import { write } from '../transaction.ts';

const AT = "'2026-03-01T01:00:00.000Z'";
const SHA = `'${'a'.repeat(64)}'`;
const entry = (caseId: string): string =>
  `INSERT INTO log_entry (case_id, seq, id, at, recorded_at, channel, person, said, kind, previous_hash, hash)
   VALUES ('${caseId}', 1, 'entry-${caseId}', '2026-03-01T09:00', ${AT}, 'call', '', '', 'note', '${'0'.repeat(64)}', '${'1'.repeat(64)}')`;
const letter = (caseId: string): string =>
  `INSERT INTO letter (id, case_id, kind, state, pay_by, updated_at, draft) VALUES ('letter-${caseId}', '${caseId}', 'demand', 'draft', '2026-04-01', ${AT}, '{}')`;
const aCase = (id: string): string =>
  `INSERT INTO debt_case (id, created_at, version, stage, title, debtor_name, creditor_name) VALUES ('${id}', ${AT}, 1, 'verify', '', '', '')`;
const link = (id: string, entryId: string, letterId: string, withdraws = 'NULL'): string =>
  `INSERT INTO evidence_link (id, case_id, evidence_id, log_entry_id, letter_id, role, at, withdraws) VALUES ('${id}', 'a', 'e', ${entryId}, ${letterId}, 'attachment', ${AT}, ${withdraws})`;

async function filled(): Promise<(sql: string) => boolean> {
  const { writable } = await sampleCaseFile();
  write(writable, (w) =>
    [
      aCase('a'),
      aCase('b'),
      entry('a'),
      entry('b'),
      letter('a'),
      letter('b'),
      `INSERT INTO evidence_file (id, sha256, bytes, key) VALUES ('f', ${SHA}, 0, zeroblob(32))`,
      `INSERT INTO evidence (id, case_id, no, name, medium, sha256, captured_at) VALUES ('e', 'a', 1, '借条.jpg', 'image', ${SHA}, ${AT})`,
      `INSERT INTO evidence_account (evidence_id, at, account, withdrawn) VALUES ('e', ${AT}, '{}', NULL)`,
      link('l', "'entry-a'", 'NULL'),
    ].forEach((sql) => w.run(sql)),
  );
  return refusedBy(writable);
}

it('lets nobody change or remove evidence, what was said of it, or its key', async () => {
  const refuses = await filled();
  for (const [table, change] of [
    ['evidence_file', 'bytes = 1'],
    ['evidence', "name = 'x'"],
    ['evidence_account', "account = '[]'"],
    ['evidence_link', "role = 'delivery'"],
  ] as const) {
    expect(refuses(`UPDATE ${table} SET ${change}`), table).toBe(true);
    expect(refuses(`DELETE FROM ${table}`), table).toBe(true);
    expect(refuses(`INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`), table).toBe(true);
  }
});

it('links evidence to an entry or a letter of its own case, and lets a link be undone once', async () => {
  const refuses = await filled();
  expect(refuses(link('x', "'entry-a'", "'letter-a'"))).toBe(true);
  expect(refuses(link('x', 'NULL', 'NULL'))).toBe(true);
  expect(refuses(link('x', "'entry-b'", 'NULL'))).toBe(true);
  expect(refuses(link('x', 'NULL', "'letter-b'"))).toBe(true);
  expect(refuses(link('x', 'NULL', "'letter-a'"))).toBe(false);
  expect(refuses(link('y', "'entry-a'", 'NULL', "'l'"))).toBe(false);
  expect(refuses(link('z', "'entry-a'", 'NULL', "'l'"))).toBe(true);
});

it('stores content once, and accepts no evidence without content', async () => {
  const refuses = await filled();
  expect(refuses(`INSERT INTO evidence_file (id, sha256, bytes, key) VALUES ('g', ${SHA}, 0, zeroblob(32))`)).toBe(
    true,
  );
  expect(
    refuses(
      `INSERT INTO evidence (id, case_id, no, name, medium, sha256, captured_at) VALUES ('g', 'a', 2, 'x', 'image', '${'b'.repeat(64)}', ${AT})`,
    ),
  ).toBe(true);
  expect(
    refuses(
      `INSERT INTO evidence (id, case_id, no, name, medium, sha256, captured_at) VALUES ('g', 'a', 2, 'x', 'image', ${SHA}, ${AT})`,
    ),
  ).toBe(false);
});

import { expect, it } from 'vitest';
import { refusedBy, sampleCaseFile } from '../case-file.sample.ts';
import { write } from '../transaction.ts';

const ADDED =
  "INSERT INTO own_statute (id, recorded_at, statute, withdraws) VALUES ('a', '2026-03-01T01:00:00.000Z', '{}', NULL)";
const ACCEPTED = `INSERT INTO update_pack (edition, signer, accepted_at, sha256, pack) VALUES ('2026-12-20', '甲', '2026-12-21T01:00:00.000Z', '${'1'.repeat(64)}', '{}')`;

async function filled(): Promise<(sql: string) => boolean> {
  const { writable } = await sampleCaseFile();
  write(writable, (w) => [ADDED, ACCEPTED].forEach((sql) => w.run(sql)));
  return refusedBy(writable);
}

it('lets nobody change or remove what was added or accepted', async () => {
  const refuses = await filled();
  for (const [table, change] of [
    ['own_statute', "statute = '[]'"],
    ['update_pack', "pack = '[]'"],
  ] as const) {
    expect(refuses(`UPDATE ${table} SET ${change}`), table).toBe(true);
    expect(refuses(`DELETE FROM ${table}`), table).toBe(true);
    expect(refuses(`INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`), table).toBe(true);
  }
});

it('lets an addition be withdrawn once, and a row be either an addition or a withdrawal', async () => {
  const refuses = await filled();
  const row = (id: string, statute: string, withdraws: string) =>
    `INSERT INTO own_statute (id, recorded_at, statute, withdraws) VALUES ('${id}', '2026-03-02T01:00:00.000Z', ${statute}, ${withdraws})`;
  expect(refuses(row('b', 'NULL', 'NULL'))).toBe(true);
  expect(refuses(row('b', "'{}'", "'a'"))).toBe(true);
  expect(refuses(row('b', 'NULL', "'nothing'"))).toBe(true);
  expect(refuses(row('b', 'NULL', "'a'"))).toBe(false);
  expect(refuses(row('c', 'NULL', "'a'"))).toBe(true);
});

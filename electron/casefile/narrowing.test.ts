import { expect, it } from 'vitest';
import { sampleCaseFile } from './case-file.sample.ts';
import { type ReadableFile, write } from './transaction.ts';

const found = (file: ReadableFile, table: string): unknown[] =>
  file.all(`SELECT id FROM ${table} ORDER BY id`).map(({ id }) => id);

/** A file with two cases, and two views besides the program's: one that exposes the case id, one that hides it. */
async function filled() {
  const file = await sampleCaseFile();
  write(file.writable, (w) => {
    for (const id of ['a', 'b']) {
      w.run(
        "INSERT INTO debt_case (id, created_at, version, stage, title, debtor_name, creditor_name) VALUES (?, '2026-11-20T01:00:00.000Z', 1, 'verify', 't', 'd', 'k')",
        id,
      );
      w.run(
        "INSERT INTO payment (id, case_id, paid_on, amount_fen, recorded_at) VALUES ('p' || ?, ?, '2026-11-20', 1, '2026-11-20T01:00:00.000Z')",
        id,
        id,
      );
    }
    w.run('CREATE VIEW naming AS SELECT id, case_id FROM payment');
    w.run('CREATE VIEW hiding AS SELECT id FROM payment');
  });
  return file;
}

it('finds only one case in tables and in views that name it, and nothing in a view that does not', async () => {
  const file = await filled();
  const room = file.narrowedTo({ caseId: 'a', lendingId: null });
  for (const [table, rows] of [
    ['debt_case', ['a']],
    ['payment', ['pa']],
    ['counted_payment', ['pa']],
    ['naming', ['pa']],
    ['hiding', []],
  ] as const)
    expect(found(room, table), table).toEqual(rows);
  expect(room.all('SELECT key FROM setting')).toEqual([{ key: 'sample' }]);
  const nobody = file.narrowedTo({ caseId: null, lendingId: null });
  expect(found(nobody, 'counted_payment')).toEqual([]);
});

it('ends with the visit: reads and changes find everything again', async () => {
  const file = await filled();
  found(file.narrowedTo({ caseId: 'a', lendingId: null }), 'payment');
  for (const table of ['payment', 'counted_payment', 'hiding'])
    expect(found(file.readable, table), table).toEqual(['pa', 'pb']);
  found(file.narrowedTo({ caseId: 'b', lendingId: null }), 'payment');
  expect(write(file.writable, (w) => found(w, 'counted_payment'))).toEqual(['pa', 'pb']);
});

it('does not treat a case id as SQL', async () => {
  const file = await filled();
  expect(found(file.narrowedTo({ caseId: "a' OR 'x' = 'x", lendingId: null }), 'payment')).toEqual([]);
});

import { expect, it } from 'vitest';
import { refusedBy, sampleCaseFile } from '../case-file.sample.ts';
import { write } from '../transaction.ts';

const AT = '2026-11-20T01:00:00.000Z';
const LETTER = (
  id: string,
  issued: boolean,
) => `INSERT INTO letter (id, case_id, kind, state, pay_by, updated_at, draft, number, issued_on, sha256, pdf)
  VALUES ('${id}', 'c', 'demand', '${issued ? 'issued' : 'draft'}', '2026-11-30', '${AT}', '{}', ${issued ? `'第1号', '2026-11-20', '${'1'.repeat(64)}', x'01'` : 'NULL, NULL, NULL, NULL'})`;
const EVENT = (id: string, letter = 'issued', event = "'{}'", corrects = 'NULL') =>
  `INSERT INTO letter_event (id, letter_id, event, recorded_at, corrects) VALUES ('${id}', '${letter}', ${event}, '${AT}', ${corrects})`;
const SKIPPED = (first: number, last: number) =>
  `INSERT INTO skipped_number (year, kind, first, last, reason, recorded_at) VALUES (2026, 'demand', ${first}, ${last}, '启用前已手工编号', '${AT}')`;

async function filled(): Promise<(sql: string) => boolean> {
  const { writable } = await sampleCaseFile();
  write(writable, (w) =>
    [
      `INSERT INTO debt_case (id, created_at, version, stage, title, debtor_name, creditor_name) VALUES ('c', '${AT}', 1, 'verify', '', '', '')`,
      LETTER('issued', true),
      LETTER('draft', false),
      "INSERT INTO letter_number (year, kind, serial, letter_id) VALUES (2026, 'demand', 6, 'issued')",
      EVENT('a'),
      SKIPPED(1, 5),
    ].forEach((sql) => w.run(sql)),
  );
  return refusedBy(writable);
}

it('lets nobody change or remove what was recorded', async () => {
  const refuses = await filled();
  for (const [table, change] of [
    ['letter_event', "event = '[]'"],
    ['skipped_number', "reason = '?'"],
  ] as const) {
    expect(refuses(`UPDATE ${table} SET ${change}`), table).toBe(true);
    expect(refuses(`DELETE FROM ${table}`), table).toBe(true);
    expect(refuses(`INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`), table).toBe(true);
  }
});

it('records events only for issued letters, and corrects each once and within its letter', async () => {
  const refuses = await filled();
  expect(refuses(EVENT('b', 'draft'))).toBe(true);
  expect(refuses(EVENT('b', 'issued', 'NULL'))).toBe(true);
  expect(refuses(EVENT('b', 'issued', 'NULL', "'a'"))).toBe(false);
  expect(refuses(EVENT('d', 'issued', "'{}'", "'a'"))).toBe(true);
  expect(refuses(EVENT('d', 'issued', "'{}'", "'nothing'"))).toBe(true);
});

it('skips no number that was already given out or skipped', async () => {
  const refuses = await filled();
  expect([SKIPPED(6, 6), SKIPPED(5, 8), SKIPPED(4, 4), SKIPPED(7, 9)].map(refuses)).toEqual([true, true, true, false]);
});

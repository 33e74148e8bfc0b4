import { expect, it } from 'vitest';
import { refusedBy, sampleCaseFile } from '../case-file.sample.ts';
import { write } from '../transaction.ts';

const HASH = '1'.repeat(64);

async function filled(): Promise<(sql: string) => boolean> {
  const { writable } = await sampleCaseFile();
  write(writable, (w) => {
    for (const id of ['c', 'd', 'e']) {
      w.run(
        "INSERT INTO debt_case (id, created_at, stage, title, debtor_name, creditor_name, version) VALUES (?, '2026-03-01T01:00:00.000Z', 'verify', '案', '甲', '乙', 1)",
        id,
      );
      w.run(
        "INSERT INTO case_revision (case_id, version, at, facts) VALUES (?, 1, '2026-03-01T01:00:00.000Z', '{}')",
        id,
      );
    }
    w.run(
      "INSERT INTO batch (id, begun_at, title, folder) VALUES ('a', '2026-03-01T01:00:00.000Z', '律师函', '律师函')",
    );
    w.run("INSERT INTO batch_case (batch_id, seq, case_id) VALUES ('a', 1, 'c'), ('a', 2, 'd')");
    w.run(
      "INSERT INTO batch_outcome (batch_id, case_id, outcome, message, letter_id, sha256, file) VALUES ('a', 'c', 'blocked', '没有金额', NULL, NULL, '')",
    );
  });
  return refusedBy(writable);
}

it('lets nobody change or remove what became of a batch', async () => {
  const refuses = await filled();
  for (const [table, change] of [
    ['batch', "title = '另'"],
    ['batch_case', 'seq = 9'],
    ['batch_outcome', "message = '另'"],
  ] as const) {
    expect(refuses(`UPDATE ${table} SET ${change}`), table).toBe(true);
    expect(refuses(`DELETE FROM ${table}`), table).toBe(true);
  }
});

it('keeps one outcome per case in the batch, with file and hash for what was issued', async () => {
  const refuses = await filled();
  const outcome = (caseId: string, rest: string) =>
    `INSERT INTO batch_outcome (batch_id, case_id, outcome, message, letter_id, sha256, file) VALUES ('a', '${caseId}', ${rest})`;
  expect(refuses(outcome('c', "'blocked', '又一次', NULL, NULL, ''"))).toBe(true);
  expect(refuses(outcome('e', "'blocked', '不在批次中', NULL, NULL, ''"))).toBe(true);
  expect(refuses(outcome('d', "'issued', '', NULL, NULL, '一.pdf'"))).toBe(true);
  expect(refuses(outcome('d', `'issued', '', NULL, '${HASH}', ''`))).toBe(true);
  expect(refuses(outcome('d', "'blocked', '', NULL, NULL, ''"))).toBe(true);
  expect(refuses(outcome('d', `'issued', '', NULL, '${HASH}', '一.pdf'`))).toBe(false);
});

import { expect, it } from 'vitest';
import { sampleCaseFile } from '../case-file.sample.ts';
import { isRefusedByDatabase } from '../failure.ts';
import { write } from '../transaction.ts';

it('lets nobody change or remove a decision', async () => {
  const { writable } = await sampleCaseFile();
  write(writable, (file) => {
    file.run(
      "INSERT INTO debt_case (id, created_at, version, stage, title, debtor_name, creditor_name) VALUES ('c', '2026-11-20T01:00:00.000Z', 1, 'verify', 't', 'd', 'k')",
    );
    file.run(
      "INSERT INTO stop_loss_review (id, case_id, recorded_at, reviewed_on, next_on, review) VALUES ('r', 'c', '2026-11-20T01:00:00.000Z', '2026-11-20', NULL, '{}')",
    );
  });
  for (const sql of ["UPDATE stop_loss_review SET review = '[]'", 'DELETE FROM stop_loss_review']) {
    expect(() => write(writable, (file) => file.run(sql)), sql).toThrow(expect.toSatisfy(isRefusedByDatabase));
  }
});

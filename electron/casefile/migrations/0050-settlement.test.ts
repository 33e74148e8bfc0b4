import { expect, it } from 'vitest';
import { refusedBy, sampleCaseFile } from '../case-file.sample.ts';
import { write } from '../transaction.ts';

const AT = "'2026-11-20T02:00:00.000Z'";

async function filled(): Promise<(sql: string) => boolean> {
  const { writable } = await sampleCaseFile();
  write(writable, (w) =>
    [
      `INSERT INTO debt_case (id, created_at, version, stage, title, debtor_name, creditor_name) VALUES ('c', ${AT}, 1, 'verify', '甲与乙', '乙', '甲')`,
      `INSERT INTO debtor_means (id, case_id, recorded_at, means) VALUES ('m', 'c', ${AT}, '{}')`,
      `INSERT INTO settlement_offer (id, case_id, offered_by, offered_on, recorded_at, offer) VALUES ('o', 'c', 'debtor', '2026-11-20', ${AT}, '{}')`,
      `INSERT INTO offer_answer (offer_id, answered_on, answer, recorded_at) VALUES ('o', '2026-11-20', 'refused', ${AT})`,
      "INSERT INTO instalment_plan (id, case_id, agreed_on, terms) VALUES ('p', 'c', '2026-11-20', '{}')",
      `INSERT INTO plan_step (plan_id, kind, step_on, recorded_at) VALUES ('p', 'notice', '2026-12-28', ${AT})`,
    ].forEach((sql) => w.run(sql)),
  );
  return refusedBy(writable);
}

it.each([
  ['debtor_means', "means = '[]'"],
  ['settlement_offer', "offered_by = 'creditor'"],
  ['offer_answer', "answer = 'accepted'"],
  ['plan_step', "kind = 'resumed'"],
])('lets nobody change or remove a row of %s', async (table, change) => {
  const refuses = await filled();
  expect(refuses(`UPDATE ${table} SET ${change}`)).toBe(true);
  expect(refuses(`DELETE FROM ${table}`)).toBe(true);
  expect(refuses(`INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`)).toBe(true);
});

it('lets an offer be answered once, and accepts no other answers, sides or steps', async () => {
  const refuses = await filled();
  expect(
    refuses(
      `INSERT INTO offer_answer (offer_id, answered_on, answer, recorded_at) VALUES ('o', '2026-11-21', 'accepted', ${AT})`,
    ),
  ).toBe(true);
  expect(
    refuses(
      `INSERT INTO offer_answer (offer_id, answered_on, answer, recorded_at) VALUES ('nothing', '2026-11-21', 'accepted', ${AT})`,
    ),
  ).toBe(true);
  expect(
    refuses(
      `INSERT INTO settlement_offer (id, case_id, offered_by, offered_on, recorded_at, offer) VALUES ('q', 'c', 'court', '2026-11-20', ${AT}, '{}')`,
    ),
  ).toBe(true);
  expect(
    refuses(`INSERT INTO plan_step (plan_id, kind, step_on, recorded_at) VALUES ('p', 'paid', '2026-12-28', ${AT})`),
  ).toBe(true);
  expect(
    refuses(`INSERT INTO plan_step (plan_id, kind, step_on, recorded_at) VALUES ('p', 'fallen', '2027-01-05', ${AT})`),
  ).toBe(false);
});

import { describe, expect, it } from 'vitest';
import { sampleCaseFile } from '../case-file.sample.ts';
import { isRefusedByDatabase } from '../failure.ts';
import { type WritableFile, write } from '../transaction.ts';

const HASH = { none: '0'.repeat(64), one: '1'.repeat(64), two: '2'.repeat(64) };

/** A case with one row in every append-only table. */
async function filled() {
  const file = await sampleCaseFile();
  write(file.writable, (w) => {
    for (const id of ['c', 'd']) {
      w.run(
        "INSERT INTO debt_case (id, created_at, version, stage, title, debtor_name, creditor_name) VALUES (?, '2026-03-01T01:00:00.000Z', 1, 'verify', '甲诉乙', '乙', '甲')",
        id,
      );
    }
    w.run("INSERT INTO case_revision (case_id, version, at, facts) VALUES ('c', 1, '2026-03-01T01:00:00.000Z', '{}')");
    w.run(
      "INSERT INTO payment (id, case_id, paid_on, amount_fen, designation, method, note, recorded_at, voids) VALUES ('p', 'c', '2026-03-01', 100, NULL, '', '', '2026-03-01T01:00:00.000Z', NULL)",
    );
    entry(w, 1, HASH.none, HASH.one);
    w.run("INSERT INTO instalment_plan (id, case_id, agreed_on, terms) VALUES ('i', 'c', '2026-03-01', '{}')");
    w.run(
      "INSERT INTO letter (id, case_id, kind, state, pay_by, updated_at, draft) VALUES ('l', 'c', 'demand', 'draft', '2026-03-16', '2026-03-01T01:00:00.000Z', '{}')",
    );
    w.run("INSERT INTO letter_number (year, kind, serial, letter_id) VALUES (2026, 'demand', 1, 'l')");
    w.run(
      "UPDATE letter SET state = 'issued', number = '〔2026〕甲函字第1号', issued_on = '2026-03-01', sha256 = ?, pdf = x'25' WHERE id = 'l'",
      HASH.one,
    );
  });
  return file.writable;
}

function entry(
  w: WritableFile,
  seq: number,
  previous: string,
  hash: string,
  change: Record<string, string | number | null> = {},
): void {
  const row = {
    case_id: 'c',
    seq,
    id: `e${seq}`,
    at: '2026-03-01T09:00',
    recorded_at: '2026-03-01T01:00:00.000Z',
    channel: 'call',
    person: '乙',
    said: '下月还',
    reason: null,
    promise_on: null,
    promise_fen: null,
    next_step: null,
    next_step_on: null,
    kind: 'note',
    corrects: null,
    previous_hash: previous,
    hash,
    ...change,
  };
  const columns = Object.keys(row);
  w.run(
    `INSERT INTO log_entry (${columns.join(', ')}) VALUES (${columns.map((column) => `:${column}`).join(', ')})`,
    row,
  );
}

function isRefused(file: WritableFile, change: (w: WritableFile) => unknown): boolean {
  try {
    write(file, (w) => {
      change(w);
    });
    return false;
  } catch (error) {
    if (isRefusedByDatabase(error)) return true;
    throw error;
  }
}
const refuses = (file: WritableFile, sql: string): boolean => isRefused(file, (w) => w.run(sql));

describe('the first schema', () => {
  it.each([
    ['log_entry', "said = '上月还'"],
    ['payment', 'amount_fen = 1'],
    ['case_revision', "facts = '[]'"],
    ['instalment_plan', "terms = '[]'"],
    ['letter_number', 'serial = 9'],
    ['letter', "draft = '[]'"],
    ['identity', "file = 'x'"],
  ])('lets nobody change or remove a row of %s', async (table, change) => {
    const file = await filled();
    const before = file.all(`SELECT * FROM ${table}`);
    expect(before.length).toBeGreaterThan(0);
    expect(refuses(file, `UPDATE ${table} SET ${change}`)).toBe(true);
    expect(refuses(file, `UPDATE OR REPLACE ${table} SET ${change}`)).toBe(true);
    expect(refuses(file, `DELETE FROM ${table}`)).toBe(true);
    expect(refuses(file, `INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`)).toBe(true);
    expect(file.all(`SELECT * FROM ${table}`)).toEqual(before);
  });

  it('lets a draft be changed and discarded, but no letter be half issued', async () => {
    const file = await filled();
    write(file, (w) =>
      w.run(
        "INSERT INTO letter (id, case_id, kind, state, pay_by, updated_at, draft) VALUES ('m', 'c', 'demand', 'draft', '2026-03-16', '2026-03-01T01:00:00.000Z', '{}')",
      ),
    );
    expect(refuses(file, "UPDATE letter SET state = 'issued' WHERE id = 'm'")).toBe(true);
    expect(refuses(file, "UPDATE letter SET number = '〔2026〕甲函字第2号' WHERE id = 'm'")).toBe(true);
    expect(
      refuses(
        file,
        `UPDATE letter SET state = 'issued', number = '〔2026〕甲函字第1号', issued_on = '2026-03-02', sha256 = '${HASH.two}', pdf = x'25' WHERE id = 'm'`,
      ),
    ).toBe(true);
    expect(refuses(file, "UPDATE letter SET draft = '[]' WHERE id = 'm'")).toBe(false);
    expect(refuses(file, "DELETE FROM letter WHERE id = 'm'")).toBe(false);
  });

  it('assigns no number twice', async () => {
    const file = await filled();
    expect(
      refuses(file, "INSERT INTO letter_number (year, kind, serial, letter_id) VALUES (2026, 'demand', 1, 'l')"),
    ).toBe(true);
    expect(
      refuses(file, "INSERT INTO letter_number (year, kind, serial, letter_id) VALUES (2026, 'demand', 2, 'l')"),
    ).toBe(true);
  });

  it('accepts a log entry only at the end of its own chain', async () => {
    const file = await filled();
    for (const [seq, previous] of [
      [1, HASH.none],
      [3, HASH.one],
      [2, HASH.none],
      [2, HASH.two],
    ] as const) {
      expect(
        isRefused(file, (w) => entry(w, seq, previous, HASH.two)),
        `${seq} ${previous[0]}`,
      ).toBe(true);
    }
    expect(isRefused(file, (w) => entry(w, 2, HASH.one, HASH.two))).toBe(false);
  });

  it('requires a correction to name an entry of the same case, and a promise of money to have a date', async () => {
    const file = await filled();
    write(file, (w) => entry(w, 1, HASH.none, HASH.two, { case_id: 'd', id: 'of-another-case' }));
    const second = (change: Record<string, string | number | null>) =>
      isRefused(file, (w) => entry(w, 2, HASH.one, HASH.two, change));
    expect(second({ kind: 'correction' })).toBe(true);
    expect(second({ kind: 'note', corrects: 'e1' })).toBe(true);
    expect(second({ kind: 'correction', corrects: 'of-another-case' })).toBe(true);
    expect(second({ promise_fen: 100 })).toBe(true);
    expect(second({ kind: 'correction', corrects: 'e1', promise_on: '2026-04-01', promise_fen: 100 })).toBe(false);
  });

  it('lets a payment be voided once, by an entry of the same case', async () => {
    const file = await filled();
    const voiding = (id: string, of: string, by = 'c') =>
      `INSERT INTO payment (id, case_id, paid_on, amount_fen, designation, method, note, recorded_at, voids) VALUES ('${id}', '${by}', '2026-03-02', 100, NULL, '', '', '2026-03-02T01:00:00.000Z', '${of}')`;
    expect(refuses(file, voiding('q', 'nothing'))).toBe(true);
    expect(refuses(file, voiding('q', 'p', 'd'))).toBe(true);
    expect(refuses(file, voiding('q', 'p'))).toBe(false);
    expect(refuses(file, voiding('r', 'p'))).toBe(true);
  });

  it('accepts only whole fen, real-looking dates, JSON, and cases that exist', async () => {
    const file = await filled();
    const payment = (on: string, amount: string, of = 'c') =>
      `INSERT INTO payment (id, case_id, paid_on, amount_fen, designation, method, note, recorded_at, voids) VALUES ('n', '${of}', '${on}', ${amount}, NULL, '', '', '2026-03-02T01:00:00.000Z', NULL)`;
    for (const wrong of [
      payment('2026-3-2', '1'),
      payment('2026-03-02', '1.5'),
      payment('2026-03-02', '0'),
      payment('2026-03-02', '-1'),
      payment('2026-03-02', '1', 'z'),
    ]) {
      expect(refuses(file, wrong), wrong).toBe(true);
    }
    expect(
      refuses(
        file,
        "INSERT INTO case_revision (case_id, version, at, facts) VALUES ('c', 2, '2026-03-01T01:00:00.000Z', '{')",
      ),
    ).toBe(true);
    expect(refuses(file, "DELETE FROM debt_case WHERE id = 'c'")).toBe(true);
    expect(refuses(file, payment('2026-03-02', '1'))).toBe(false);
  });

  it('finds a case by stage, its log and its letters without reading the whole file', async () => {
    const file = await filled();
    for (const query of [
      "SELECT id FROM debt_case WHERE stage = 'verify'",
      "SELECT seq FROM log_entry WHERE case_id = 'c' ORDER BY seq",
      "SELECT id FROM letter WHERE case_id = 'c' ORDER BY updated_at",
      "SELECT id FROM payment WHERE case_id = 'c' ORDER BY paid_on",
    ]) {
      expect(
        file
          .all(`EXPLAIN QUERY PLAN ${query}`)
          .map((step) => String(step['detail']))
          .join(' '),
        query,
      ).toMatch(/^SEARCH .* USING .*INDEX/);
    }
  });
});

import { expect, it } from 'vitest';
import { asId } from '../domain/case/ids.ts';
import { date } from '../domain/quantities/calendar.ts';
import { fen, NO_MONEY } from '../domain/quantities/money.ts';
import { samplePayment } from './payments.sample.ts';
import { countedPayments, insertPayment, paymentEntries, type PaymentRecord } from './payments.ts';
import { LATER, twoCases } from './records.sample.ts';

const cases = twoCases();
const paid = (id: string, change: Partial<PaymentRecord> = {}): PaymentRecord =>
  samplePayment({ id: asId(id), ...change });
const book = (entry: PaymentRecord): void => cases.write((w) => insertPayment(w, entry.case_id, entry));

const full = paid('p3', { designation: 'interest', method: '银行转账', note: '备注', recorded_at: LATER });
const entries = [
  paid('p1', { paid_on: date('2026-11-21') }),
  full,
  paid('p2', { amount_fen: fen(200) }),
  paid('v2', { amount_fen: NO_MONEY, note: '记错', recorded_at: LATER, voids: asId('p2') }),
];

it('are read as booked, by day, then by booking', () => {
  for (const entry of [...entries, paid('other', { case_id: asId('b') })]) book(entry);
  expect(paymentEntries(cases.readable, asId('a'))).toEqual([entries[2], full, entries[3], entries[0]]);
});

it('count unless they are voided or void another', () => {
  expect(countedPayments(cases.readable, asId('a'))).toEqual([full, entries[0]]);
});

it('count for only one case while its client is in the room', () => {
  const all = (file = cases.readable) => file.all('SELECT id FROM counted_payment ORDER BY id').map(({ id }) => id);
  expect(all()).toEqual(['other', 'p1', 'p3']);
  expect(all(cases.inRoom('a'))).toEqual(['p1', 'p3']);
  expect(all(cases.inRoom(null))).toEqual([]);
  expect(countedPayments(cases.inRoom('a'), asId('b'))).toEqual([]);
  expect(countedPayments(cases.readable, asId('b'))).toHaveLength(1);
});

it('are voided once, within their case', () => {
  const voiding = (id: string, change: Partial<PaymentRecord>) =>
    cases.refuses((w) => insertPayment(w, change.case_id ?? asId('a'), paid(id, { amount_fen: NO_MONEY, ...change })));
  expect(voiding('v3', { voids: asId('p2') })).toBe(true);
  expect(voiding('v4', { voids: asId('p1'), case_id: asId('b') })).toBe(true);
  expect(voiding('v5', {})).toBe(true);
});

it.each([
  ['of some cases', 'SELECT id FROM counted_payment WHERE case_id IN (SELECT value FROM json_each(?))'],
  [
    'summed case by case',
    'SELECT (SELECT sum(p.amount_fen) FROM counted_payment p WHERE p.case_id = c.id) FROM debt_case c WHERE ? <> 0',
  ],
])('are found by their case, never by reading all payments of the file: %s', (_, sql) => {
  for (const file of [cases.readable, cases.inRoom('a')]) {
    const plan = file.all(`EXPLAIN QUERY PLAN ${sql}`, '[]').map(({ detail }) => String(detail));
    expect(plan.filter((step) => /\bp\b/.test(step))).toEqual(['SEARCH p USING INDEX payment_by_case (case_id=?)']);
    expect(plan.filter((step) => /\bv\b/.test(step))).toEqual([
      expect.stringMatching(/^SEARCH v USING .*\(voids=\?\)$/),
    ]);
  }
});

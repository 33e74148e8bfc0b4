import { expect, it } from 'vitest';
import { asId } from '../domain/case/ids.ts';
import { date } from '../domain/quantities/calendar.ts';
import { insertNumber, insertSkipped, nextSerial, skippedNumbers } from './letter-numbers.ts';
import { insertDraft } from './letters.ts';
import { AT, twoCases } from './records.sample.ts';

const cases = twoCases();
const demand = { year: 2026, kind: 'demand' } as const;

it('continues from the last number given or skipped, by year and kind, and gives none twice', () => {
  const next = (year = 2026, kind: 'demand' | 'reminder' = 'demand') => nextSerial(cases.readable, year, kind);
  expect(next()).toBe(1);
  cases.write((w) => insertSkipped(w, { ...demand, first: 1, last: 57, reason: '启用前已用' }, AT));
  expect(next()).toBe(58);
  cases.write((w) => {
    for (const id of ['l', 'm'])
      insertDraft(w, {
        id: asId(id),
        caseId: asId('a'),
        payBy: date('2026-12-05'),
        draft: { kind: 'demand', title: '', addressee: '', body: [], attachments: [] },
        at: AT,
      });
    insertNumber(w, { ...demand, serial: 58, letter_id: asId('l') });
  });
  expect([next(), next(2027), next(2026, 'reminder')]).toEqual([59, 1, 1]);
  expect(cases.refuses((w) => insertNumber(w, { ...demand, serial: 58, letter_id: asId('m') }))).toBe(true);
  // The register spans all cases: a client in the room does not set it back.
  expect(nextSerial(cases.inRoom('b'), 2026, 'demand')).toBe(59);
});

it.each([
  [57, 60, true],
  [58, 58, true],
  [59, 60, false],
])('skips %i to %i only where none of them is accounted for', (first, last, refused) => {
  expect(cases.refuses((w) => insertSkipped(w, { ...demand, first, last, reason: '作废' }, AT))).toBe(refused);
});

it('lists what was skipped in the order of the register', () => {
  cases.write((w) => insertSkipped(w, { year: 2025, kind: 'reminder', first: 1, last: 2, reason: '旧' }, AT));
  expect(skippedNumbers(cases.readable)).toEqual([
    { year: 2025, kind: 'reminder', first: 1, last: 2, reason: '旧', recorded_at: AT },
    { ...demand, first: 1, last: 57, reason: '启用前已用', recorded_at: AT },
    { ...demand, first: 59, last: 60, reason: '作废', recorded_at: AT },
  ]);
});

import { expect, it } from 'vitest';
import { asId } from '../domain/case/ids.ts';
import { date } from '../domain/quantities/calendar.ts';
import { fen, NO_MONEY } from '../domain/quantities/money.ts';
import { currentPlan, insertPlan, insertPlanStep, plansOf, planSteps, type PlanTerms, termsOf } from './plans.ts';
import { AT, some, twoCases } from './records.sample.ts';

const cases = twoCases();
const on = date('2026-11-23');
/** A plan from before schema 50: a single conditional waiver amount. */
const old: PlanTerms = {
  owed: fen(10_000_000),
  bookedBefore: [asId('p')],
  waivable: fen(400_000),
  waived: fen(400_000),
  total: fen(9_600_000),
  count: 1,
  firstDueOn: date('2026-12-20'),
  instalments: [{ no: 1, dueOn: date('2026-12-20'), amount: fen(9_600_000) }],
};

it('keeps every plan as it was agreed; the last one stands', () => {
  expect(currentPlan(cases.readable, asId('a'))).toBeNull();
  cases.write((w) => {
    insertPlan(w, asId('z'), asId('a'), on, old);
    insertPlan(w, asId('y'), asId('b'), on, old);
    insertPlan(w, asId('x'), asId('a'), date('2026-11-01'), { ...old, count: 2 });
  });
  expect(plansOf(cases.readable, asId('a'))).toEqual([
    { id: 'z', case_id: 'a', agreed_on: '2026-11-23', terms: old },
    { id: 'x', case_id: 'a', agreed_on: '2026-11-01', terms: { ...old, count: 2 } },
  ]);
  expect(currentPlan(cases.readable, asId('a'))?.id).toBe('x');
  expect(plansOf(cases.inRoom('a'), asId('b'))).toEqual([]);
});

it('lists what was done about each plan, in order', () => {
  const step = (kind: 'notice' | 'fallen', day: string, note: string) => ({
    kind,
    on: date(day),
    note,
    recordedAt: AT,
  });
  const [notice, fallen] = [step('notice', '2027-01-05', '书面'), step('fallen', '2027-01-01', '')];
  cases.write((w) => [notice, fallen].forEach((each) => insertPlanStep(w, asId('z'), each)));
  expect([...planSteps(cases.readable, asId('a'))]).toEqual([['z', [notice, fallen]]]);
  expect(planSteps(cases.readable, asId('b')).size).toBe(0);
  expect(planSteps(cases.inRoom('b'), asId('a')).size).toBe(0);
  expect(cases.refuses((w) => insertPlanStep(w, asId('nothing'), notice))).toBe(true);
  expect(() => cases.write((w) => insertPlanStep(w, asId('z'), some({ ...notice, kind: 'forgotten' })))).toThrow(
    /notice/,
  );
});

it('spells out what an old plan left implicit in its form', () => {
  expect(termsOf(old)).toMatchObject({
    waiver: 'conditional',
    count: 1,
    interest: null,
    booking: 'as-claim',
    waived: { principal: NO_MONEY },
  });
  const agreed = { ...termsOf(old), waiver: 'final' as const };
  expect(termsOf({ ...old, agreed })).toBe(agreed);
});

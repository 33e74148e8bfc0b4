import { describe, expect, it } from 'vitest';
import { date } from '../quantities/calendar.ts';
import { fen } from '../quantities/money.ts';
import { instalments } from './plan.ts';
import { planCourse, type PlanStep } from './plan-course.ts';

const plan = {
  instalments: instalments({
    total: fen(600_00),
    count: 3,
    firstDueOn: date('2026-12-20'),
    every: 'month',
    method: 'equal',
  }),
  graceDays: 3,
  cureDays: 5,
};
const paid = (on: string, amount = 200_00) => ({ on: date(on), amount: fen(amount) });
const step = (kind: PlanStep['kind'], on: string): PlanStep => ({ kind, on: date(on) });
const on = (today: string, payments: readonly ReturnType<typeof paid>[] = [], steps: readonly PlanStep[] = []) =>
  planCourse({ ...plan, payments, steps }, date(today));

describe('the course of a plan', () => {
  it('counts the due day and the grace period as in time', () => {
    expect(on('2026-12-20').state).toBe('running');
    expect(on('2026-12-21')).toMatchObject({ state: 'grace', overdue: 0 });
    expect(on('2026-12-23').state).toBe('grace');
    expect(on('2026-12-24')).toMatchObject({ state: 'missed', overdue: 200_00 });
    expect(on('2026-12-24', [paid('2026-12-24')]).state).toBe('running');
  });

  it('can be called off only after a notice and its period, and a payment in between cures the default', () => {
    const notice = [step('notice', '2026-12-28')];
    expect(on('2027-01-02', [], notice)).toMatchObject({ state: 'noticed', cureUntil: '2027-01-02' });
    expect(on('2027-01-03', [], notice).state).toBe('ripe');
    expect(on('2027-01-03', [paid('2027-01-02')], notice).state).toBe('running');
    // A notice about an instalment since made good does not cover a later one.
    expect(on('2027-01-24', [paid('2027-01-02')], notice).state).toBe('missed');
  });

  it('stays fallen whatever is paid later, until both resume it; then a new notice is needed', () => {
    const steps = [step('notice', '2026-12-28'), step('fallen', '2027-01-03')];
    expect(on('2027-02-01', [paid('2027-01-20', 600_00)], steps)).toMatchObject({
      state: 'fallen',
      fallenOn: '2027-01-03',
      keptOn: null,
    });
    expect(on('2027-01-10', [], [...steps, step('resumed', '2027-01-08')])).toMatchObject({
      state: 'missed',
      cureUntil: null,
    });
  });

  it('is kept on the day of the completing payment', () => {
    expect(on('2027-03-01', [paid('2027-02-20'), paid('2026-12-20'), paid('2027-01-20')])).toMatchObject({
      state: 'kept',
      keptOn: '2027-02-20',
      left: 0,
    });
    expect(on('2026-12-21', [paid('2026-12-20', 700_00)])).toMatchObject({ state: 'kept', paid: 600_00, left: 0 });
  });
});

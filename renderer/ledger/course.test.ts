import { expect, test } from 'vitest';
import type { StatementLineView } from '../../electron/contract/ledger.ts';
import { date } from '../../electron/domain/quantities/calendar.ts';
import { fen } from '../../electron/domain/quantities/money.ts';
import { amountTicks, courseOf, timeTicks } from './course.ts';

const line = (
  on: string,
  kind: 'disbursement' | 'interest' | 'penalty' | 'payment',
  principal: number,
  interest: number,
) =>
  ({
    on,
    kind,
    ...((kind === 'interest' || kind === 'penalty') && { working: {} }),
    balances: { principal, interest, penalty: 0, costs: 0, credit: 0 },
  }) as unknown as StatementLineView;

test('a debt runs straight from one event to the next, and steps where it is paid', () => {
  const lines = [
    line('2025-01-01', 'disbursement', 100, 0),
    line('2025-02-01', 'interest', 100, 5),
    line('2025-02-01', 'penalty', 100, 6),
    line('2025-02-01', 'payment', 60, 0),
    line('2025-03-01', 'interest', 60, 3),
  ];
  expect(courseOf(lines)).toEqual([
    { on: '2025-01-01', principal: 100, total: 100 },
    { on: '2025-02-01', principal: 100, total: 106 },
    { on: '2025-02-01', principal: 60, total: 60 },
    { on: '2025-03-01', principal: 60, total: 63 },
  ]);
});

test('ticks are few and round', () => {
  expect(timeTicks(date('2025-05-20'), date('2025-09-01'))).toEqual(['2025-06-01', '2025-07-01', '2025-08-01']);
  expect(timeTicks(date('2019-09-10'), date('2022-06-30'))).toEqual(['2020-01-01', '2021-01-01', '2022-01-01']);
  expect(timeTicks(date('1996-11-20'), date('2026-11-20')).length).toBeLessThanOrEqual(8);
  expect(amountTicks(fen(11_085_466))).toEqual([0, 5_000_000, 10_000_000, 15_000_000]);
  expect(amountTicks(fen(0))).toEqual([0, 50]);
});

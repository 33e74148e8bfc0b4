import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { date } from '../quantities/calendar.ts';
import { fen } from '../quantities/money.ts';
import { abilityToPay, type Asset, type Means } from './means.ts';

const known = { knownBy: 'stated', source: '电话自述', on: date('2026-11-18') } as const;
const yuan = (amount: number) => fen(amount * 100);
const asset = (of: Partial<Asset>): Asset => ({
  ...known,
  kind: 'other',
  what: '',
  low: yuan(0),
  high: yuan(0),
  encumbrance: yuan(0),
  necessity: false,
  ...of,
});
const nothing: Means = {
  income: [],
  outgoings: [],
  dependants: 0,
  livingCost: yuan(0),
  assets: [],
  creditors: [],
  months: 24,
};

describe('ability to pay', () => {
  it('leaves the necessities of debtor and dependants, and payments to others, before anything is free', () => {
    const means: Means = {
      ...nothing,
      dependants: 1,
      livingCost: yuan(1_500),
      income: [{ ...known, what: '工资', amount: yuan(12_000) }],
      outgoings: [{ ...known, what: '房租', amount: yuan(2_000) }],
      creditors: [{ ...known, who: '某银行', owed: yuan(50_000), monthly: yuan(1_500) }],
    };
    // 12,000 − 2 × 1,500 − 2,000 − 1,500 = 5,500
    expect(abilityToPay(means, yuan(100_000))).toMatchObject({
      monthly: yuan(5_500),
      incomeMonthly: yuan(12_000),
      onlyStated: true,
    });
    expect(abilityToPay({ ...means, dependants: 9 }, yuan(100_000)).monthly).toBe(0);
  });

  it('counts property net of what it secures for others, and none that is a necessity of life', () => {
    const means: Means = {
      ...nothing,
      assets: [
        asset({
          kind: 'real-estate',
          low: yuan(800_000),
          high: yuan(900_000),
          encumbrance: yuan(750_000),
          knownBy: 'register',
        }),
        asset({ kind: 'vehicle', low: yuan(40_000), high: yuan(60_000), encumbrance: yuan(50_000) }),
        asset({ low: yuan(5_000), high: yuan(5_000), necessity: true }),
      ],
      creditors: [{ ...known, who: '同事', owed: yuan(100_000), monthly: yuan(0) }],
    };
    const found = abilityToPay(means, yuan(100_000));
    expect(found).toMatchObject({ attachableLow: yuan(50_000), attachableHigh: yuan(160_000), onlyStated: false });
    // Two unsecured claims of 100,000 share 50,000; at best all of it is recovered.
    expect(found).toMatchObject({ recoverableLow: yuan(25_000), recoverableHigh: yuan(100_000) });
  });

  it('never estimates more than is owed, nor a low above the high', () => {
    const money = fc.integer({ min: 0, max: 10 ** 12 }).map((n) => fen(n));
    fc.assert(
      fc.property(
        money,
        money,
        money,
        money,
        money,
        fc.integer({ min: 0, max: 120 }),
        (owed, low, more, secured, others, months) => {
          const found = abilityToPay(
            {
              ...nothing,
              months,
              income: [{ ...known, what: '', amount: fen(more % 10 ** 8) }],
              assets: [asset({ low, high: fen(low + more), encumbrance: secured })],
              creditors: [{ ...known, who: '', owed: others, monthly: fen(0) }],
            },
            owed,
          );
          expect(found.recoverableLow).toBeLessThanOrEqual(found.recoverableHigh);
          expect(found.recoverableHigh).toBeLessThanOrEqual(owed);
          expect(found.attachableLow).toBeLessThanOrEqual(found.attachableHigh);
        },
      ),
    );
  });
});

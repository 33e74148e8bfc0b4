import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { date } from '../quantities/calendar.ts';
import { add, fen, NO_MONEY } from '../quantities/money.ts';
import { percent } from '../quantities/rates.ts';
import { Refusal } from '../quantities/refusal.ts';
import { discounted, presentValue } from './present-value.ts';
import { PARTS, type Parts, settle, type SettlementFacts, type SettlementTerms } from './settlement.ts';

const none: Parts = { principal: NO_MONEY, interest: NO_MONEY, penalty: NO_MONEY, cost: NO_MONEY };
const owed: Parts = { principal: fen(100_000_00), interest: fen(9_024_66), penalty: fen(1_830_00), cost: NO_MONEY };
const facts: SettlementFacts = {
  owed,
  agreedOn: date('2026-11-20'),
  allocation: 'statutory',
  capPercent: percent('12'),
};
const terms: SettlementTerms = {
  waived: none,
  waiver: 'conditional',
  count: 6,
  firstDueOn: date('2026-12-20'),
  monthEnd: false,
  schedule: { kind: 'equal' },
  interest: null,
  graceDays: 3,
  cureDays: 5,
  booking: 'as-claim',
};
const refusalOf = (more: Partial<SettlementTerms>, against: Partial<SettlementFacts> = {}): string => {
  try {
    settle({ ...terms, ...more }, { ...facts, ...against });
    return '';
  } catch (error) {
    if (error instanceof Refusal) return `${error.field}: ${error.message}`;
    throw error;
  }
};

const money = (max: number) => fc.integer({ min: 0, max }).map((n) => fen(n));
const parts = fc.record({
  principal: money(10 ** 11),
  interest: money(10 ** 10),
  penalty: money(10 ** 9),
  cost: money(10 ** 8),
});

describe('a settlement', () => {
  it('totals what is owed minus the waiver, to the fen', () => {
    const found = settle({ ...terms, waived: { ...none, penalty: fen(1_000_00) } }, facts);
    expect(found).toMatchObject({
      waived: 1_000_00,
      base: 109_854_66,
      total: 109_854_66,
      interest: 0,
      finishOn: '2027-05-20',
    });
    expect(found.instalments.map(({ amount }) => amount)).toEqual(Array(6).fill(18_309_11));
  });

  it('charges interest only on unpaid principal, as the instalments pay it off in booking order', () => {
    const found = settle({ ...terms, count: 2, interest: percent('6') }, facts);
    // 100,000 × 6 % × 30 ÷ 365 = 493.15; the first half, 55,427.33, pays interest 9,024.66 and penalty 1,830 first: 55,427.33 of principal is left.
    expect(found.instalments.map(({ interest }) => interest)).toEqual([493_15, 282_45]);
    expect(found.instalments.map(({ amount }) => amount)).toEqual([55_427_33 + 493_15, 55_427_33 + 282_45]);
    // Principal first: 44,572.67 is left.
    expect(
      settle({ ...terms, count: 2, interest: percent('6'), booking: 'principal-first' }, facts).instalments[1]
        ?.interest,
    ).toBe(227_14);
  });

  it('accepts custom days and amounts only if in order and correct to the fen', () => {
    // 110,854.66 in two: on the eve of National Day and at Lunar New Year, 6 February 2027.
    const dated = (...parts: [string, number][]) => ({
      schedule: { kind: 'dated' as const, parts: parts.map(([on, amount]) => ({ on: date(on), amount: fen(amount) })) },
      count: parts.length,
      firstDueOn: date(parts[0]![0]),
    });
    const found = settle({ ...terms, ...dated(['2026-12-31', 50_000_00], ['2027-02-06', 60_854_66]) }, facts);
    expect(found.instalments.map(({ no, dueOn, amount }) => [no, dueOn, amount])).toEqual([
      [1, '2026-12-31', 50_000_00],
      [2, '2027-02-06', 60_854_66],
    ]);
    expect(found).toMatchObject({ total: 110_854_66, finishOn: '2027-02-06' });
    expect(refusalOf(dated(['2026-12-31', 50_000_00], ['2027-02-06', 60_854_65]))).toBe(
      'terms.schedule.parts: 各期合计 110,854.65 元，与应分期的 110,854.66 元相比少 0.01 元。',
    );
    expect(refusalOf(dated(['2026-12-31', 50_000_00], ['2026-12-31', 60_854_66]))).toBe(
      'terms.schedule.parts: 第 2 期的日期须在第 1 期之后。',
    );
    expect(refusalOf(dated(['2026-11-19', 50_000_00], ['2026-12-31', 60_854_66]))).toContain(
      'terms.firstDueOn: 首期还款日不能早于约定之日',
    );
    expect(refusalOf(dated(['2026-12-31', 0], ['2027-02-06', 110_854_66]))).toContain('每期金额须大于零');
  });

  it('requires no choice about month ends when weekly, but does when quarterly', () => {
    expect(refusalOf({ firstDueOn: date('2026-12-31'), every: 'week' })).toBe('');
    expect(refusalOf({ firstDueOn: date('2026-12-31'), every: 'quarter' })).toContain('有的月份没有这一天');
    // 100,000 × 6 % × 7 ÷ 365 = 115.07 from Friday to Friday, 20 to 27 November.
    expect(
      settle({ ...terms, firstDueOn: date('2026-11-27'), every: 'week', interest: percent('6') }, facts).instalments[0]
        ?.interest,
    ).toBe(115_07);
  });

  it('always adds up to the fen, whatever the schedule and the interest', () => {
    fc.assert(
      fc.property(
        parts,
        fc.integer({ min: 2, max: 60 }),
        fc.constantFrom(null, percent('3.45'), percent('12')),
        fc.boolean(),
        (of, count, interest, down) => {
          const base = add(...PARTS.map((part) => of[part]));
          fc.pre(base > 1000);
          const schedule = down
            ? { kind: 'down-payment' as const, downPayment: fen(1 + (base % 500)) }
            : { kind: 'equal' as const };
          const found = settle({ ...terms, count, interest, schedule }, { ...facts, owed: of });
          expect(add(...found.instalments.map(({ amount }) => amount))).toBe(found.total);
          expect(add(found.base, found.interest)).toBe(found.total);
        },
      ),
    );
  });

  it('never waives more of a component than is owed', () => {
    fc.assert(
      fc.property(parts, parts, (of, waived) => {
        const above = PARTS.find((part) => waived[part] > of[part]);
        const left = add(...PARTS.map((part) => of[part])) - add(...PARTS.map((part) => waived[part]));
        const said = refusalOf({ waived }, { owed: of });
        if (above !== undefined) expect(said).toMatch(/^terms\.waived\..*不能超过/);
        else if (left <= 0) expect(said).toContain('没有要还的款项');
        else if (left >= 6) expect(said).toBe('');
      }),
    );
  });

  it.each([
    [
      { waived: { ...none, penalty: fen(1_830_01) } },
      'terms.waived.penalty: 减免的违约金不能超过现欠的违约金 1,830.00 元。',
    ],
    [{ firstDueOn: date('2026-11-19') }, 'terms.firstDueOn: 首期还款日不能早于约定之日。'],
    [
      { firstDueOn: date('2027-01-31') },
      'terms.firstDueOn: 首期还款日为 31 日，有的月份没有这一天；请改在 28 日以前，或者选定“没有该日的，为当月最后一天”。',
    ],
    [{ interest: percent('12.01') }, 'terms.interest: 分期利率不能超过本案利率上限年利率 12%。'],
    [
      { count: 2, schedule: { kind: 'own', amounts: [fen(60_000_00), fen(50_000_00)] } },
      'terms.schedule.amounts: 各期合计 110,000.00 元，与应分期的 110,854.66 元相比少 854.66 元。',
    ],
    [
      { count: 2, schedule: { kind: 'own', amounts: [fen(110_854_66), NO_MONEY] } },
      'terms.schedule.amounts: 每期金额须大于零。',
    ],
    [
      { schedule: { kind: 'down-payment', downPayment: fen(110_854_66) } },
      'terms.schedule.downPayment: 首付须大于零并小于总额',
    ],
    [{ count: 0 }, 'terms.count: 期数须为 1 至 600'],
  ] satisfies [Partial<SettlementTerms>, string][])('refuses %j', (more, said) => {
    expect(refusalOf(more)).toBe(said);
  });

  it('uses the last day of months that lack the day, where that was chosen', () => {
    const found = settle({ ...terms, firstDueOn: date('2027-01-31'), monthEnd: true }, facts);
    expect(found.instalments.map(({ dueOn }) => dueOn).slice(0, 3)).toEqual(['2027-01-31', '2027-02-28', '2027-03-31']);
  });
});

describe('present value', () => {
  const rate = fc.integer({ min: 0, max: 100_00 }).map((hundredths) => percent((hundredths / 100).toFixed(2)));
  const receipts = fc.array(
    fc.record({
      on: fc
        .integer({ min: 1, max: 120 })
        .map((month) => date(`20${27 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-15`)),
      amount: money(10 ** 12),
    }),
    { minLength: 1, maxLength: 12 },
  );

  it('is simple discount, exact, and rounded once per amount', () => {
    // 100,000 in a year at 3 %: 100,000 ÷ 1.03 = 97,087.378…
    expect(presentValue([{ on: date('2027-11-20'), amount: fen(100_000_00) }], date('2026-11-20'), percent('3'))).toBe(
      97_087_38,
    );
    expect(discounted({ on: date('2027-11-20'), amount: fen(103) }, date('2026-11-20'), percent('3'))).toEqual({
      over: 103n * 36_500n,
      under: 37_595n,
    });
    expect(presentValue([{ on: date('2026-11-20'), amount: fen(5) }], date('2026-11-20'), percent('99'))).toBe(5);
  });

  it('never rises as the rate rises, and never exceeds the sum', () => {
    fc.assert(
      fc.property(receipts, rate, rate, (of, a, b) => {
        const [low, high] = Number(a) <= Number(b) ? [a, b] : [b, a];
        const now = date('2026-11-20');
        expect(presentValue(of, now, high)).toBeLessThanOrEqual(presentValue(of, now, low));
        expect(presentValue(of, now, low)).toBeLessThanOrEqual(add(...of.map(({ amount }) => amount)));
      }),
    );
  });
});

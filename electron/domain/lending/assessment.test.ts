import { describe, expect, it, test } from 'vitest';
import { loadRates } from '../../library/rates.ts';
import { date } from '../quantities/calendar.ts';
import { fen } from '../quantities/money.ts';
import { percent, sumOf } from '../quantities/rates.ts';
import { assess, lookupsDue } from './assessment.ts';
import { sampleLending } from './lending.sample.ts';
import { LENDING_FINDINGS, type LendingFacts, type LendingFinding } from './lending.ts';

const rates = loadRates('resources', date('2026-11-20'));
const found = (change: Partial<LendingFacts>): LendingFinding[] =>
  assess({ ...sampleLending, ...change }, rates).findings.map(({ id }) => id);
const detail = (id: LendingFinding, change: Partial<LendingFacts>): string | undefined =>
  assess({ ...sampleLending, ...change }, rates).findings.find((each) => each.id === id)?.detail;

describe('figures', () => {
  // By hand: 365 days at 6 % are 6,000; 106,000 / 12 = 8,833.33…, rounded up; 25,000 − 5,000 − 1,000 = 19,000; (1,000 + 8,833.34) / 25,000 = 39.33336 %, rounded up.
  it('computes interest, the monthly burden and the free income', () => {
    expect(assess(sampleLending, rates).figures).toMatchObject({
      capPercent: '12',
      interest: 600_000,
      dueTotal: 10_600_000,
      months: 12,
      monthlyLoad: 883_334,
      freeIncome: 1_900_000,
      loadPerMille: 394,
      overduePercent: '12',
    });
  });

  // legal-facts: 4 × 1Y LPR of the day of formation, by the table of change points
  test.each([
    ['2020-09-01', '15.4'],
    ['2022-02-10', '14.8'],
    ['2024-10-20', '13.4'],
    ['2024-10-21', '12.4'],
    ['2024-11-01', '12.4'],
    ['2025-06-01', '12'],
  ])('the cap of a contract formed on %s is %s', (signedOn, cap) => {
    expect(assess({ ...sampleLending, signedOn: date(signedOn) }, rates).figures.capPercent).toBe(cap);
  });

  test.each([
    ['2026-08-31', '2026-09-01', 1],
    ['2026-08-31', '2026-09-30', 1],
    ['2026-08-31', '2026-10-01', 2],
    ['2026-01-31', '2026-02-28', 1],
    ['2026-01-15', '2027-01-16', 13],
  ])('from %s to %s are %d months begun', (signedOn, dueOn, months) => {
    expect(assess({ ...sampleLending, signedOn: date(signedOn), dueOn: date(dueOn) }, rates).figures.months).toBe(
      months,
    );
  });

  it('has no cap for a price or for a licensed lender', () => {
    for (const change of [{ kind: 'credit-sale' }, { habit: 'licensed' }] as const)
      expect(assess({ ...sampleLending, ...change }, rates).figures.capPercent).toBeNull();
  });

  test.each([
    ['12', '1.825', '13.825'],
    ['0.05', '0.95', '1'],
    ['7', '5', '12'],
    ['0', '0.1', '0.1'],
  ])('%s and %s percent are %s', (a, b, sum) => expect(sumOf(percent(a), percent(b))).toBe(sum));
});

describe('findings', () => {
  it('finds nothing in a sound loan', () => {
    expect(assess(sampleLending, rates)).toMatchObject({ findings: [], opinion: 'fit' });
  });

  const TABLE: readonly (readonly [LendingFinding, Partial<LendingFacts>])[] = [
    ['unlawful-purpose', { purpose: 'unlawful' }],
    ['bank-money', { funds: 'bank-loan' }],
    ['raised-money', { funds: 'raised' }],
    ['public-lending', { habit: 'public' }],
    ['repeated-lending', { habit: 'repeated' }],
    ['licensed-lender', { habit: 'licensed' }],
    ['purpose-unknown', { purpose: 'unknown' }],
    ['old-debts', { purpose: 'old-debts' }],
    ['cash', { payment: 'cash' }],
    ['cash', { payment: 'mixed' }],
    [
      'between-companies',
      { borrower: { kind: 'company', name: '测试有限公司' }, lookups: { ...sampleLending.lookups, register: 'clear' } },
    ],
    ['dishonest-debtor', { lookups: { ...sampleLending.lookups, dishonest: 'found' } }],
    ['under-enforcement', { lookups: { ...sampleLending.lookups, enforcement: 'found' } }],
    ['other-suits', { lookups: { ...sampleLending.lookups, suits: 'found' } }],
    ['lookups-missing', { lookups: { ...sampleLending.lookups, suits: 'not-done' } }],
    [
      'register-abnormal',
      {
        kind: 'credit-sale',
        dailyPenalty: null,
        borrower: { kind: 'sole-trader', name: '测试商行' },
        lookups: { ...sampleLending.lookups, register: 'found' },
      },
    ],
    ['income-unknown', { income: null }],
    ['no-free-income', { income: fen(600_000) }],
    ['load-above-free-income', { income: fen(1_400_000) }],
    // 10,000 + 8,833.34 of 30,000 is 62.8 %, and 30,000 − 5,000 − 10,000 = 15,000 suffices
    ['load-above-half', { income: fen(3_000_000), otherMonthly: fen(1_000_000) }],
    ['rate-above-cap', { rate: percent('12.01') }],
    ['overdue-above-cap', { overdueRate: percent('11'), dailyPenalty: percent('0.003') }],
    ['withheld-interest', { withheld: true }],
    ['no-interest', { rate: null }],
    ['overdue-not-agreed', { overdueRate: null }],
    ['overdue-price-not-agreed', { kind: 'credit-sale', overdueRate: null }],
    ['penalty-of-price', { kind: 'credit-sale' }],
    ['guarantee-unspecified', { guarantor: { name: '李保证', mode: 'unspecified' } }],
    ['guarantee-general', { guarantor: { name: '李保证', mode: 'general' } }],
    ['security-register', { securities: ['guarantor', 'mortgage'] }],
    ['spouse-missing', { spouse: 'unknown' }],
    ['spouse-missing', { spouse: 'does-not-sign' }],
    ['rate-unchecked', { signedOn: date('2026-09-21') }],
  ];
  test.each(TABLE)('%s', (id, change) => expect(found(change)).toContain(id));

  it('reports debts above the property only where nothing secures the loan', () => {
    const poor = { property: fen(11_999_999), otherDebts: fen(2_000_000) };
    expect(found(poor)).toEqual([]);
    expect(found({ ...poor, securities: [] })).toEqual(['debts-above-property', 'no-security']);
    expect(found({ ...poor, property: fen(12_000_000), securities: [] })).toEqual(['no-security']);
  });

  it('covers every possible finding', () => {
    const tried = new Set<string>([...TABLE.map(([id]) => id), 'debts-above-property', 'no-security', 'large-buyer']);
    expect(tried).toEqual(new Set(Object.keys(LENDING_FINDINGS)));
    expect(found({ kind: 'credit-sale', largeBuyer: true })).toContain('large-buyer');
  });

  it('accepts the exact limit: a rate at the cap, half of the income, all of the free income', () => {
    expect(found({ rate: percent('12.0') })).toEqual([]);
    // 8,833.34 + 3,666.66 = 12,500 of 25,000
    expect(found({ otherMonthly: fen(366_666) })).toEqual([]);
    expect(found({ otherMonthly: fen(366_667) })).toEqual(['load-above-half']);
    expect(found({ income: fen(883_334 + 600_000) })).toEqual(['load-above-half']);
  });

  it('requires no lookup in the register of companies for a person', () => {
    expect(lookupsDue(sampleLending)).not.toContain('register');
    expect(lookupsDue({ borrower: { kind: 'sole-trader', name: '测试商行' } })).toContain('register');
  });

  it('asks neither the purpose nor the source of the money for a price', () => {
    expect(
      found({
        kind: 'credit-sale',
        funds: 'bank-loan',
        habit: 'public',
        withheld: true,
        payment: 'cash',
        spouse: 'unknown',
      }),
    ).toEqual(['penalty-of-price']);
  });

  it('puts the most serious first, and a single one of them holds the loan', () => {
    expect(found({ funds: 'raised', payment: 'cash', rate: null })).toEqual(['raised-money', 'cash', 'no-interest']);
    expect(assess({ ...sampleLending, funds: 'raised' }, rates).opinion).toBe('hold');
    expect(assess({ ...sampleLending, payment: 'cash' }, rates).opinion).toBe('mend');
    expect(assess({ ...sampleLending, rate: null }, rates).opinion).toBe('fit');
  });

  it('gives the underlying figures', () => {
    expect(detail('rate-above-cap', { rate: percent('24') })).toBe(
      '拟约定年24%，2026年8月31日的上限为年12%（一年期LPR 3.00%，2026年8月20日公布）',
    );
    expect(detail('overdue-above-cap', { dailyPenalty: percent('0.05') })).toContain('合计年30.25%');
    expect(detail('no-free-income', { income: fen(500_000) })).toBe('每月收入减去支出和其他债务后为 −1,000.00 元');
  });
});

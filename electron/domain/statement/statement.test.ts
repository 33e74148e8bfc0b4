import { describe, expect, it, test } from 'vitest';
import { loadRates } from '../../library/rates.ts';
import type { Claim, Designation, Payment } from '../claim/claim.ts';
import { date } from '../quantities/calendar.ts';
import { fen, formatYuan, parseYuan } from '../quantities/money.ts';
import { percent } from '../quantities/rates.ts';
import { type Statement, statement } from './statement.ts';
import { formulaText, lineText } from './text.ts';

const book = loadRates('resources');
const yuan = (text: string) => parseYuan(text) ?? fen(-1);
const rate = (annualPercent: string) => ({ annualPercent: percent(annualPercent) });

/** 100,000 yuan lent on 2024-05-20 for a year, nothing agreed about interest: the case of the source article. */
const lent = (changes: Partial<Claim> = {}): Claim => ({
  lender: 'private',
  formedOn: date('2024-05-20'),
  disbursements: [{ on: date('2024-05-20'), amount: yuan('100000') }],
  dueOn: date('2025-05-19'),
  termRate: null,
  overdueRate: 'none-agreed',
  costs: [],
  dayCount: 'actual/365',
  count: 'exclude-end',
  overdueLpr: 'fixed',
  allocation: 'statutory',
  ...changes,
});
const paid = (on: string, amount: string, designation?: Designation): Payment => ({
  on: date(on),
  amount: yuan(amount),
  ...(designation && { designation }),
});
const state = (claim: Claim, asOf: string, ...payments: Payment[]) => statement(claim, payments, date(asOf), book);
const sums = ({ principal, interest, penalty, costs, total }: Statement) =>
  [principal, interest, penalty, costs, total].map(formatYuan);
const accruals = ({ lines }: Statement) =>
  lines.flatMap((line) =>
    'working' in line && line.working
      ? [[line.kind, line.working.from, line.working.to, line.working.days, line.working.rate, formatYuan(line.amount)]]
      : [],
  );

describe('interest where nothing was agreed (民法典 680, 民间借贷规定 28)', () => {
  it('is none during the term, and the LPR of the first day of delay afterwards', () => {
    const result = state(lent(), '2025-11-20');
    expect(accruals(result)).toEqual([['overdue-interest', '2025-05-20', '2025-11-20', 184, '3.00', '1512.33']]);
    expect(sums(result)).toEqual(['100000.00', '1512.33', '0.00', '0.00', '101512.33']);
    expect(formatYuan(result.perDiem)).toBe('8.22');
  });

  it('follows the LPR when the parties choose segments', () => {
    const claim = lent({
      formedOn: date('2024-01-02'),
      disbursements: [{ on: date('2024-01-02'), amount: yuan('93633') }],
      dueOn: date('2025-04-07'),
      overdueLpr: 'floating',
    });
    expect(accruals(state(claim, '2025-10-24')).map(([, from, to, days, annual]) => [from, to, days, annual])).toEqual([
      ['2025-04-08', '2025-05-20', 42, '3.10'],
      ['2025-05-20', '2025-10-24', 157, '3.00'],
    ]);
  });

  it('is the term rate where only that was agreed', () => {
    expect(
      accruals(state(lent({ termRate: rate('6') }), '2025-06-19')).map(([kind, , , days, annual, amount]) => [
        kind,
        days,
        annual,
        amount,
      ]),
    ).toEqual([
      ['interest', 364, '6', '5983.56'],
      ['interest', 1, '6', '16.44'],
      ['overdue-interest', 30, '6', '493.15'],
    ]);
  });

  // 100,000 yuan lent on 2025-05-20 and due on 2026-05-20, at 15 % above the cap of 4 × 3.00 % = 12 %: a year's term bears 12,000.00 and not
  // the 12,032.88 of 366 days; the due day 12,000 ÷ 365 = 32.876…; 183 days of delay 12,000 ÷ 365 × 183 = 6,016.438….
  it('of a year’s loan runs 365 days, the due day and then the days of delay, each within the cap of its own days', () => {
    const claim = lent({
      formedOn: date('2025-05-20'),
      disbursements: [{ on: date('2025-05-20'), amount: yuan('100000') }],
      dueOn: date('2026-05-20'),
      termRate: rate('15'),
    });
    const result = state(claim, '2026-11-20');
    expect(accruals(result)).toEqual([
      ['interest', '2025-05-20', '2026-05-20', 365, '12', '12000.00'],
      ['interest', '2026-05-20', '2026-05-21', 1, '12', '32.88'],
      ['overdue-interest', '2026-05-21', '2026-11-20', 183, '12', '6016.44'],
    ]);
    // Paid in part on the due day: the rest bears that day at the rate of the term.
    expect(accruals(state(claim, '2026-11-20', paid('2026-05-20', '62000'))).slice(1)).toEqual([
      ['interest', '2026-05-20', '2026-05-21', 1, '12', '16.44'],
      ['overdue-interest', '2026-05-21', '2026-11-20', 183, '12', '3008.22'],
    ]);
    expect(accruals(state(claim, '2026-11-20', paid('2026-05-20', '112000')))).toHaveLength(1);
    expect(result.delay).toEqual({ from: '2026-05-21', to: '2026-11-19', days: 183 });
    expect(state(claim, '2026-11-20', paid('2026-05-20', '112000')).delay).toBeNull();
    // Eleven days of May, June and July.
    expect(state(claim, '2026-11-20', paid('2026-08-01', '200000')).delay).toEqual({
      from: '2026-05-21',
      to: '2026-07-31',
      days: 72,
    });
  });

  // Lent on 2012-08-01 and due on 2013-01-31, written down on 2016-03-01 (so that the cap is 24 % throughout), sued for on 2017-02-01. The
  // benchmark of the first day of delay is "6.00"; from 2015-09-01 the law says 6: one rate, and one rounding over all 1,461 days, 942 of
  // them before that day. Sum × 6 % × 1461 ÷ 365 is 2,402.3642…, 5,763.9452…, 15,610.6849… and 29,300.0547… yuan; rounded in two parts
  // each would be a fen off.
  it.each([
    ['10003', '2402.36'],
    ['24000', '5763.95'],
    ['65000', '15610.68'],
    ['122000', '29300.05'],
  ])(
    'is one rate where the benchmark and the six percent of 2015 are the same number: %s yuan',
    (lentSum, interest) => {
      const claim = lent({
        formedOn: date('2016-03-01'),
        disbursements: [{ on: date('2012-08-01'), amount: yuan(lentSum) }],
        dueOn: date('2013-01-31'),
        filedOn: date('2017-02-01'),
      });
      expect(accruals(state(claim, '2017-02-01'))).toEqual([
        ['overdue-interest', '2013-02-01', '2017-02-01', 1461, '6.00', interest],
      ]);
    },
  );

  it('was six percent before 2020-08-20 (2015年民间借贷规定 29), and is the LPR after', () => {
    const claim = lent({
      formedOn: date('2018-01-10'),
      disbursements: [{ on: date('2018-01-10'), amount: yuan('100000') }],
      dueOn: date('2019-08-19'),
      filedOn: date('2021-03-01'),
    });
    expect(accruals(state(claim, '2021-01-01'))).toEqual([
      ['overdue-interest', '2019-08-20', '2020-08-20', 366, '6', '6016.44'],
      ['overdue-interest', '2020-08-20', '2021-01-01', 134, '3.85', '1413.42'],
    ]);
  });
});

describe('caps', () => {
  it('span 2020-08-20 as in a published check: 24 % for ten days, four times 3.85 % for ten', () => {
    const claim = lent({
      formedOn: date('2020-08-10'),
      disbursements: [{ on: date('2020-08-10'), amount: yuan('100000') }],
      dueOn: date('2021-08-09'),
      filedOn: date('2020-08-25'),
      termRate: rate('36'),
    });
    const result = state(claim, '2020-08-30');
    expect(accruals(result)).toEqual([
      ['interest', '2020-08-10', '2020-08-20', 10, '24', '657.53'],
      ['interest', '2020-08-20', '2020-08-30', 10, '15.4', '421.92'],
    ]);
    expect(formatYuan(result.interest)).toBe('1079.45');
  });

  it('a published guide: 24 % agreed on 100,000 for 365 days under 3.45 % gives 13,800', () => {
    const claim = lent({
      formedOn: date('2024-03-01'),
      overdueRate: rate('24'),
      dueOn: date('2024-06-30'),
      disbursements: [{ on: date('2024-03-01'), amount: yuan('100000') }],
    });
    expect(formatYuan(state(claim, '2025-07-01').interest)).toBe('13800.00');
  });

  it('limit interest and a daily penalty together (29)', () => {
    const claim = lent({ overdueRate: rate('10'), penalty: { kind: 'daily', percent: percent('0.05') } });
    const result = state(claim, '2026-05-20');
    expect(sums(result)).toEqual(['100000.00', '10000.00', '3800.00', '0.00', '113800.00']);
    expect(formatYuan(result.perDiem)).toBe('37.81');
  });

  it('admit a fixed penalty as far as there is room, and no further', () => {
    const claim = lent({ overdueRate: rate('10'), penalty: { kind: 'fixed', amount: yuan('5000') } });
    expect(formatYuan(state(claim, '2026-05-20').penalty)).toBe('3800.00');
    expect(formatYuan(state({ ...claim, penalty: { kind: 'fixed', amount: yuan('300') } }, '2026-05-20').penalty)).toBe(
      '300.00',
    );
    expect(formatYuan(state({ ...claim, overdueRate: rate('24') }, '2026-05-20').penalty)).toBe('0.00');
  });

  it('include service fees with interest, but not the costs of going to court', () => {
    const claim = lent({
      termRate: rate('13.8'),
      costs: [
        { on: date('2024-05-20'), amount: yuan('2000'), label: '服务费', underCap: true },
        { on: date('2025-03-01'), amount: yuan('1150'), label: '案件受理费' },
      ],
    });
    expect(sums(state(claim, '2025-05-20'))).toEqual(['100000.00', '13800.00', '0.00', '1150.00', '114950.00']);
    expect(formatYuan(state({ ...claim, termRate: rate('12') }, '2025-05-20').costs)).toBe('2950.00');
  });

  it('are rates of 365 days: a year of 360 yields no more', () => {
    const year = (annual: string) =>
      formatYuan(state(lent({ termRate: rate(annual), dayCount: 'actual/360' }), '2025-05-20').interest);
    expect(year('13.8')).toBe('13800.00');
    expect(year('13.5')).toBe('13687.50');
  });

  it('do not bind a licensed lender, and say so (法释〔2020〕27号, 法发〔2017〕22号)', () => {
    const result = state(
      lent({
        lender: 'financial',
        termRate: rate('18'),
        overdueRate: rate('27'),
        penalty: { kind: 'fixed', amount: yuan('500') },
      }),
      '2025-05-21',
    );
    expect(sums(result)).toEqual(['100000.00', '18073.97', '500.00', '0.00', '118573.97']);
    expect(result.windows).toEqual([]);
    expect(result.notes.map(({ text }) => text).join()).toContain('约定利率已超过年24%');
  });
});

describe('prices', () => {
  const price = (changes: Partial<Claim> = {}) =>
    lent({ price: { kind: 'sale', multiple: percent('1.5') }, ...changes });

  it('in arrears bear the LPR of the breach plus half, fixed, without a cap (买卖合同解释 18)', () => {
    const result = state(price({ overdueLpr: 'floating', dueOn: date('2025-05-19') }), '2026-05-20');
    // 100,000 × 3.00 % × 1.5 for 365 days
    expect(accruals(result)).toEqual([['overdue-interest', '2025-05-20', '2026-05-20', 365, '4.5', '4500.00']]);
    expect(result.windows).toEqual([]);
    expect(lineText(result.lines[0] ?? expect.unreachable())).toBe('价款100,000.00元');
    expect(result.notes.map(({ text }) => text).join()).toContain('本表取1.5倍');
  });

  it('bear the agreed rate, even above four times the LPR, and nothing by law beside a penalty', () => {
    expect(sums(state(price({ overdueRate: rate('24') }), '2026-05-20')).slice(0, 2)).toEqual([
      '100000.00',
      '24000.00',
    ]);
    const penalty = { kind: 'daily', percent: percent('0.05') } as const;
    expect(sums(state(price({ penalty }), '2026-05-20'))).toEqual([
      '100000.00',
      '0.00',
      '18250.00',
      '0.00',
      '118250.00',
    ]);
  });

  it('owed to a small enterprise bear 0.05 % a day, 365 days a year whatever the convention (国务院令第802号 17)', () => {
    const sme = price({ price: { kind: 'sme' }, dueOn: date('2025-06-30'), dayCount: 'actual/360' });
    const result = state(sme, '2025-10-09');
    expect(accruals(result)).toEqual([['overdue-interest', '2025-07-01', '2025-10-09', 100, '18.25', '5000.00']]);
    expect(
      accruals(state({ ...sme, dayCount: 'actual/365', overdueRate: rate('2') }, '2026-07-01')).map(
        ([, , , , annual, amount]) => [annual, amount],
      ),
    ).toEqual([['3.45', '3450.00']]);
  });

  it('have no withheld interest', () => {
    expect(() =>
      state(
        price({ disbursements: [{ on: date('2024-05-20'), amount: yuan('100'), withheld: yuan('1') }] }),
        '2025-11-20',
      ),
    ).toThrow(expect.objectContaining({ field: 'claim.disbursements.0.withheld' }));
  });
});

describe('a fixed penalty where no cap applies', () => {
  const penalty = { kind: 'fixed', amount: yuan('5000') } as const;
  // Lent on 2024-05-20 at 7.3 % and due on 2025-05-19: 364 days of the term are 7,280.00, the due day 20.00.
  const loan = lent({ lender: 'financial', termRate: rate('7.3'), penalty });
  const price = lent({ price: { kind: 'sale', multiple: percent('1.3') }, penalty });

  it.each<[string, Claim, Payment[], string[]]>([
    ['paid on the due day', price, [paid('2025-05-19', '100000')], ['0.00', '0.00', '0.00', '0.00', '0.00']],
    ['paid the day after', price, [paid('2025-05-20', '105000')], ['0.00', '0.00', '0.00', '0.00', '0.00']],
    ['a fen short', price, [paid('2025-05-19', '99999.99')], ['0.01', '0.00', '5000.00', '0.00', '5000.01']],
    ['repaid with interest', loan, [paid('2025-05-19', '107280')], ['0.00', '0.00', '0.00', '0.00', '0.00']],
    [
      'interest unpaid',
      loan,
      [paid('2025-05-19', '100000', 'principal')],
      ['0.00', '7280.00', '5000.00', '0.00', '12280.00'],
    ],
    ['nothing paid', price, [], ['100000.00', '0.00', '5000.00', '0.00', '105000.00']],
  ])('%s', (_, claim, payments, expected) => {
    expect(sums(state(claim, '2025-12-31', ...payments))).toEqual(expected);
  });

  it('that is not owed takes nothing of what is paid later', () => {
    const later = paid('2025-08-01', '3000');
    const { credit, lines } = state(price, '2025-12-31', paid('2025-05-19', '100000'), later);
    expect(formatYuan(credit)).toBe('3000.00');
    expect(lines.some(({ kind }) => kind === 'fixed-penalty')).toBe(false);
  });
});

describe('principal', () => {
  it('is what was actually paid out (民法典 670, 民间借贷规定 26)', () => {
    const claim = lent({
      disbursements: [{ on: date('2024-05-20'), amount: yuan('100000'), withheld: yuan('10000') }],
      termRate: rate('12'),
    });
    expect(sums(state(claim, '2025-05-20'))).toEqual(['90000.00', '10800.00', '0.00', '0.00', '100800.00']);
  });

  it('is reduced by what was paid above the cap', () => {
    const claim = lent({ termRate: rate('36') });
    const result = state(claim, '2025-05-20', paid('2025-05-20', '36000'));
    expect(sums(result)).toEqual(['77800.00', '0.00', '0.00', '0.00', '77800.00']);
  });

  it('is never negative: an overpayment stands as a credit', () => {
    const result = state(lent({ termRate: rate('10') }), '2026-01-01', paid('2025-05-20', '120000'));
    expect([...sums(result), formatYuan(result.credit)]).toEqual(['0.00', '0.00', '0.00', '0.00', '0.00', '10000.00']);
    expect(result.perDiem).toBe(0);
  });
});

describe('payments', () => {
  const claim = lent({
    termRate: rate('12'),
    costs: [{ on: date('2025-05-20'), amount: yuan('1150'), label: '案件受理费' }],
  });
  const after = (allocation: Claim['allocation'], ...payments: Payment[]) =>
    sums(state({ ...claim, allocation }, '2025-05-20', ...payments)).slice(0, 4);

  it.each<[string, Claim['allocation'], Payment, string[]]>([
    [
      'costs, interest, principal (561)',
      'statutory',
      paid('2025-05-20', '20000'),
      ['93150.00', '0.00', '0.00', '0.00'],
    ],
    [
      'principal first when agreed',
      'principal-first',
      paid('2025-05-20', '20000'),
      ['80000.00', '12000.00', '0.00', '1150.00'],
    ],
    [
      'interest before costs when agreed',
      ['interest', 'cost', 'principal'],
      paid('2025-05-20', '12500'),
      ['100000.00', '0.00', '0.00', '650.00'],
    ],
    [
      'principal when the debtor says so',
      'statutory',
      paid('2025-05-20', '20000', 'principal'),
      ['80000.00', '12000.00', '0.00', '1150.00'],
    ],
    [
      'interest when he says so, the rest in order',
      'statutory',
      paid('2025-05-20', '12500', 'interest'),
      ['100000.00', '0.00', '0.00', '650.00'],
    ],
  ])('go to %s', (_, allocation, payment, expected) => expect(after(allocation, payment)).toEqual(expected));

  it('on one day give the same result in either order', () => {
    const both = [
      paid('2025-05-20', '700'),
      paid('2025-05-20', '5000', 'principal'),
      paid('2025-05-20', '9000', 'interest'),
    ];
    expect(after('statutory', ...both)).toEqual(after('statutory', ...both.reverse()));
  });

  it('before the due date go to the interest accrued so far, then to principal', () => {
    const result = state(lent({ termRate: rate('7.3') }), '2025-05-20', paid('2024-06-19', '50600'));
    expect(accruals(result).map(([, , , days, , amount]) => [days, amount])).toEqual([
      [30, '600.00'],
      [334, '3340.00'],
      [1, '10.00'],
    ]);
    expect(sums(result).slice(0, 2)).toEqual(['50000.00', '3350.00']);
  });

  it('after the day asked about are ignored, with a note', () => {
    const result = state(lent(), '2025-11-20', paid('2025-11-21', '1'));
    expect(formatYuan(result.total)).toBe('101512.33');
    expect(result.notes.at(-1)?.text).toBe('计算日之后的1笔还款未计入');
  });
});

describe('unknown rates', () => {
  it('are marked 待核实 with the assumed row, never silently invented', () => {
    const floating = lent({ overdueLpr: 'floating' });
    expect(state(floating, '2026-09-20').stale).toBe(false);
    const late = state(floating, '2026-11-20');
    expect(late.stale).toBe(true);
    expect(late.notes.at(-1)).toMatchObject({
      kind: 'unverified',
      text: '待核实：资料中最近一次LPR为2026-08-20公布的一年期3.00%，此后假定未变',
    });
    expect(state(lent(), '2026-11-20').stale).toBe(false);
  });

  it('before a suit is filed the cap from 2020-08-20 is an estimate', () => {
    const result = state(
      lent({ formedOn: date('2019-05-20'), disbursements: [{ on: date('2019-05-20'), amount: yuan('1') }] }),
      '2026-08-31',
    );
    expect(result.windows.at(-1)).toMatchObject({ capPercent: '12', estimated: true });
    expect(result.notes.some(({ kind, text }) => kind === 'unverified' && text.includes('尚未起诉'))).toBe(true);
  });
});

test.each<[string, Partial<Claim>, string, Payment[], string]>([
  ['nothing lent', { disbursements: [] }, '2025-11-20', [], 'claim.disbursements'],
  [
    'a loan of nothing',
    { disbursements: [{ on: date('2024-05-20'), amount: yuan('0') }] },
    '2025-11-20',
    [],
    'claim.disbursements.0.amount',
  ],
  [
    'all of it withheld',
    { disbursements: [{ on: date('2024-05-20'), amount: yuan('1'), withheld: yuan('1') }] },
    '2025-11-20',
    [],
    'claim.disbursements.0.withheld',
  ],
  ['lent after it was due', { dueOn: date('2024-05-19') }, '2025-11-20', [], 'claim.disbursements.0.on'],
  ['a day before it was lent', {}, '2024-05-19', [], 'asOf'],
  ['filed before it was formed', { filedOn: date('2024-01-01') }, '2025-11-20', [], 'claim.filedOn'],
  ['paid before it was lent', {}, '2025-11-20', [paid('2024-05-20', '1'), paid('2024-05-19', '1')], 'payments.1.on'],
])('%s is refused', (_, changes, asOf, payments, field) => {
  expect(() => state(lent(changes), asOf, ...payments)).toThrow(
    expect.objectContaining({ code: 'invalid-input', field }),
  );
});

test('every line shows its working: base, rate, days, article', () => {
  const claim = lent({ overdueRate: rate('10'), penalty: { kind: 'daily', percent: percent('0.05') } });
  const { lines } = state(claim, '2025-06-19', paid('2025-06-19', '2000'));
  expect(
    lines.map((line) => [line.on, lineText(line), 'working' in line && line.working ? formulaText(line.working) : '']),
  ).toEqual([
    ['2024-05-20', '出借100,000.00元', ''],
    ['2025-06-19', '逾期利息', '100,000.00 × 10% ÷ 365 × 30'],
    ['2025-06-19', '违约金', '100,000.00 × 13.8% ÷ 365 × 30 − 821.92'],
    ['2025-06-19', '还款2,000.00元：利息821.92元、违约金312.33元、本金865.75元', ''],
  ]);
  expect(lines.every((line) => line.basis.length > 0)).toBe(true);
});

test('thirty years and the largest sum are exact to the fen', () => {
  const claim = lent({
    formedOn: date('1996-02-29'),
    lender: 'financial',
    disbursements: [{ on: date('1996-02-29'), amount: yuan('9999999999999.99') }],
    dueOn: date('2026-02-27'),
    termRate: rate('1'),
  });
  expect(formatYuan(state(claim, '2026-02-28').interest)).toBe('3001917808219.18');
});

describe('sums beyond the largest amount', () => {
  // 9 trillion yuan at 1 % a day for three years of delay would be 98.6 trillion; the cap of 12 % is 1.08 trillion a year.
  const huge = lent({
    formedOn: date('2025-05-20'),
    disbursements: [{ on: date('2025-05-20'), amount: yuan('9000000000000') }],
    dueOn: date('2025-05-20'),
    penalty: { kind: 'daily', percent: percent('1') },
    overdueRate: rate('0'),
  });

  it('do not prevent an answer that is within them after the cap', () => {
    const result = state(huge, '2028-05-20');
    // 1,095 days (2028 is a leap year) from 2025-05-21, the day itself not counted, are 3 × 365.
    expect(result.delay?.days).toBe(1095);
    expect(formatYuan(result.penalty)).toBe('3240000000000.00');
    expect(() => state({ ...huge, lender: 'financial' }, '2028-05-20')).toThrow(
      expect.objectContaining({ code: 'too-large' }),
    );
  });

  it('do not prevent an answer where only the cap is beyond them', () => {
    // 24 % for 45 years is 10.8 times the sum; what is asked is 1 %.
    const old = lent({
      formedOn: date('2015-09-01'),
      filedOn: date('2020-08-01'),
      disbursements: [{ on: date('2015-09-01'), amount: yuan('9000000000000') }],
      dueOn: date('2015-09-01'),
      overdueRate: rate('1'),
    });
    // 100 × 365 days and 24 leap days (2100 is none), less the due day: 36,523 days.
    expect(formatYuan(state(old, '2115-09-01').interest)).toBe('9005671232876.71');
  });
});

import { expect, it } from 'vitest';
import { loadRates } from '../../library/rates.ts';
import type { Claim } from '../claim/claim.ts';
import { date } from '../quantities/calendar.ts';
import { formatYuan, parseYuan } from '../quantities/money.ts';
import { conventions } from './conventions.ts';

const book = loadRates('resources');
const yuan = (text: string) => parseYuan(text)!;

/** The case of the source articles: 100,000 yuan, half a year overdue, nothing agreed about interest. */
const claim: Claim = {
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
};

it('compares the four counting conventions: 3 % on 100,000 from 2025-05-20 to 2025-11-20', () => {
  const rows = conventions(claim, [], date('2025-11-20'), book).map(({ dayCount, counting, days, interest }) => [
    dayCount,
    counting,
    days,
    formatYuan(interest),
  ]);
  expect(rows).toEqual([
    ['actual/365', 'exclude-end', 184, '1512.33'],
    ['actual/365', 'include-both', 185, '1520.55'],
    ['actual/360', 'exclude-end', 184, '1533.33'],
    ['actual/360', 'include-both', 185, '1541.67'],
  ]);
});

it('counts no payment or cost of the following day', () => {
  const later = { ...claim, costs: [{ on: date('2025-11-21'), amount: yuan('500'), label: '公证费' }] };
  const [, both] = conventions(later, [{ on: date('2025-11-21'), amount: yuan('1000') }], date('2025-11-20'), book);
  expect(formatYuan(both?.total ?? yuan('0'))).toBe('101520.55');
});

it('counts no days of delay before the due date', () => {
  expect(conventions(claim, [], date('2025-05-19'), book).map(({ days }) => days)).toEqual([0, 0, 0, 0]);
});

import { expect, test } from 'vitest';
import { loadRates } from '../../library/rates.ts';
import { date } from '../quantities/calendar.ts';
import { formatYuan, parseYuan } from '../quantities/money.ts';
import { percent } from '../quantities/rates.ts';
import { checkClause, type InterestClause } from './interest-clause.ts';

const book = loadRates('resources');
const yuan = (text: string) => parseYuan(text)!;
const fixed = (rate: string) => ({ kind: 'fixed', annualPercent: percent(rate) }) as const;
const lpr = (multiple: string) => ({ kind: 'lpr', multiple: percent(multiple) }) as const;
const clause = (
  base: string,
  from: string,
  to: string,
  rate: InterestClause['rate'],
  printed: string,
): InterestClause => ({ base: yuan(base), from: date(from), to: date(to), rate, printed: yuan(printed) });

test.each([
  ['a fixed rate, the end not counted', clause('100000', '2020-08-10', '2020-08-20', fixed('24'), '657.53'), true],
  ['the LPR for 22 days', clause('100000', '2024-08-11', '2024-09-02', lpr('1'), '201.92'), true],
  [
    'the LPR by segments over 360 days, both ends counted',
    clause('93633', '2025-04-08', '2025-10-23', lpr('1.5'), '2345.51'),
    true,
  ],
  [
    'a flat 3.00 % where the LPR was 3.10 % at first',
    clause('93633', '2025-04-08', '2025-10-23', lpr('1.5'), '2329.12'),
    false,
  ],
  [
    'a published guide that counts 545 days for 547',
    clause('500000', '2020-01-01', '2021-06-30', fixed('5'), '37847.22'),
    false,
  ],
  ['the same guide put right', clause('500000', '2020-01-01', '2021-06-30', fixed('5'), '37986.11'), true],
  ['whole yuan', clause('500000', '2020-01-01', '2021-06-30', fixed('5'), '37986'), true],
])('%s', (_, facts, agrees) => expect(checkClause(facts, book).agrees).toBe(agrees));

test('every counting convention is shown with its difference', () => {
  const { readings } = checkClause(clause('100000', '2025-05-20', '2025-11-20', fixed('3'), '1541.67'), book);
  expect(readings.map(({ days, interest, difference }) => [days, formatYuan(interest), difference])).toEqual([
    [184, '1512.33', 2934],
    [185, '1520.55', 2112],
    [184, '1533.33', 834],
    [185, '1541.67', 0],
  ]);
});

test('a rate above four times the LPR of the agreement is reported with the cap', () => {
  const of = (rate: InterestClause['rate']) =>
    checkClause({ ...clause('100000', '2025-05-20', '2025-11-20', rate, '1'), formedOn: date('2024-11-01') }, book)
      .above;
  expect([of(fixed('12.4')), of(fixed('15.4')), of(lpr('4')), of(lpr('4.5'))]).toEqual([
    undefined,
    '12.4',
    undefined,
    '12.4',
  ]);
});

import { describe, expect, it } from 'vitest';
import { loadRates } from '../../library/rates.ts';
import { date } from '../quantities/calendar.ts';
import { fen, formatYuan, parseYuan } from '../quantities/money.ts';
import { percent } from '../quantities/rates.ts';
import { rollOver } from './rollover.ts';

const book = loadRates('resources');
const yuan = (text: string) => parseYuan(text) ?? fen(-1);

describe('interest written into a new IOU (民间借贷规定 27)', () => {
  const loan = (...rates: string[]) =>
    rollOver(
      {
        principal: yuan('100000'),
        lentOn: date('2021-01-01'),
        formedOn: date('2021-01-01'),
        terms: rates.map((rate, index) => ({ to: date(`${2022 + index}-01-01`), annualPercent: percent(rate) })),
      },
      book,
    );

  it('becomes principal while the earlier rate is within four times the LPR, 15.4 %', () => {
    expect(loan('12', '12').terms.map(({ base, recognised }) => [formatYuan(base), formatYuan(recognised)])).toEqual([
      ['100000.00', '12000.00'],
      ['112000.00', '13440.00'],
    ]);
    expect(formatYuan(loan('12', '12').owed)).toBe('125440.00');
  });

  it('above that only up to it, and in total never more than simple interest at 15.4 % on the original principal', () => {
    const rolled = loan('24', '15.4');
    expect(
      rolled.terms.map(({ agreedInterest, recognised }) => [formatYuan(agreedInterest), formatYuan(recognised)]),
    ).toEqual([
      ['24000.00', '15400.00'],
      ['17771.60', '17771.60'],
    ]);
    expect([formatYuan(rolled.ceiling), formatYuan(rolled.owed)]).toEqual(['130800.00', '130800.00']);
  });
});

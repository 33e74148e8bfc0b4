import { describe, expect, it } from 'vitest';
import { fen, formatYuan, parseYuan } from '../quantities/money.ts';
import { contradictions, type PrintedFees } from './court-paper.ts';

const yuan = (text: string) => parseYuan(text) ?? fen(-1);

describe('fees printed in a court’s paper', () => {
  it.each<[string, PrintedFees, string[]]>([
    ['(2009)萧民二初字第33号: 4,238 is not twice 2,169', { full: yuan('4238'), half: yuan('2169') }, ['full 4338.00']],
    [
      '(2015)金商初字第654号: whole yuan are no contradiction',
      { claim: yuan('60819.10'), full: yuan('1320'), half: yuan('660') },
      [],
    ],
    ['(2025)粤0606民初38361号', { claim: yuan('240924'), half: yuan('2456.93'), preservation: yuan('1724.62') }, []],
    [
      'shares that add up',
      {
        full: yuan('5464'),
        preservation: yuan('1907.97'),
        shares: { plaintiff: yuan('614.97'), defendant: yuan('6757') },
      },
      [],
    ],
    [
      'shares that do not',
      {
        full: yuan('5464'),
        preservation: yuan('1907.97'),
        shares: { plaintiff: yuan('614.97'), defendant: yuan('6758') },
      },
      ['shares 7371.97'],
    ],
    ['a fee on another claim', { claim: yuan('1000000'), full: yuan('13900') }, ['full 13800.00']],
  ])('%s', (_, printed, expected) =>
    expect(contradictions(printed).map(({ field, expected: sum }) => `${field} ${formatYuan(sum)}`)).toEqual(expected),
  );
});

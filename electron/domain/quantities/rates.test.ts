import { expect, test } from 'vitest';
import { fen } from './money.ts';
import { greaterOf, isSameRate, type Percent, percent, shareOf, wholePercentOf } from './rates.ts';

const rate = (text: string | null): Percent | null => (text === null ? null : percent(text));

test.each<[string | null, string | null, boolean]>([
  ['6.00', '6', true],
  ['6.00', '6.0', true],
  ['0', '0.00', true],
  ['6', '6.0000000001', false],
  ['10', '9', false],
  ['0', null, false],
  [null, null, true],
])('%s and %s are the same rate: %s', (a, b, same) => {
  expect(isSameRate(rate(a), rate(b))).toBe(same);
  expect(isSameRate(rate(b), rate(a))).toBe(same);
});

test.each([
  ['10', '9.99', '10'],
  ['9.99', '10', '10'],
  ['15.4', '15.40', '15.4'],
])('of %s and %s the greater is %s, as it was written', (a, b, greater) =>
  expect(greaterOf(percent(a), percent(b))).toBe(greater),
);

test('a share of an amount is exact', () => {
  expect(shareOf(fen(100_001), percent('30'))).toEqual({ over: 3_000_030n, under: 100n });
  expect(shareOf(fen(999_999_999_999_999), percent('17.9'))).toEqual({
    over: 179n * 999_999_999_999_999n,
    under: 1000n,
  });
});

test.each([
  [50_00, 100_00, 50],
  [994, 1000, 99],
  [995, 1000, 100],
  [0, 1, 0],
  [999_999_999_999_999, 1, 99_999_999_999_999_900],
])('%d fen are of %d fen %d percent', (part, whole, percentage) =>
  expect(wholePercentOf(fen(part), fen(whole))).toBe(percentage),
);

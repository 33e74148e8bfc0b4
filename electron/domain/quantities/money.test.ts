import { expect, test } from 'vitest';
import { fen, formatGrouped, formatSigned, formatYuan, isFen, LARGEST_FEN, parseYuan } from './money.ts';
import { multiplied, parsePercent, percent, roundHalfUp } from './rates.ts';

test.each(['-1', '+1', '1.234', '1,000', '1e5', '', ' 1', '01', '.5', '5.', '１００', '10000000000000', 'NaN'])(
  '%s is not an amount',
  (text) => expect(parseYuan(text)).toBeNull(),
);

test.each([
  ['0', 0, '0.00', '0.00'],
  ['0.5', 50, '0.50', '0.50'],
  ['100000', 10_000_000, '100000.00', '100,000.00'],
  ['9999999999999.99', LARGEST_FEN, '9999999999999.99', '9,999,999,999,999.99'],
])('%s yuan', (text, amount, plain, grouped) => {
  expect(parseYuan(text)).toBe(amount);
  expect(formatYuan(fen(amount))).toBe(plain);
  expect(formatGrouped(fen(amount))).toBe(grouped);
});

test.each([
  [-100_000, '−1,000.00'],
  [-1, '−0.01'],
  [0, '0.00'],
  [100_000, '1,000.00'],
])('%d fen, which may be negative, are written %s', (amount, written) =>
  expect(formatSigned(fen(amount))).toBe(written),
);

test.each([[NaN], [0.5], [2 ** 53], ['1'], [null], [undefined]])('%s is no whole number of fen', (value) =>
  expect(isFen(value)).toBe(false),
);

test.each([
  [1n, 2n, 1],
  [49n, 100n, 0],
  [5n, 2n, 3],
  [999_999_999_999_999n * 365n, 365n, 999_999_999_999_999],
])('%d over %d rounds half up to %d fen', (over, under, rounded) => expect(roundHalfUp({ over, under })).toBe(rounded));

test('a result too large to be exact is refused', () => {
  expect(() => roundHalfUp({ over: 10n ** 17n, under: 1n })).toThrow(expect.objectContaining({ code: 'too-large' }));
});

test.each([
  ['3.85', '4', '15.4'],
  ['3.45', '1.5', '5.175'],
  ['3.00', '4', '12'],
  ['0.0175', '365', '6.3875'],
  ['0', '4', '0'],
])('%s percent times %s is exactly %s', (rate, multiple, product) =>
  expect(multiplied(percent(rate), percent(multiple))).toBe(product),
);

test.each(['-1', '1e2', '', '.5', '1.', '01', '1000000'])('%s is not a rate', (text) =>
  expect(parsePercent(text)).toBeNull(),
);

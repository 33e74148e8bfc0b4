import { expect, test } from 'vitest';
import { readYuan } from './money-field.tsx';

test.each([
  ['100000', 10_000_000],
  ['100,000.00', 10_000_000],
  ['￥ 1,234.5', 123_450],
  ['１２３．４５', 12_345],
  ['0.01 元', 1],
  ['100，000', 10_000_000],
  ['1.5 万', 1_500_000],
  ['壹拾万元整', 10_000_000],
])('reads %s as people mean it', (typed, fen) => {
  expect(readYuan(typed)).toBe(fen);
});

test('an empty field holds nothing, and invalid text never becomes an amount', () => {
  expect(readYuan('  ')).toBeNull();
  for (const typed of ['-1', '1.234', '十几万', '1万5', '1e5', '1.2.3']) expect(readYuan(typed)).toBeNaN();
});

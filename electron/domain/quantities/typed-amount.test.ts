import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fen, formatGrouped, LARGEST_FEN } from './money.ts';
import { readAmount } from './typed-amount.ts';
import { amountInWords } from './words.ts';

test.each<[string, string | null]>([
  ['100000', '100,000.00'],
  ['100,000.00', '100,000.00'],
  ['100 000', '100,000.00'],
  ['¥1,234.5', '1,234.50'],
  ['￥ 1 元', '1.00'],
  ['人民币0.01元', '0.01'],
  ['RMB 100', '100.00'],
  ['１２３．４５', '123.45'],
  ['１００，０００', '100,000.00'],
  ['100元整', '100.00'],
  ['10万', '100,000.00'],
  ['10 万元', '100,000.00'],
  ['１０万', '100,000.00'],
  ['1.5万', '15,000.00'],
  ['1.23456万', '12,345.60'],
  ['3千', '3,000.00'],
  ['5百', '500.00'],
  ['1亿', '100,000,000.00'],
  ['1.2亿元', '120,000,000.00'],
  ['3千万', '30,000,000.00'],
  ['1万5千', '15,000.00'],
  ['1万5000', '15,000.00'],
  ['1亿2000万元', '120,000,000.00'],
  ['拾万元整', '100,000.00'],
  ['壹拾万元', '100,000.00'],
  ['人民币壹拾壹万零捌佰伍拾肆元陆角陆分', '110,854.66'],
  ['壹拾万圆正', '100,000.00'],
  ['十万', '100,000.00'],
  ['两万三千元', '23,000.00'],
  ['一万零五', '10,005.00'],
  ['三百五十', '350.00'],
  ['五角', '0.50'],
  ['叁元零伍分', '3.05'],
  ['⼗万', '100,000.00'],
  ['一万五', null],
  ['一千五', null],
  ['壹万伍元', null],
  ['1万5', null],
  ['3千5', null],
  ['1.5万3千', null],
  ['5千1万', null],
  ['1万20000', null],
  ['1,5万', null],
  ['10,0000', null],
  ['1,00', null],
  ['1.234', null],
  ['1.2345678万', null],
  ['一二三', null],
  ['十几万', null],
  ['10多万', null],
  ['约10万', null],
  ['10万-20万', null],
  ['-1', null],
  ['1e5', null],
  ['10w', null],
  ['万', null],
  ['元', null],
  ['', null],
  ['99999999亿', null],
])('%j is %s', (text, figure) => {
  const amount = readAmount(text);
  expect(amount === null ? null : formatGrouped(amount)).toBe(figure);
});

// A counterexample of the property below: 零 stands before 角 where the place of 元 is 0.
test('an amount in words with 零 before 角 is read', () => {
  expect(readAmount('肆万零伍佰捌拾元零壹角')).toBe(4_058_010);
  expect(readAmount('壹拾万柒仟元零伍角叁分')).toBe(10_700_053);
});

test('every amount is read back, in figures, in words and in 万', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: LARGEST_FEN }).map(fen), (amount) => {
      expect(readAmount(formatGrouped(amount))).toBe(amount);
      const words = amountInWords(amount);
      expect(readAmount(words)).toBe(amount);
      expect(readAmount(`人民币${words}`)).toBe(amount);
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999 }), (tens) => {
      expect(readAmount(`${tens / 100}万`)).toBe(tens * 10_000);
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldTable, foldText, isWholeText, plainForm } from './folded-text.ts';

test.each([
  ['a Kangxi radical', '第⼀百零七条', '第一百零七条'],
  ['a radical of the supplement', '中华⼈⺠共和国', '中华人民共和国'],
  ['a radical outside the basic plane', '⺇', '𠘨'],
  ['a stroke', '㇐百', '一百'],
  ['a compatibility ideograph', '\uF90A额', '金额'],
  ['invisible characters', '\uFEFF合\u200B同\u00AD法\u2060第\u202E1\uFE0F条\0', '合同法第1条'],
  ['tabs and odd spaces', '甲\t乙\u00A0丙\u2003丁', '甲 乙 丙 丁'],
  ['line ends', '甲\r\n乙\r丙\u2028丁', '甲\n乙\n丙\n丁'],
  ['what stays as typed', '（①㎡，　ＡＢ１２￥）', '（①㎡，　ＡＢ１２￥）'],
  ['letters and their accents', 'Jose\u0301', 'José'],
])('%s', (_what, typed, folded) => expect(foldText(typed)).toBe(folded));

test('every radical with an equivalent is folded, Kangxi ones as NFKC does', () => {
  for (let code = 0x2f00; code <= 0x2fd5; code += 1) {
    const radical = String.fromCodePoint(code);
    expect(foldText(radical)).toBe(radical.normalize('NFKC'));
  }
  // U+2E80 has no equivalent in the table, and U+2E9A is not assigned.
  for (let code = 0x2e81; code <= 0x2ef3; code += 1)
    if (code !== 0x2e9a) expect(foldText(String.fromCodePoint(code))).toMatch(/^\p{Unified_Ideograph}$/u);
});

test('folding twice is folding once, and leaves text that needs none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text));
      expect(isWholeText(foldText(text))).toBe(true);
      expect(foldTable(text).replaceAll('\t', ' ')).toBe(foldText(text));
    }),
  );
});

test('half a pair is no whole text; the plain form is in half width', () => {
  expect([isWholeText('称\ud83d下周还款'), isWholeText('称👌下周还款')]).toEqual([false, true]);
  expect(plainForm('￥６，０００．００　⼈')).toBe('¥6,000.00 人');
});

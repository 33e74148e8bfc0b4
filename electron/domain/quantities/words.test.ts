import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { date } from './calendar.ts';
import { fen, LARGEST_FEN, parseYuan } from './money.ts';
import { amountInWords, dateInWords, numberInWords, statesAmount } from './words.ts';

/** 正确填写票据和结算凭证的基本规定 (支付结算办法 附一) and reported bugs of other programs. */
const published: [string, readonly string[], string][] = [
  ['1409.50', ['壹仟肆佰零玖元伍角', '壹仟肆佰零玖元伍角整'], '基本规定'],
  ['1680.32', ['壹仟陆佰捌拾元零叁角贰分'], '基本规定'],
  ['16409.02', ['壹万陆仟肆佰零玖元零贰分'], '基本规定'],
  ['6007.14', ['陆仟零柒元壹角肆分'], '基本规定'],
  ['107000.53', ['壹拾万柒仟元零伍角叁分'], '基本规定'],
  ['100000.50', ['壹拾万元零伍角'], 'the place of 元 is 0'],
  ['20.01', ['贰拾元零壹分'], 'one 零 for both places'],
  ['300021.40', ['叁拾万零贰拾壹元肆角'], 'the place of 元 is not 0'],
  ['325.04', ['叁佰贰拾伍元零肆分'], '基本规定'],
  ['100000', ['壹拾万元整'], 'ec-do#1, rime-ice#989, hutool#3986 drop 壹 or 万, or add 零'],
  ['10000', ['壹万元整'], 'ec-do#1 drops 万'],
  ['12000.01', ['壹万贰仟元零壹分'], 'fishbase#238'],
  ['160102.30', ['壹拾陆万零壹佰零贰元叁角', '壹拾陆万零壹佰零贰元叁角整'], 'CNY-Conversion-Alfred-workflow#1'],
  ['0', ['零元整'], 'hutool#3662'],
  ['1234567.89', ['壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分'], 'a published hand calculation'],
  ['0.5', ['伍角', '伍角整'], 'sources disagree on 零元 in front'],
  ['0.01', ['壹分'], 'same rule'],
  ['100000000', ['壹亿元整'], 'same rule'],
  ['100010000', ['壹亿零壹万元整'], 'same rule'],
  ['1000000000001.00', ['壹万亿零壹元整'], 'same rule'],
  ['9999999999999.99', ['玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'], 'the largest amount'],
];

test.each(published)('%s yuan in words', (amount, accepted) => {
  const parsed = parseYuan(amount);
  expect(accepted).toContain(parsed === null ? null : amountInWords(parsed));
});

/** The forms that 基本规定 三 itself gives for one amount, and forms that are none. */
test.each<[string, string, boolean]>([
  ['1680.32', '壹仟陆佰捌拾元零叁角贰分', true],
  ['1680.32', '壹仟陆佰捌拾元叁角贰分', true],
  ['107000.53', '壹拾万柒仟元零伍角叁分', true],
  ['107000.53', '壹拾万零柒仟元伍角叁分', true],
  ['107000.53', '壹拾万柒仟圆伍角叁分', true],
  ['1409.50', '壹仟肆佰零玖元伍角整', true],
  ['1409.50', '壹仟肆佰零玖元零伍角', false],
  ['117000.53', '壹拾壹万零柒仟元零伍角叁分', false],
  ['100000', '壹拾万元正', true],
  ['100000', '壹拾万零元整', false],
])('%s yuan may be written %s: %s', (amount, words, allowed) => {
  expect(statesAmount(words, parseYuan(amount) ?? fen(0))).toBe(allowed);
});

/** Parses capital numerals by place value: an independent second method. */
function readBack(words: string): bigint {
  const units: Record<string, bigint> = { 拾: 10n, 佰: 100n, 仟: 1000n };
  const [whole = '', rest = ''] = words.includes('元') ? words.split('元') : ['', words];
  let [sum, section, digit] = [0n, 0n, 0n];
  for (const c of whole) {
    const value = '零壹贰叁肆伍陆柒捌玖'.indexOf(c);
    if (value >= 0) digit = BigInt(value);
    else if (units[c]) [section, digit] = [section + digit * units[c], 0n];
    else if (c === '万') [sum, section, digit] = [sum + (section + digit) * 10_000n, 0n, 0n];
    else if (c === '亿') [sum, section, digit] = [(sum + section + digit) * 100_000_000n, 0n, 0n];
  }
  const yuan = sum + section + digit;
  const jiao = /([壹贰叁肆伍陆柒捌玖])角/.exec(rest)?.[1] ?? '零';
  const cents = /([壹贰叁肆伍陆柒捌玖])分/.exec(rest)?.[1] ?? '零';
  return (
    yuan * 100n + BigInt('零壹贰叁肆伍陆柒捌玖'.indexOf(jiao)) * 10n + BigInt('零壹贰叁肆伍陆柒捌玖'.indexOf(cents))
  );
}

describe('any amount in words', () => {
  it('reads back as the same amount, without doubled, leading or trailing 零', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: LARGEST_FEN }), (amount) => {
        const words = amountInWords(fen(amount));
        expect(readBack(words)).toBe(BigInt(amount));
        expect(words).not.toMatch(/零零|^零|零[元万亿拾佰仟角分整]|零$/);
      }),
    );
  });

  it('refuses a negative amount', () => {
    expect(() => amountInWords(fen(-1))).toThrow(RangeError);
  });
});

test.each([
  ['2026-01-05', '二〇二六年一月五日'],
  ['2026-10-20', '二〇二六年十月二十日'],
  ['2019-12-31', '二〇一九年十二月三十一日'],
  ['2000-11-10', '二〇〇〇年十一月十日'],
])('%s in words', (on, words) => {
  expect(dateInWords(date(on))).toBe(words);
});

test.each([
  [10, '十'],
  [14, '十四'],
  [107, '一百零七'],
  [110, '一百一十'],
  [561, '五百六十一'],
  [1260, '一千二百六十'],
])('%i in the numerals of statutes', (number, words) => {
  expect(numberInWords(number)).toBe(words);
});

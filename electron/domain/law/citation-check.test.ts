import { describe, expect, it } from 'vitest';
import { loadStatutes } from '../../library/statutes.ts';
import { date } from '../quantities/calendar.ts';
import { checkCitations, findingsOnCitations, formatCitation, replacements } from './citation-check.ts';

const statutes = loadStatutes('resources');
const today = date('2026-11-21');

function verdicts(text: string, on = today): string[] {
  return checkCitations(statutes, text, on).map(({ verdict }) => verdict);
}

function corrected(text: string, on = today): string {
  return replacements(statutes, text, on).reduceRight(
    (words, { start, end, text: by }) => words.slice(0, start) + by + words.slice(end),
    text,
  );
}

describe('checking citations against the law of a day', () => {
  it.each([
    ['《民法典》第577条', '2026-11-21', 'in-force'],
    ['《民法典》第577条', '2020-12-31', 'not-yet'],
    ['《合同法》第107条', '2020-12-31', 'in-force'],
    ['《合同法》第107条', '2021-01-01', 'repealed'],
    ['《民事诉讼法》第119条', '2021-12-31', 'in-force'],
    ['《民事诉讼法》第119条', '2022-01-01', 'renumbered'],
    ['《民事诉讼法》第122条', '2022-01-01', 'in-force'],
    ['《民事诉讼法》第246条', '2024-01-01', 'superseded'],
    ['《民事诉讼法》第264条', '2024-01-01', 'in-force'],
    ['《刑法》第293条之一', '2021-02-28', 'not-yet'],
    ['《担保法》第19条', '2026-11-21', 'repealed'],
    ['《公司法》第20条', '2026-11-21', 'unknown-law'],
    ['《民法典》第1000条', '2026-11-21', 'not-held'],
  ] as const)('%s on %s: %s', (text, on, verdict) => {
    expect(verdicts(text, date(on))).toEqual([verdict]);
  });

  it('keeps the old number that an interpretation prints, and gives the note to insert after it', () => {
    const quotation = '“根据民事诉讼法第二百五十三条规定加倍计算之后的迟延履行期间的债务利息，包括……”';
    expect(checkCitations(statutes, quotation, today)[0]).toMatchObject({
      verdict: 'printed-so',
      message: expect.stringContaining('第二百六十四条'),
    });
    expect(corrected(quotation)).toBe(quotation);
    expect(verdicts('依照民事诉讼法第二百五十三条加倍支付')).toEqual(['renumbered']);
  });
});

describe('a number whose meaning has changed', () => {
  it.each([
    ['依照《民事诉讼法》第119条提起诉讼', 'renumbered'],
    ['法院可依《民事诉讼法》第119条经院长批准罚款、拘留', 'in-force'],
    ['依照《民事诉讼法》第253条加倍支付迟延履行期间的债务利息', 'renumbered'],
    ['法院依《民事诉讼法》第253条查询、冻结、划拨存款', 'in-force'],
    ['依照《民事诉讼法》第122条起诉', 'in-force'],
    ['《民事诉讼法》第225条', 'in-force'],
    ['《民事诉讼法》第264条', 'in-force'],
    ['依照《民事诉讼法》第264条裁定终结执行', 'renumbered'],
    ['《治安管理处罚法》第42条威胁、侮辱', 'superseded'],
  ])('%s: %s', (text, verdict) => {
    expect(verdicts(text)).toEqual([verdict]);
  });
});

describe('replacements for old citations', () => {
  it.each([
    ['依照《中华人民共和国合同法》第一百零七条的规定', '依照《中华人民共和国民法典》第五百七十七条的规定'],
    ['《合同法》第107条、第207条', '《中华人民共和国民法典》第五百七十七条、第六百七十六条'],
    ['依《合同法》第74条起诉', '依《中华人民共和国民法典》第五百三十八条、第五百三十九条、第五百四十条起诉'],
    ['《民诉法》第122条、第225条', '《民诉法》第122条、第225条'],
    ['民诉法119条', '《中华人民共和国民事诉讼法》第一百二十二条'],
    [
      '《民诉法》第214条至第217条',
      '《中华人民共和国民事诉讼法》第二百二十五条、第二百二十六条、第二百二十七条、第二百二十八条',
    ],
    ['《民诉法》第一百一十九条第（二）项', '《中华人民共和国民事诉讼法》第一百二十二条第（二）项'],
    ['《民法典》第577条、《合同法》第206条', '《民法典》第577条、《中华人民共和国民法典》第六百七十五条'],
    ['《公司法》第20条、《民法典》第577条', '《公司法》第20条、《民法典》第577条'],
  ])('%s → %s', (text, expected) => {
    expect(corrected(text)).toBe(expected);
  });

  it('offers the law of that time for a day before 2021', () => {
    expect(corrected('《民法典》第577条', date('2020-06-01'))).toBe('《中华人民共和国合同法》第一百零七条');
  });
});

describe('citations when a paper is issued', () => {
  it.each([
    ['依据《合同法》第107条', 'block', 'citation-repealed'],
    ['原告依据合同法第107条', 'block', 'citation-repealed'],
    ['适用当时施行的《合同法》第107条', 'warn', 'citation-repealed'],
    ['原《合同法》第107条', 'warn', 'citation-repealed'],
    ['《合同法》（已废止）第107条', 'warn', 'citation-repealed'],
    ['《民事诉讼法》第119条', 'warn', 'citation-renumbered'],
    ['《公司法》第20条', 'warn', 'citation-unknown-law'],
  ])('%s: %s', (text, severity, rule) => {
    expect(findingsOnCitations(statutes, text, today)).toMatchObject([
      { severity, rule, message: expect.stringMatching(/。$/) },
    ]);
  });

  it('offers the replacement phrase with the first finding on it, unless the old law is cited knowingly', () => {
    const [breach, interest] = findingsOnCitations(statutes, '依《合同法》第107条、第207条起诉', today);
    expect(breach?.citation).toEqual({
      held: { law: '中华人民共和国合同法', article: '第一百零七条', effectiveFrom: '1999-10-01' },
      replacement: {
        phrase: '《合同法》第107条、第207条',
        text: '《中华人民共和国民法典》第五百七十七条、第六百七十六条',
      },
    });
    expect(interest?.citation?.replacement).toBeNull();
    expect(findingsOnCitations(statutes, '当时施行的《合同法》第107条', today)[0]?.citation?.replacement).toBeNull();
  });

  it('accepts the law in force', () => {
    expect(
      findingsOnCitations(
        statutes,
        '《民法典》第五百七十七条、第六百七十五条、第六百七十六条，《民间借贷规定》第二十八条',
        today,
      ),
    ).toEqual([]);
  });
});

it('a title inside a title takes single marks', () => {
  expect(formatCitation('最高人民法院关于适用《中华人民共和国民法典》时间效力的若干规定', ['第一条', '第二十条'])).toBe(
    '《最高人民法院关于适用〈中华人民共和国民法典〉时间效力的若干规定》第一条、第二十条',
  );
});

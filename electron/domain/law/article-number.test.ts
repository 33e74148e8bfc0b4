import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberInWords } from '../quantities/words.ts';
import { articleLabel, formatArticleNumber, parseArticleNumber, readNumber } from './article-number.ts';

describe('numerals of statutes', () => {
  it('reads every number as it is written', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9999 }), (n) => readNumber(numberInWords(n)) === n));
  });

  it.each([
    ['１１９', 119],
    ['一千零一十', 1010],
    ['一百〇七', 107],
    ['一〇七', 107],
    ['一二六〇', 1260],
    ['一百一九', null],
    ['二零', null],
    ['0', null],
    ['条', null],
    ['12345', null],
  ])('reads %s', (text, number) => {
    expect(readNumber(text)).toBe(number);
  });
});

describe('article numbers', () => {
  it.each([
    ['第577条', '第五百七十七条'],
    ['577', '第五百七十七条'],
    ['577条', '第五百七十七条'],
    ['第五百七十七条', '第五百七十七条'],
    ['五百七十七', '第五百七十七条'],
    ['第二百九十三条之一', '第二百九十三条之一'],
    ['293之一', '第二百九十三条之一'],
    ['第293条之1', '第二百九十三条之一'],
    ['293-1', '第二百九十三条之一'],
    ['第十三条第一款第（二）项', '第十三条'],
    ['第 119 条', '第一百一十九条'],
    ['第一项至第三项', '第一项至第三项'],
  ])('%s is %s', (text, label) => {
    expect(articleLabel(text)).toBe(label);
  });

  it('keeps 之一 apart from the article it was added to', () => {
    expect(parseArticleNumber('第二百九十三条之一')).toEqual({ main: 293, sub: 1 });
    expect(formatArticleNumber({ main: 293, sub: 0 })).toBe('第二百九十三条');
  });
});

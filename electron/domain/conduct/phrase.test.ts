import { describe, expect, it } from 'vitest';
import { normalizeText, placeOf } from './normalized-text.ts';
import { phrase } from './phrase.ts';

const characters = new Map([
  ['騙', '骗'],
  ['還', '还'],
]);
const groups = { kin: '父母|孩子?', his: '(你|您)的?' };

/** The words of the original in which a phrase is found; null when it is not. */
function found(written: string, text: string): string | null {
  const reading = normalizeText(text, characters);
  const match = phrase(written, groups).exec(reading.words);
  if (!match) return null;
  const { start, end } = placeOf(reading, match.index, match.index + match[0].length);
  return text.slice(start, end);
}

describe('a phrase is found through disguises, and reported in the words of the original', () => {
  it.each([
    ['坐牢', '让你坐 - 。牢吧', '坐 - 。牢'],
    ['坐牢', '坐\u200b😀牢', '坐\u200b😀牢'],
    ['骗子', '你這個騙・子', '騙・子'],
    ['sb', '你就是ＳＢ', 'ＳＢ'],
    ['[坐做]牢', '去做牢', '做牢'],
    ['\\d+元', '欠我１０，０００元', '０００元'],
    ['告诉{his}{kin}', '告诉你 的父，母', '告诉你 的父，母'],
    ['孩子?上', '孩上', '孩上'],
  ])('%s in %s', (written, text, excerpt) => expect(found(written, text)).toBe(excerpt));
});

describe('a gap', () => {
  it.each([
    ['告诉…单位', '告诉，你的单位', '告诉，你的单位'],
    ['告诉…单位', '告诉你。单位', null],
    ['告诉‥单位', '告诉，你的单位', null],
    ['告诉…<2>单位', '告诉你们的单位', null],
    ['告诉…单位', '告诉一二三四五六七八单位', '告诉一二三四五六七八单位'],
    ['告诉…单位', '告诉一二三四五六七八九单位', null],
  ])('%s in %s', (written, text, excerpt) => expect(found(written, text)).toBe(excerpt));
});

describe('lookaround', () => {
  it.each([
    ['(?<!养)狗', '养 狗', null],
    ['(?<!养)狗', '你这狗', '狗'],
    ['狗(?!粮)', '狗-粮', null],
    ['抓(?!…<3>(紧|住))', '抓一下紧', null],
    ['^父|母$', '父母', '父'],
  ])('%s in %s', (written, text, excerpt) => expect(found(written, text)).toBe(excerpt));
});

it('an undefined group is an error in the rules', () => expect(() => phrase('{friends}', groups)).toThrow('friends'));

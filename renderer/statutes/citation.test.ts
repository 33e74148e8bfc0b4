import { expect, test } from 'vitest';
import { citationOf, quotationOf } from './citation.ts';

test('an article is cited by the full name of its law', () => {
  expect(citationOf({ law: '中华人民共和国民法典', article: '第五百七十七条' })).toBe('《中华人民共和国民法典》第五百七十七条');
});

test('a title inside a title takes single marks, and the number of the document is left out', () => {
  const law = '最高人民法院关于适用《中华人民共和国民法典》合同编通则若干问题的解释（法释〔2023〕13号）';
  expect(citationOf({ law, article: '第一条' })).toBe('《最高人民法院关于适用〈中华人民共和国民法典〉合同编通则若干问题的解释》第一条');
});

test('an article of several paragraphs is quoted with marks that open each and close the last', () => {
  const law = '中华人民共和国民法典';
  expect(quotationOf({ law, article: '第一百九十二条', text: '甲。\n乙“丙”。' })).toEqual([
    { kind: 'paragraph', runs: [{ text: '《中华人民共和国民法典》第一百九十二条规定：“甲。' }] },
    { kind: 'paragraph', runs: [{ text: '“乙‘丙’。”' }] },
  ]);
});

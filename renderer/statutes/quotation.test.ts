import { expect, test } from 'vitest';
import { quotationOf } from './quotation.ts';

test('an article of several paragraphs is quoted with opening marks on each and a closing mark on the last', () => {
  const law = '中华人民共和国民法典';
  expect(quotationOf({ law, article: '第一百九十二条', text: '甲。\n乙“丙”。' })).toEqual([
    { kind: 'paragraph', runs: [{ text: '《中华人民共和国民法典》第一百九十二条规定：“甲。' }] },
    { kind: 'paragraph', runs: [{ text: '“乙‘丙’。”' }] },
  ]);
});

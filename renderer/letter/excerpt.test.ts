import { getSchema } from '@tiptap/react';
import { expect, test } from 'vitest';
import { findExcerpt } from './excerpt.ts';
import { letterExtensions } from './letter-schema.ts';
import { docOf } from './tiptap-body.ts';

const doc = getSchema(letterExtensions).nodeFromJSON(
  docOf([
    { kind: 'heading', runs: [{ text: '一、事实' }] },
    { kind: 'paragraph', runs: [{ text: '您至今' }, { text: '未还', bold: true }, { text: '款。' }] },
    {
      kind: 'paragraph',
      runs: [
        { text: '截至' },
        { text: '2026年11月20日', variable: '欠款.截至' },
        { text: '，共' },
        { text: '110,854.66', variable: '欠款.合计' },
        { text: '元' },
      ],
    },
    {
      kind: 'table',
      rows: [{ cells: ['项目', '金额'] }, { cells: ['本金', '100,000.00'] }],
      numeric: [false, true],
    },
  ]),
);

test.each(['一、事实', '今未还款', '100,000.00', '截至2026年11月20日', '2026年11月20日，共110,854.66', '，共', '66元'])(
  '“%s” is found, whatever its weight and position',
  (excerpt) => {
    const place = findExcerpt(doc, excerpt);
    // A fact is selected as a whole.
    expect(place && doc.textBetween(place.from, place.to)).toContain(excerpt);
  },
);

test('text that no single block contains is not found', () => {
  expect(findExcerpt(doc, '事实您')).toBeNull();
  expect(findExcerpt(doc, '')).toBeNull();
});

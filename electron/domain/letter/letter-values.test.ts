import { expect, it } from 'vitest';
import type { LetterBlock } from './letter.ts';
import { followsFacts, type LetterValues, runsOf, withValues } from './letter-values.ts';
import { LETTER_VARIABLES } from './letter-variables.ts';

const values = (of: string): LetterValues =>
  Object.fromEntries(LETTER_VARIABLES.map((name) => [name, `${of}${name}`])) as Record<keyof LetterValues, string>;

it('words with names become runs bound to the facts; braces that name nothing remain words', () => {
  expect(runsOf('截至{欠款.截至}，用途{周转}{付款期限}', values('甲'))).toEqual([
    { text: '截至' },
    { text: '甲欠款.截至', variable: '欠款.截至' },
    { text: '，用途{周转}' },
    { text: '甲付款期限', variable: '付款期限' },
  ]);
});

it('bound facts are updated, and what was made plain text stays', () => {
  const body: LetterBlock[] = [
    { kind: 'paragraph', runs: [...runsOf('共{欠款.合计}元', values('旧')), { text: '旧付款期限', bold: true }] },
    {
      kind: 'table',
      rows: [{ cells: ['合计', { text: '旧', variable: '欠款.合计' }], total: true }],
      numeric: [false, true],
    },
  ];
  expect(withValues(body, values('新'))).toEqual([
    {
      kind: 'paragraph',
      runs: [
        { text: '共' },
        { text: '新欠款.合计', variable: '欠款.合计' },
        { text: '元' },
        { text: '旧付款期限', bold: true },
      ],
    },
    {
      kind: 'table',
      rows: [{ cells: ['合计', { text: '新欠款.合计', variable: '欠款.合计' }], total: true }],
      numeric: [false, true],
    },
  ]);
  expect(followsFacts(body)).toBe(true);
  expect(
    followsFacts([
      { kind: 'paragraph', runs: [{ text: '甲' }] },
      { kind: 'table', rows: [{ cells: ['乙'] }], numeric: [false] },
    ]),
  ).toBe(false);
});

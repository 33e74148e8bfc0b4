import { expect, test } from 'vitest';
import { grouped } from './calculator.ts';
import { resultText } from './result-text.ts';

test('a result is copied with its steps, notes and legal basis', () => {
  expect(
    resultText(
      '诉讼费用',
      {
        lines: [['案件受理费', '50.00 元']],
        table: { head: ['分段', '费用'], rows: [['0.00 至 10,000.00 元', '50.00']] },
        notes: [{ kind: 'info', text: '只减半一次。' }],
        basis: [
          { law: '诉讼费用交纳办法', article: '第十三条' },
          { law: '诉讼费用交纳办法', article: '第十六条', note: '适用简易程序减半' },
        ],
      },
      '依据',
    ),
  ).toBe(
    '诉讼费用\n案件受理费：50.00 元\n分段\t费用\n0.00 至 10,000.00 元\t50.00\n只减半一次。\n依据：诉讼费用交纳办法第十三条；诉讼费用交纳办法第十六条（适用简易程序减半）',
  );
});

test('amounts are grouped for reading, also when negative', () => {
  expect(['0.00', '1234567.80', '-1234.00', '9999999999999.99'].map(grouped)).toEqual([
    '0.00',
    '1,234,567.80',
    '-1,234.00',
    '9,999,999,999,999.99',
  ]);
});

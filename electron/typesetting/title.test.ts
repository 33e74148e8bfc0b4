import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadFonts } from './fonts.ts';
import type { ParagraphStyle } from './paragraph.ts';
import { shapeTitle } from './title.ts';

const fonts = await loadFonts(fileURLToPath(new URL('../../resources/fonts', import.meta.url)));
const style: ParagraphStyle = { size: 22, bold: true, measure: 442.2, align: 'centre' };

test.each([
  ['律师函', '律师函'],
  ['关于偿还借款事宜的律师函', '关于偿还借款事宜的律师函'],
  [
    '关于偿还上海示例贸易有限公司借款本金及逾期利息事宜的律师函',
    '关于偿还上海示例贸易有限公司\n借款本金及逾期利息事宜的律师函',
  ],
  ['关于催告支付货款\n的律师函', '关于催告支付货款\n的律师函'],
])('%s', (title, expected) => expect(shapeTitle(title, style, fonts)).toBe(expected));

test('no line of a long title opens with a mark or is much shorter than the others', () => {
  const lines = shapeTitle(
    '关于敦促新疆示例果业有限公司（原名新疆示例果品有限公司）依约支付剩余货款、违约金及实现债权的费用事宜的律师函',
    style,
    fonts,
  ).split('\n');
  expect(lines).toHaveLength(3);
  for (const line of lines) {
    expect(line).not.toMatch(/^[、，。；：）》”的]|[（《“]$/u);
    expect(line.length).toBeGreaterThan(12);
  }
});

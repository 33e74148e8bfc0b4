import { expect, test } from 'vitest';
import { groupedOffsets } from './grouping.ts';

/** The text with a stroke wherever groups allow a line to end. */
function cut(text: string): string {
  const grouped = groupedOffsets(text);
  return Array.from(text, (character, index) => (index > 0 && !grouped.has(index) ? `|${character}` : character)).join(
    '',
  );
}

test.each([
  ['依第六百七十五条第一款', '依|第六百七十五条|第一款'],
  ['于2026年1月5日还', '于|2026年1月5日|还'],
  ['二〇二六年一月五日前', '二〇二六年一月五日|前'],
  ['计100,000.00元整', '计|100,000.00元|整'],
  ['（￥100,000.00）', '（|￥100,000.00|）'],
  ['年利率3.45%的', '年|利|率|3.45%|的'],
  ['〔2026〕正衡律函字第3号函', '〔2026〕正衡律函字第3号|函'],
  ['（2025）沪0101民初12345号案', '（2025）沪0101民初12345号|案'],
  ['借款10万元，6个月', '借|款|10万元|，|6个月'],
  ['壹拾万陆仟元整（大写）', '壹拾万|陆仟元整|（|大|写|）'],
])('%s', (text, expected) => expect(cut(text)).toBe(expected));

/** What should not be split at a line's end: article numbers, dates, amounts, case and paper numbers. */

const HAN_NUMBER = '[〇零一二三四五六七八九十百千]';

const GROUPS = new RegExp(
  [
    // 第六百七十五条, 第1款, 第3号
    `第(?:\\d+|${HAN_NUMBER}+)[条款项章节编页号期次]`,
    // 2026年1月5日, 1月5日, 2026年1月
    '\\d{4}年(?:\\d{1,2}月(?:\\d{1,2}日)?)?',
    '\\d{1,2}月\\d{1,2}日',
    // 二〇二六年一月五日
    `[〇零一二三四五六七八九]{4}年(?:${HAN_NUMBER}{1,3}月(?:${HAN_NUMBER}{1,3}日)?)?`,
    // 〔2026〕×律函字第3号, （2025）京0105民初12345号, 法释〔2020〕17号
    '[〔（(]\\d{4}[〕）)][^，。、；：！？\\s〔（(]{0,14}?号',
    // ￥100,000.00, 100,000.00元, 10万元, 3.45%, 30日
    '[￥¥]?\\d[\\d,]*(?:\\.\\d+)?(?:[万亿]?元|[%％‰]|个月|[年月日天期份倍])?',
    // 陆仟 and 捌角 within 壹拾万陆仟玖佰壹拾柒元捌角壹分
    '[壹贰叁肆伍陆柒捌玖][拾佰仟万亿元角分]+整?',
  ].join('|'),
  'gu',
);

/** String offsets in the text that fall inside a group: a break there would split it. */
export function groupedOffsets(text: string): Set<number> {
  const offsets = new Set<number>();
  for (const match of text.matchAll(GROUPS)) {
    for (let offset = match.index + 1; offset < match.index + match[0].length; offset++) offsets.add(offset);
  }
  return offsets;
}

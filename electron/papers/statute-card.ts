import { formatCitation } from '../domain/law/citation-check.ts';
import type { StatuteArticle } from '../domain/law/law.ts';
import { annotated, type FoundArticle, type Standing } from '../domain/law/statute.ts';
import { formatChinese, type PlainDate } from '../domain/quantities/calendar.ts';
import type { Block, PaperDocument } from '../typesetting/document.ts';

const STANDINGS: Record<Standing, string> = {
  'in-force': '现行有效',
  repealed: '已废止',
  superseded: '已被新文本取代',
  'not-yet': '尚未施行',
};

const text = (words: string): Block => ({ kind: 'paragraph', text: words });

/**
 * One article on a sheet for a client to take along: the official text, its purpose in a line, whether it is in force
 * on the given day, and when that was checked.
 */
export function statuteCard(card: {
  article: FoundArticle & { readonly held: StatuteArticle };
  firm: string;
  on: PlainDate;
  printedOn: PlainDate;
}): PaperDocument {
  const { law, version, held, standing, elsewhere } = card.article;
  const title = formatCitation(law.law, [held.article]);
  const period =
    held.effectiveTo === null
      ? `自${formatChinese(held.effectiveFrom)}起施行`
      : `${formatChinese(held.effectiveFrom)}至${formatChinese(held.effectiveTo)}施行`;
  const [now] = elsewhere;
  return {
    title: `${law.shortName}${held.article}`,
    language: 'zh-CN',
    createdOn: card.printedOn,
    page: 'sheet',
    bodySize: '四号',
    blocks: [
      { kind: 'title', text: title, size: '小二' },
      { kind: 'space', lines: 0.5 },
      ...annotated(held).split('\n').map(text),
      { kind: 'rule' },
      ...(held.purpose
        ? [
            {
              kind: 'paragraph',
              indent: false,
              text: [{ text: '通俗地说：', bold: true }, { text: `${held.purpose}。` }],
            } as const,
          ]
        : []),
      {
        kind: 'pairs',
        indent: false,
        size: '五号',
        items: [
          { label: '制定机关：', value: law.organ },
          { label: '文本：', value: `${version.label}，${version.documentNumber}` },
          {
            label: '效力：',
            value: `${period}；${formatChinese(card.on)}${STANDINGS[standing]}${held.dateConfidence === 'unverified' ? '（施行日期待核实）' : ''}`,
          },
          ...(now
            ? [{ label: '现应引用：', value: `${formatCitation(now.law, now.articles)}（${now.subject}）` }]
            : []),
          { label: '核对日期：', value: formatChinese(held.checkedOn) },
        ].filter(({ value }) => value !== ''),
      },
      {
        kind: 'paragraph',
        indent: false,
        size: '小五',
        text: '“通俗地说”一行是便于理解的概括，不是法律原文；具体案件如何适用，请以律师意见为准。',
      },
    ],
    footer: { left: [card.firm, `${formatChinese(card.printedOn)}打印`].filter(Boolean).join(' · ') },
  };
}

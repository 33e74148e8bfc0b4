import type { LendingFigures } from '../../domain/lending/figures.ts';
import {
  type FindingLevel,
  type LendingFacts,
  type LendingOpinion,
  opinionText,
} from '../../domain/lending/lending.ts';
import { inWordsAndFigures } from '../../domain/quantities/amounts.ts';
import { formatChinese } from '../../domain/quantities/calendar.ts';
import { formatGrouped } from '../../domain/quantities/money.ts';
import type { Block, PaperDocument } from '../../typesetting/document.ts';
import type { Sender } from '../letter/facts.ts';

interface Told {
  readonly title: string;
  readonly confidence: 'verified' | 'practice' | 'own' | 'unverified';
  readonly statutes: readonly { readonly shortName: string; readonly article: string }[];
}

export interface LendingNote {
  readonly facts: LendingFacts;
  readonly figures: LendingFigures;
  readonly opinion: LendingOpinion;
  readonly findings: readonly (Told & {
    readonly level: FindingLevel;
    readonly text: string;
    readonly detail: string;
  })[];
  readonly clauses: readonly (Told & { readonly id: string; readonly wording: string })[];
  readonly sender: Sender;
}

const LEVELS: Record<FindingLevel, string> = { stop: '不宜', mend: '先补', note: '知悉' };
const BY_RULE = '本所测算';
const text = (words: string): Block => ({ kind: 'paragraph', text: words });
const heading = (words: string): Block => ({ kind: 'heading', level: 1, text: words });

/**
 * The assessment as a note for the client: the opinion and its grounds, the figures, and the recommended clauses, with
 * the reservation that it rests on the facts as given. Findings whose law has not been checked are left out and
 * counted; clauses of that kind print their wording alone.
 */
export function lendingPaper({ facts, figures, opinion, findings, clauses, sender }: LendingNote): PaperDocument {
  const sale = facts.kind === 'credit-sale';
  const title = sale ? '赊销前评估意见' : '出借前评估意见';
  const printed = findings.filter(({ confidence }) => confidence !== 'unverified');
  const unprinted = findings.length - printed.length;
  const wanted = clauses.filter(({ id }) => facts.clauses[id] !== 'unneeded');
  const deed = sale
    ? `向${facts.borrower.name}赊销${inWordsAndFigures(facts.amount)}的货物`
    : `向${facts.borrower.name}出借${inWordsAndFigures(facts.amount)}`;
  const [first, second, third, fourth] =
    printed.length === 0 ? (['一', '', '二', '三'] as const) : (['一', '二', '三', '四'] as const);
  return {
    title,
    language: 'zh-CN',
    createdOn: facts.assessedOn,
    page: 'sheet',
    blocks: [
      { kind: 'title', text: title, size: '小二' },
      { kind: 'addressee', text: `${facts.client}：` },
      text(
        `贵方拟于${formatChinese(facts.signedOn)}订立合同，${deed}，${formatChinese(facts.dueOn)}到期。依据贵方所述情况和公开查询的结果，提出以下意见，供贵方决定时参考。`,
      ),
      heading(`${first}、意见`),
      {
        kind: 'paragraph',
        text: [
          { text: `${opinionText(opinion, facts.kind)}。`, bold: true },
          ...(unprinted === 0 ? [] : [{ text: `另有${unprinted}项，法律依据尚待核对，由承办律师当面说明。` }]),
        ],
      },
      ...(printed.length === 0 ? [] : [heading(`${second}、须注意的事项`), findingsTable(printed)]),
      heading(`${third}、测算`),
      { kind: 'pairs', items: figuresOf(facts, figures) },
      heading(`${fourth}、合同应写明的条款`),
      clausesTable(wanted, facts),
      ...(facts.notes.trim() === ''
        ? []
        : facts.notes
            .trim()
            .split('\n')
            .map((line, index) => text(index === 0 ? `其他说明：${line}` : line))),
      text(
        `本意见仅依据贵方所述和截至${formatChinese(facts.assessedOn)}公开查询的情况作出，未经独立核实，仅供贵方参考；情况不实、不全或者以后有变化的，应当重新评估。本意见不是对还款或者诉讼结果的保证，不作为证据使用，未经同意不得提供给第三人。`,
      ),
      {
        kind: 'signature',
        signatories: [
          {
            name: sender.firm.name,
            signers: [{ label: '承办律师：' }],
            date: formatChinese(facts.assessedOn),
            seal: false,
          },
        ],
      },
    ],
    footer: { left: [sender.firm.name, title].filter(Boolean).join(' · ') },
  };
}

/** Articles by the names that lawyers use: 民间借贷规定第十三条、第二十五条; empty if they have not been checked. */
function lawOf({ statutes, confidence }: Told): string {
  if (confidence === 'unverified') return '待律师核对';
  const byLaw = Map.groupBy(statutes, ({ shortName }) => shortName);
  const named = [...byLaw]
    .map(([name, articles]) => `${name}${articles.map(({ article }) => article).join('、')}`)
    .join('；');
  return named !== '' ? named : confidence === 'own' ? BY_RULE : '通常做法';
}

function findingsTable(findings: LendingNote['findings']): Block {
  return {
    kind: 'table',
    caption: '须注意的事项',
    columns: [{ width: 'fit' }, { width: 20 }, { width: 56 }, { width: 24 }],
    header: [{ cells: ['程度', '事项', '说明和建议', '依据'], bold: true }],
    rows: findings.map((each) => ({
      cells: [
        LEVELS[each.level],
        each.title,
        [each.detail, each.text].filter(Boolean).join('。').replace(/。+/g, '。'),
        lawOf(each),
      ],
    })),
  };
}

function clausesTable(clauses: LendingNote['clauses'], facts: LendingFacts): Block {
  return {
    kind: 'table',
    caption: '合同应写明的条款',
    columns: [{ width: 'fit', align: 'centre' }, { width: 18 }, { width: 58 }, { width: 24 }],
    header: [{ cells: ['已写', '条款', '建议写法', '依据'], bold: true }],
    rows: clauses.map((each) => ({
      cells: [facts.clauses[each.id] === 'written' ? '☑' : '☐', each.title, each.wording, lawOf(each)],
    })),
  };
}

function figuresOf(
  { rate, assessedOn }: LendingFacts,
  { capPercent, lpr, interest, dueTotal, months, monthlyLoad, freeIncome }: LendingFigures,
): { label: string; value: string }[] {
  const cap =
    capPercent === null
      ? []
      : [
          {
            label: '利率上限：',
            value: `年${capPercent}%，为${formatChinese(lpr.publishedOn)}公布的一年期贷款市场报价利率${lpr.annualPercent}%的四倍（民间借贷规定第二十五条）${lpr.stale ? `，合同成立时以最近一次公布的为准，请于签订当日核对` : ''}`,
          },
        ];
  return [
    ...cap,
    {
      label: '到期本息：',
      value: `${formatGrouped(dueTotal)}元${rate === null ? '，不计利息' : `，其中利息${formatGrouped(interest)}元（年${rate}%，按365天计）`}`,
    },
    {
      label: '每月筹措：',
      value: `按${months}个月平均，每月须筹措${formatGrouped(monthlyLoad)}元；${freeIncome === null ? '收入情况不明' : freeIncome <= 0 ? '所述收入已不够支出和其他债务' : `所述每月可支配${formatGrouped(freeIncome)}元`}（截至${formatChinese(assessedOn)}，未经核实）`,
    },
  ];
}

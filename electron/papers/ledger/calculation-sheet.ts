import type { CaseFacts } from '../../domain/case/case-facts.ts';
import { delayText } from '../../domain/claim/delay.ts';
import { type Basis, LAW_TITLES, type LawName } from '../../domain/law/basis.ts';
import { LENDING_RULES_OF_2020 } from '../../domain/law/days-of-law.ts';
import { inFigures, inWordsAndFigures } from '../../domain/quantities/amounts.ts';
import { formatChinese, type PlainDate } from '../../domain/quantities/calendar.ts';
import { add, formatGrouped } from '../../domain/quantities/money.ts';
import type { Balances } from '../../domain/statement/balances.ts';
import type { Statement } from '../../domain/statement/statement.ts';
import type { StatementLine } from '../../domain/statement/statement-line.ts';
import { formulaText, lineText, periodText, rateText } from '../../domain/statement/text.ts';
import type { Block, Column, PaperDocument, TableRow } from '../../typesetting/document.ts';

export interface CalculationFacts {
  readonly facts: CaseFacts;
  readonly title: string;
  readonly statement: Statement;
  readonly printedOn: PlainDate;
}

/** The running balances; one that is empty throughout has no column. */
const BALANCES = [
  ['principal', '本金余额'],
  ['interest', '利息余额'],
  ['penalty', '违约金余额'],
  ['costs', '费用余额'],
  ['credit', '多付余额'],
] as const;

/**
 * 债务计算明细表: every movement of the debt in date order, with the balances after it and how it was computed, so that a
 * court or the debtor can check each figure by hand.
 */
export function calculationSheet({ facts, title, statement, printedOn }: CalculationFacts): PaperDocument {
  const number = facts.agreement.number === '' ? '' : `（${facts.agreement.number}）`;
  const balances = BALANCES.filter(
    ([part]) => part === 'principal' || statement.lines.some((line) => line.balances[part] > 0),
  );
  const amounts = (of: Balances) => balances.map(([part]) => formatGrouped(of[part]));
  const figures: Column = { width: 2, align: 'right', tabular: true };
  const lines = statement.lines.filter((line) => !isNothing(line));
  return {
    title: '债务计算明细表',
    language: 'zh-CN',
    createdOn: printedOn,
    page: 'sheet-landscape',
    blocks: [
      { kind: 'title', text: '债务计算明细表' },
      {
        kind: 'pairs',
        indent: false,
        items: [
          { label: '债权人：', value: facts.creditor.name },
          { label: '债务人：', value: facts.debtors.map((debtor) => debtor.name).join('、') },
          {
            label: '依据：',
            value: `${facts.agreement.name}${number}，${formatChinese(facts.claim.formedOn)}订立，${formatChinese(facts.claim.dueOn)}到期`,
          },
          {
            label: '计算至：',
            value: `${formatChinese(statement.asOf)}（该日不计息）${statement.stale ? '，所用利率待核实' : ''}`,
          },
          ...(statement.delay === null ? [] : [{ label: '逾期：', value: delayText(statement.delay) }]),
        ],
      },
      {
        kind: 'table',
        caption: '债务计算明细表',
        columns: [{ width: 'fit' }, { width: 13 - 2 * balances.length }, figures, ...balances.map(() => figures)],
        header: [{ cells: ['日期', '事项与计算', '本次金额', ...balances.map(([, name]) => name)], bold: true }],
        rows: [
          ...lines.map((line): TableRow => ({
            cells: [
              line.on,
              describe(line),
              `${line.kind === 'payment' || line.kind === 'remission' ? '−' : ''}${formatGrouped(line.amount)}`,
              ...amounts(line.balances),
            ],
            carry: ['', '', '', ...amounts(line.balances)],
          })),
          { cells: ['', '截至计算日合计', formatGrouped(statement.total), ...amounts(statement)], bold: true },
        ],
      },
      { kind: 'paragraph', text: conclusion(statement) },
      ...notes(statement, statement.lines.length - lines.length),
      {
        kind: 'signature',
        signatories: [
          {
            name: facts.creditor.name,
            signers: [{ label: '制表：' }, { label: '复核：' }],
            date: formatChinese(printedOn),
            seal: false,
          },
        ],
      },
    ],
    footer: { left: `债务计算明细表 · ${title}` },
  };
}

/** A charge fully cut by the cap. */
function isNothing(line: StatementLine): boolean {
  return line.amount === 0 && line.kind !== 'payment' && line.kind !== 'disbursement';
}

/** What happened; under it the days, the base amount, and the source of the rate. */
function describe(line: StatementLine): string {
  const working = 'working' in line ? line.working : undefined;
  if (!working) return lineText(line);
  const source = rateText(working);
  return `${lineText(line)}，${periodText(working)}\n${formulaText(working)}${source && `（${source}）`}`;
}

function conclusion({ asOf, total, perDiem, credit, lines }: Statement): string {
  const payments = lines.filter((line) => line.kind === 'payment');
  const paid =
    payments.length === 0
      ? ''
      : `已收还款${payments.length}笔，共${inFigures(add(...payments.map(({ amount }) => amount)))}，均已计入。`;
  const further = perDiem > 0 ? `自${formatChinese(asOf)}起，每逾一日增加${inFigures(perDiem)}。` : '';
  const over = credit > 0 ? `还款超出欠款${inFigures(credit)}。` : '';
  return `${paid}截至计算日尚欠合计${inWordsAndFigures(total)}。${over}${further}`;
}

/** Every choice where courts differ, and every rate that rests on an assumption, is printed with the figures. */
function notes(statement: Statement, left: number): Block[] {
  const items = [
    '每项计算结果四舍五入至分，合计为各项之和。',
    ...(left === 0 ? [] : [`同期利息等已达上限、不再计收的${left}项未列出。`]),
    ...capsApplied(statement),
    ...statement.notes.map(
      (note) => `${note.kind === 'unverified' && !note.text.startsWith('待核实') ? '待核实：' : ''}${note.text}。`,
    ),
    `依据：${citations(statement.lines.flatMap((line) => line.basis))}。`,
  ];
  return [
    { kind: 'paragraph', text: '说明', keepWithNext: true, indent: false },
    ...items.map((text, index): Block => ({
      kind: 'paragraph',
      text: `${index + 1}. ${text}`,
      indent: false,
      size: '小五',
    })),
  ];
}

/**
 * The caps that reduced an amount, with the rates they are four times of; the statement's own notes cover those before
 * 2020-08-20.
 */
function capsApplied({ lines, windows }: Statement): string[] {
  const applied = windows.filter(
    (window) =>
      window.to >= LENDING_RULES_OF_2020 && lines.some((line) => 'working' in line && line.working?.cut === window),
  );
  return applied.map(
    ({ from, capPercent, basis }) => `${formatChinese(from)}起利率上限为年${capPercent}%，即${basis[0]?.note ?? ''}。`,
  );
}

/** Every law once by its full title, with its articles in order of first use. */
function citations(bases: readonly Basis[]): string {
  const articles = new Map<LawName, Set<string>>();
  for (const { law, article } of bases) articles.set(law, (articles.get(law) ?? new Set()).add(article));
  return [...articles]
    .map(([law, numbers]) => {
      const [, name = '', document = ''] = /^(.*?)((?:（[^（）]*）)?)$/.exec(LAW_TITLES[law]) ?? [];
      return `《${name.replaceAll('《', '〈').replaceAll('》', '〉')}》${document}${[...numbers].join('、')}`;
    })
    .join('；');
}

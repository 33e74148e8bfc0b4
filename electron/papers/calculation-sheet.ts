import { addDays, formatChinese, type PlainDate } from '../domain/calendar.ts';
import type { CaseFacts } from '../domain/case-facts.ts';
import { formatGrouped } from '../domain/money.ts';
import type { Statement, StatementLine, Working } from '../domain/statement.ts';
import type { Block, PaperDocument, TableRow } from '../typesetting/document.ts';
import { inWordsAndFigures } from './amounts.ts';

export interface CalculationFacts {
  readonly facts: CaseFacts;
  readonly title: string;
  readonly statement: Statement;
  readonly printedOn: PlainDate;
}

/**
 * 债务计算明细表: every movement of the debt in order of date, with the balances after it and how it was reached, so that a
 * court or the debtor can follow each figure with a pencil.
 */
export function calculationSheet({ facts, title, statement, printedOn }: CalculationFacts): PaperDocument {
  const number = facts.agreement.number === '' ? '' : `（${facts.agreement.number}）`;
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
          { label: '依据：', value: `${facts.agreement.name}${number}，${formatChinese(facts.claim.formedOn)}订立，${formatChinese(facts.claim.dueOn)}到期` },
          { label: '计算至：', value: `${formatChinese(statement.asOf)}（该日不计息）` },
        ],
      },
      {
        kind: 'table',
        caption: '债务计算明细表',
        columns: [
          { width: 'fit' }, { width: 5 }, { width: 2.2, align: 'right', tabular: true }, { width: 2.2, align: 'right', tabular: true },
          { width: 2, align: 'right', tabular: true }, { width: 2, align: 'right', tabular: true }, { width: 1.8, align: 'right', tabular: true },
        ],
        header: [{ cells: ['日期', '事项与计算', '本次金额', '本金余额', '利息余额', '违约金余额', '费用余额'], bold: true }],
        rows: [
          ...statement.lines.map(rowOf),
          {
            cells: ['', '截至计算日合计', formatGrouped(statement.total), formatGrouped(statement.principal), formatGrouped(statement.interest), formatGrouped(statement.penalty), formatGrouped(statement.costs)],
            bold: true,
          },
        ],
      },
      { kind: 'paragraph', text: `合计${inWordsAndFigures(statement.total)}。${statement.perDiem > 0 ? `自${formatChinese(statement.asOf)}起，每逾一日增加人民币${formatGrouped(statement.perDiem)}元。` : ''}` },
      ...notes(statement),
      { kind: 'signature', signatories: [{ name: facts.creditor.name, signers: [{ label: '制表：' }, { label: '复核：' }], date: formatChinese(printedOn), seal: false }] },
    ],
    footer: { left: `债务计算明细表 · ${title}` },
  };
}

function rowOf(line: StatementLine): TableRow {
  const { balances } = line;
  return {
    cells: [
      line.on, describe(line), formatGrouped(line.amount),
      formatGrouped(balances.principal), formatGrouped(balances.interest), formatGrouped(balances.penalty), formatGrouped(balances.costs),
    ],
    carry: ['', '', '', formatGrouped(balances.principal), formatGrouped(balances.interest), formatGrouped(balances.penalty), formatGrouped(balances.costs)],
  };
}

const CHARGES = { interest: '借期利息', 'overdue-interest': '逾期利息', penalty: '违约金' } as const;

function describe(line: StatementLine): string {
  switch (line.kind) {
    case 'disbursement':
      return line.withheld > 0 ? `交付借款 ${formatGrouped(line.paidOut)}（预扣利息 ${formatGrouped(line.withheld)} 不计入本金）` : '交付借款';
    case 'cost':
      return `发生费用：${line.label}`;
    case 'payment': {
      const { applied } = line;
      const parts = ([['费用', applied.cost], ['利息', applied.interest], ['违约金', applied.penalty], ['本金', applied.principal], ['多付', line.surplus]] as const).filter(([, amount]) => amount > 0);
      return `收到还款，抵充${parts.map(([name, amount]) => `${name} ${formatGrouped(amount)}`).join('、')}`;
    }
    case 'fixed-penalty':
    case 'fee':
      return line.working === undefined ? line.label : `${line.label} ${formula(line.working)}`;
    default:
      return `${CHARGES[line.kind]} ${formula(line.working)}`;
  }
}

/** 2026-05-21 至 2026-11-21，185 日：100,000.00×3%÷365×185 */
function formula(working: Working): string {
  const rate = `${working.rate}%${working.per === 'year' ? `÷${working.yearDays}` : ''}`;
  const less = working.less === undefined ? '' : `，减同期已计 ${formatGrouped(working.less)}`;
  const limit = working.limit === undefined ? '' : `，不超过 ${formatGrouped(working.limit)}`;
  const cut = working.cut === undefined ? '' : `（约定超过上限，按上限年利率 ${working.cut.capPercent}% 计）`;
  return `${working.from} 至 ${addDays(working.to, -1)}，${working.days} 日：${formatGrouped(working.base)}×${rate}×${working.days}${less}${limit}${cut}`;
}

/** Everything that was chosen where courts differ, and every rate that rests on an assumption, is printed with the figures. */
function notes(statement: Statement): Block[] {
  const law = [...new Set(statement.lines.flatMap((line) => line.basis.map((basis) => `《${basis.law}》${basis.article}`)))];
  const items = [
    '每项计算结果四舍五入至分，合计为各项之和。',
    ...(law.length === 0 ? [] : [`依据：${law.join('、')}。`]),
    ...statement.notes.map((note) => `${note.kind === 'unverified' ? '待核实：' : ''}${note.text}。`),
  ];
  return [
    { kind: 'paragraph', text: '说明', keepWithNext: true, indent: false },
    ...items.map((text, index): Block => ({ kind: 'paragraph', text: `${index + 1}. ${text}`, indent: false, size: '小五' })),
  ];
}

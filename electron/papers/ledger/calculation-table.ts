import type { CaseFacts } from '../../domain/case/case-facts.ts';
import { bookingOrder } from '../../domain/claim/allocation.ts';
import type { ComponentKind } from '../../domain/claim/claim.ts';
import { delayText } from '../../domain/claim/delay.ts';
import { formatChinese } from '../../domain/quantities/calendar.ts';
import { add, type Fen, larger, NO_MONEY } from '../../domain/quantities/money.ts';
import type { Balances } from '../../domain/statement/balances.ts';
import type { Statement } from '../../domain/statement/statement.ts';
import type { StatementLine } from '../../domain/statement/statement-line.ts';
import { lineText } from '../../domain/statement/text.ts';
import { columnName, type Table, type TableCell } from '../tables/table.ts';

const HEADINGS = [
  '日期',
  '事项',
  '起算日',
  '止算日（不计）',
  '天数',
  '基数',
  '利率%',
  '每年天数',
  '扣除同期已计',
  '不超过',
  '金额',
  '抵充费用',
  '抵充利息',
  '抵充违约金',
  '抵充本金',
  '超出欠款',
  '本金余额',
  '利息余额',
  '违约金余额',
  '费用余额',
  '多付余额',
  '应还合计',
] as const;
type Heading = (typeof HEADINGS)[number];

const WIDTHS = [12, 44, 12, 14, 7, 18, 9, 10, 14, 14, 18, 14, 14, 14, 18, 14, 18, 18, 16, 16, 16, 18];

/** The column for the part of a payment allocated to a kind, and the column of its balance. */
const PARTS: Readonly<
  Record<ComponentKind, { readonly applied: Heading; readonly balance: Heading; readonly of: keyof Balances }>
> = {
  cost: { applied: '抵充费用', balance: '费用余额', of: 'costs' },
  interest: { applied: '抵充利息', balance: '利息余额', of: 'interest' },
  penalty: { applied: '抵充违约金', balance: '违约金余额', of: 'penalty' },
  principal: { applied: '抵充本金', balance: '本金余额', of: 'principal' },
};
const KINDS = Object.keys(PARTS) as ComponentKind[];

/** The balance that a line adds to. */
const ADDS_TO: Readonly<Record<Exclude<StatementLine['kind'], 'payment' | 'remission'>, ComponentKind>> = {
  disbursement: 'principal',
  cost: 'cost',
  fee: 'cost',
  interest: 'interest',
  'overdue-interest': 'interest',
  penalty: 'penalty',
  'fixed-penalty': 'penalty',
};

interface Given {
  readonly facts: CaseFacts;
  readonly statement: Statement;
}

/**
 * The calculation as a table whose days, amounts, allocations and balances are formulas: changing a date, an amount or
 * a rate recalculates the rest. A last row compares the program's own total with that of the formulas.
 */
export function calculationTable({ facts, statement }: Given): Table {
  const head: TableCell[][] = [
    [{ text: '债务计算明细表', bold: true }],
    [{ text: `债权人：${facts.creditor.name}　债务人：${facts.debtors.map(({ name }) => name).join('、')}` }],
    [{ text: `计算至：${formatChinese(statement.asOf)}（该日不计息）${statement.stale ? '，所用利率待核实' : ''}` }],
    ...(statement.delay === null ? [] : [[{ text: `逾期：${delayText(statement.delay)}` }]]),
    HEADINGS.map((text) => ({ text, bold: true })),
  ];
  const first = head.length + 1;
  const lines = statement.lines.map((_, index) => lineRow(facts, statement.lines, index, first + index));
  const last = first + lines.length - 1;
  const totalRow = last + 1;
  const sum = (heading: Heading, value: Fen): [Heading, TableCell] => [
    heading,
    { formula: lines.length === 0 ? '0' : at(heading, last), as: 'amount', value, bold: true },
  ];
  const total = row({
    事项: { text: '截至计算日合计', bold: true },
    ...Object.fromEntries([
      ...KINDS.map((kind) => sum(PARTS[kind].balance, statement[PARTS[kind].of])),
      sum('多付余额', statement.credit),
      sum('应还合计', statement.total),
    ]),
  });
  const proof = row({
    事项: { text: '程序计算的合计，及与公式的差额' },
    多付余额: { amount: statement.total },
    应还合计: {
      formula: `ROUND(${at('应还合计', totalRow)}-${at('多付余额', totalRow + 1)},2)`,
      as: 'amount',
      value: NO_MONEY,
    },
  });
  return { name: '计算明细', headRows: head.length, widths: WIDTHS, rows: [...head, ...lines, total, proof] };
}

/** The choices made and what is to be verified, as on the printed sheet. */
export function notesTable({ statement }: Pick<Given, 'statement'>): Table {
  return {
    name: '说明',
    headRows: 1,
    widths: [100],
    rows: [[{ text: '说明', bold: true }], ...statement.notes.map(({ text }): TableCell[] => [{ text }])],
  };
}

function lineRow(facts: CaseFacts, lines: readonly StatementLine[], index: number, number: number): TableCell[] {
  const line = lines[index] as StatementLine;
  const before = lines[index - 1]?.balances;
  const above = (heading: Heading) => (before ? at(heading, number - 1) : '0');
  const cells: Partial<Record<Heading, TableCell>> = {
    日期: { date: line.on },
    事项: { text: lineText(line) },
    金额: { amount: line.amount },
  };
  if ('working' in line && line.working)
    Object.assign(cells, workingCells(line, line.working, lines, index, number, above));
  if (line.kind === 'payment') Object.assign(cells, bookingCells(facts, line, number, above));
  if (line.kind === 'remission') for (const kind of KINDS) cells[PARTS[kind].applied] = { amount: line.applied[kind] };
  for (const kind of KINDS) {
    const { applied, balance, of } = PARTS[kind];
    const more = !isReduction(line) && ADDS_TO[line.kind] === kind ? `+${at('金额', number)}` : '';
    const less = isReduction(line) ? `-${at(applied, number)}` : '';
    cells[balance] = { formula: `ROUND(${above(balance)}${more}${less},2)`, as: 'amount', value: line.balances[of] };
  }
  const surplus = line.kind === 'payment' ? `+${at('超出欠款', number)}` : '';
  const { principal, interest, penalty, costs, credit } = line.balances;
  cells['多付余额'] = { formula: `ROUND(${above('多付余额')}${surplus},2)`, as: 'amount', value: credit };
  cells['应还合计'] = {
    formula: `ROUND(${KINDS.map((kind) => at(PARTS[kind].balance, number)).join('+')},2)`,
    as: 'amount',
    value: add(principal, interest, penalty, costs),
  };
  return row(cells);
}

type Reduction = Extract<StatementLine, { kind: 'payment' | 'remission' }>;

function isReduction(line: StatementLine): line is Reduction {
  return line.kind === 'payment' || line.kind === 'remission';
}

type Accrual = Extract<StatementLine, { readonly working?: unknown }>;

/**
 * Base × rate ÷ days of the year × days, rounded, less what the same days already used of the cap, limited to the
 * remaining room.
 */
function workingCells(
  line: Accrual,
  working: NonNullable<Accrual['working']>,
  lines: readonly StatementLine[],
  index: number,
  number: number,
  above: (heading: Heading) => string,
): Partial<Record<Heading, TableCell>> {
  const { from, to, days, base, rate, per, yearDays, less, limit } = working;
  const started = lines.findIndex((each) => 'working' in each && each.working?.from === from && each.on === line.on);
  const product = `ROUND(${at('基数', number)}*${at('利率%', number)}*${at('天数', number)}/100/${at('每年天数', number)},2)`;
  const rest = less === undefined ? product : `ROUND(${product}-${at('扣除同期已计', number)},2)`;
  return {
    起算日: { date: from },
    '止算日（不计）': { date: to },
    天数: { formula: `${at('止算日（不计）', number)}-${at('起算日', number)}`, as: 'number', value: days },
    基数: { formula: above('本金余额'), as: 'amount', value: base },
    '利率%': { decimal: rate },
    每年天数: { number: per === 'day' ? 1 : yearDays },
    ...(less !== undefined && {
      扣除同期已计: {
        formula: started === index ? '0' : `SUM(${at('金额', number - (index - started))}:${at('金额', number - 1)})`,
        as: 'amount' as const,
        value: less,
      },
    }),
    ...(limit !== undefined && { 不超过: { amount: limit } }),
    金额: {
      formula: limit === undefined ? rest : `MIN(${rest},${at('不超过', number)})`,
      as: 'amount',
      value: line.amount,
    },
  };
}

/** The payment allocated part by part in order, each part at most what is owed of its kind. */
function bookingCells(
  facts: CaseFacts,
  line: Extract<StatementLine, { kind: 'payment' }>,
  number: number,
  above: (heading: Heading) => string,
): Partial<Record<Heading, TableCell>> {
  const cells: Partial<Record<Heading, TableCell>> = {};
  let left = at('金额', number);
  for (const kind of bookingOrder(line.agreed ?? facts.claim.allocation, line.designation)) {
    const { applied, balance } = PARTS[kind];
    cells[applied] = { formula: `MIN(ROUND(${left},2),${above(balance)})`, as: 'amount', value: line.applied[kind] };
    left += `-${at(applied, number)}`;
  }
  cells['超出欠款'] = { formula: `ROUND(${left},2)`, as: 'amount', value: line.surplus };
  return cells;
}

function row(cells: Partial<Record<Heading, TableCell>>): TableCell[] {
  return HEADINGS.map((heading) => cells[heading] ?? null);
}

function at(heading: Heading, number: number): string {
  return `${columnName(HEADINGS.indexOf(heading))}${number}`;
}

/**
 * The largest amount in the table. Spreadsheets hold fifteen digits: amounts are exact up to 9,999,999,999,999.99 yuan.
 */
export function largestAmount({ rows }: Table): Fen {
  const amounts = rows
    .flat()
    .map((cell) =>
      cell && 'amount' in cell
        ? cell.amount
        : cell && 'formula' in cell && cell.as === 'amount'
          ? cell.value
          : NO_MONEY,
    );
  return amounts.reduce(larger, NO_MONEY);
}

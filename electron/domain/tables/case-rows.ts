import { REASON_NAMES, REASONS, type TypedFacts } from '../case/case-facts.ts';
import { type Claim, USUAL_MULTIPLE } from '../claim/claim.ts';
import type { PlainDate } from '../quantities/calendar.ts';
import type { Fen } from '../quantities/money.ts';
import { pastedTable } from './pasted-table.ts';
import { PARTY_COLUMNS, partyFrom } from './row-party.ts';
import { isRowFault, type RowFault, RowReader } from './row-reader.ts';

/** A column of a table of cases, by its heading. Alternative headings are in `ALSO`. */
export const CASE_COLUMNS = [
  '债权人',
  '债权人证件号码',
  '债权人法定代表人',
  '债权人地址',
  '债权人电话',
  '收款户名',
  '开户行',
  '收款账号',
  '债务人',
  '证件号码',
  '法定代表人',
  '地址',
  '电话',
  '债权类型',
  '合同名称',
  '合同编号',
  '合同成立日',
  '出借日期',
  '出借金额',
  '到期日',
  '期内年利率',
  '逾期年利率',
  '每日违约金',
  '已还款',
  '未还原因',
  '承办律师',
  '备注',
] as const;
export type CaseColumn = (typeof CASE_COLUMNS)[number];

/** Required columns. */
export const NEEDED_COLUMNS: readonly CaseColumn[] = [
  '债权人',
  '债务人',
  '债权类型',
  '合同成立日',
  '出借金额',
  '到期日',
  '期内年利率',
  '逾期年利率',
];

const ALSO: Readonly<Partial<Record<CaseColumn, readonly string[]>>> = {
  债权人: ['债权人名称', '出借人', '出卖人', '委托人', '公司名称'],
  债权人证件号码: ['债权人统一社会信用代码'],
  债权人法定代表人: ['债权人负责人'],
  收款户名: ['户名'],
  收款账号: ['账号', '银行账号'],
  债务人: ['债务人姓名', '债务人名称', '姓名', '客户姓名', '借款人', '买受人'],
  证件号码: ['身份证号', '身份证号码', '公民身份号码', '统一社会信用代码', '债务人证件号码'],
  法定代表人: ['负责人', '债务人法定代表人'],
  地址: ['住址', '住所', '债务人地址', '通讯地址'],
  电话: ['手机', '手机号', '手机号码', '联系电话', '债务人电话'],
  合同编号: ['合同号', '借据号', '借据编号'],
  合同成立日: ['签订日期', '合同日期', '签约日'],
  出借日期: ['放款日', '放款日期', '借款日期', '价款发生日'],
  出借金额: ['借款金额', '放款金额', '贷款金额', '价款金额', '本金', '金额'],
  到期日: ['还款到期日', '付款到期日', '到期日期'],
  期内年利率: ['年利率', '借款利率'],
  逾期年利率: ['逾期利率'],
  每日违约金: ['违约金', '每日违约金比例'],
  已还款: ['还款', '还款记录'],
  未还原因: ['未还款原因'],
  承办律师: ['律师'],
};

const SALE = { lender: 'private', price: { kind: 'sale', multiple: USUAL_MULTIPLE } } as const;

/** Accepted values for 债权类型, as named in the case form, or in short. */
const KINDS: Readonly<Record<string, Pick<Claim, 'lender' | 'price'>>> = {
  民间借贷: { lender: 'private' },
  金融机构借款: { lender: 'financial' },
  金融借款: { lender: 'financial' },
  '货款、报酬等价款': SALE,
  货款: SALE,
  价款: SALE,
  中小企业款项: { lender: 'private', price: { kind: 'sme' } },
};

/** One row of a table of cases: the case that it would become, or its errors. */
export interface CaseRowRead {
  /** Line of the table, from 1; the headings are line 1. */
  readonly line: number;
  readonly debtor: string;
  readonly facts: TypedFacts | null;
  readonly payments: readonly { readonly on: PlainDate; readonly amount: Fen }[];
  readonly faults: readonly RowFault[];
  /** What should be checked, but does not keep the row from becoming a case. */
  readonly warnings: readonly RowFault[];
}

export interface CaseTable {
  readonly columns: readonly CaseColumn[];
  /** Headings that name no column; their cells are ignored. */
  readonly unknown: readonly string[];
  readonly missing: readonly CaseColumn[];
  readonly rows: readonly CaseRowRead[];
}

/**
 * Reads a table of cases, pasted from a spreadsheet or as CSV, with headings in the first row. There is no guessing: an
 * empty rate is an error; one that was not agreed is written 无.
 * @param today neither an agreement nor a payment may be later
 * @param lawyers who may be named as 承办律师
 */
export function caseRows(text: string, today: PlainDate, lawyers: readonly string[]): CaseTable {
  const [head, ...rest] = pastedTable(text);
  const headings = (head?.cells ?? []).map((cell) => ({ cell, column: columnOf(cell) }));
  const at = new Map(headings.flatMap(({ column }, index) => (column ? [[column, index] as const] : [])));
  const missing = NEEDED_COLUMNS.filter((column) => !at.has(column));
  return {
    columns: [...at.keys()],
    missing,
    unknown: headings.flatMap(({ cell, column }, index) =>
      cell !== '' && (column === null || at.get(column) !== index) ? [cell] : [],
    ),
    rows:
      missing.length > 0
        ? []
        : rest.map(({ line, cells }) =>
            readRow(new RowReader(line, (column) => cells[at.get(column) ?? -1] ?? ''), today, lawyers),
          ),
  };
}

/** 出借金额（元） and 期内年利率(%) name the same columns as without their brackets. */
function columnOf(heading: string): CaseColumn | null {
  const bare = heading.replace(/[（(][^）)]*[）)]|[\s*＊]/g, '');
  return CASE_COLUMNS.find((column) => column === bare || ALSO[column]?.includes(bare)) ?? null;
}

function readRow(row: RowReader<CaseColumn>, today: PlainDate, lawyers: readonly string[]): CaseRowRead {
  const kind = row.choice('债权类型', KINDS);
  const isPrice = kind?.price !== undefined;
  const formedOn = row.day('合同成立日', today);
  const lentOn = row.words('出借日期') === '' ? formedOn : row.day('出借日期', today);
  const dueOn = row.day('到期日');
  const amount = row.amount('出借金额');
  const termRate = isPrice ? null : row.rate('期内年利率');
  const overdueRate = row.rate('逾期年利率');
  const penalty = row.words('每日违约金') === '' || row.words('每日违约金') === '无' ? null : row.percent('每日违约金');
  const payments = row.payments('已还款', today);
  if (formedOn && lentOn && lentOn < formedOn) row.fault('出借日期', '早于合同成立日');
  if (lentOn && dueOn && dueOn < lentOn) row.fault('到期日', '早于出借日期');
  if (lentOn && payments.some(({ on }) => on < lentOn)) row.fault('已还款', '有一笔早于出借日期');
  const named = row.list('承办律师');
  for (const name of named) if (!lawyers.includes(name)) row.fault('承办律师', `“设置”的律师中没有“${name}”`);
  const reason = REASONS.find((each) => REASON_NAMES[each] === row.words('未还原因')) ?? null;
  if (row.words('未还原因') !== '' && reason === null)
    row.fault('未还原因', `请填${REASONS.map((each) => REASON_NAMES[each]).join('、')}，或者留空`);
  const [creditor, debtor] = [partyFrom(row, PARTY_COLUMNS.creditor), partyFrom(row, PARTY_COLUMNS.debtor)];
  const account = { holder: row.words('收款户名'), bank: row.words('开户行'), number: row.words('收款账号') };
  const filled = Object.values(account).filter((part) => part !== '').length;
  if (filled > 0 && filled < 3) row.fault('收款户名', '户名、开户行、账号要么都填，要么都不填');
  const whole =
    kind &&
    formedOn &&
    lentOn &&
    dueOn &&
    amount &&
    !isRowFault(termRate) &&
    !isRowFault(overdueRate) &&
    penalty !== undefined &&
    creditor &&
    debtor &&
    row.faults.length === 0;
  return {
    line: row.line,
    debtor: row.words('债务人'),
    payments,
    faults: row.faults,
    warnings: row.warnings,
    facts: !whole
      ? null
      : {
          creditor,
          debtors: [debtor],
          guarantors: [],
          ...(filled === 3 && { account }),
          agreement: {
            name: row.words('合同名称').replace(/^《|》$/g, '') || (isPrice ? '买卖合同' : '借款合同'),
            number: row.words('合同编号'),
            purpose: '',
            deliveredBy: isPrice ? '' : '银行转账',
          },
          claim: {
            ...kind,
            formedOn,
            disbursements: [{ on: lentOn, amount }],
            dueOn,
            termRate: termRate && { annualPercent: termRate },
            overdueRate: overdueRate === null ? 'none-agreed' : { annualPercent: overdueRate },
            ...(penalty && { penalty: { kind: 'daily', percent: penalty } }),
            costs: [],
            dayCount: 'actual/365',
            count: 'exclude-end',
            overdueLpr: 'fixed',
            allocation: 'statutory',
          },
          situation: { reason, means: '', notes: row.words('备注') },
          lawyers: named,
        },
  };
}

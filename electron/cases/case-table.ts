import { randomUUID } from 'node:crypto';
import type { ReadableFile } from '../casefile/transaction.ts';
import { MOST_CASES } from '../contract/batches.ts';
import type { caseTableOperations } from '../contract/case-table.ts';
import { typedFacts } from '../contract/facts.ts';
import type { Handlers } from '../contract/operations.ts';
import type { CaseId } from '../domain/case/ids.ts';
import { withPartyIds } from '../domain/case/party-ids.ts';
import { add } from '../domain/quantities/money.ts';
import {
  CASE_COLUMNS,
  type CaseColumn,
  type CaseRowRead,
  caseRows,
  type CaseTable,
  NEEDED_COLUMNS,
} from '../domain/tables/case-rows.ts';
import { Failure } from '../failure.ts';
import { bookPayment } from '../ledger/ledger.ts';
import type { Table } from '../papers/tables/table.ts';
import { debtsOf, insertCase, type KnownDebt } from '../records/cases.ts';
import type { BalanceRefresh } from '../workspace/balance-refresh.ts';
import { newId } from '../workspace/new-id.ts';
import { saveOutside } from '../workspace/saving.ts';
import { settingsOf } from '../workspace/settings.ts';
import { workbook } from '../workspace/spreadsheets.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Imports many cases from a lender's table: read, shown with the faults of each row, then accepted. */
export function caseTableHandlers(
  { choosing, clock, reading, writing }: Workspace,
  balanceRefresh: BalanceRefresh,
): Pick<Handlers, keyof typeof caseTableOperations> {
  const read = (file: ReadableFile, text: string): CaseTable => {
    const table = caseRows(
      text,
      clock.today(),
      settingsOf(file).lawyers.map(({ name }) => name),
    );
    return { ...table, rows: table.rows.map(withinBounds) };
  };
  return {
    'case-table-read': ({ text }) =>
      reading((file) => {
        const { columns, unknown, missing, rows } = read(file, text);
        const seen = new Set(
          debtsOf(
            file,
            rows.map(({ debtor }) => debtor),
          ).flatMap(marksOf),
        );
        return {
          columns: [...columns],
          unknown: [...unknown],
          missing: [...missing],
          tooMany: rows.length > MOST_CASES,
          rows: rows.map(({ line, debtor, facts, payments, faults, warnings }) => {
            const marks = facts
              ? marksOf({
                  debtor,
                  number: facts.agreement.number,
                  lent: facts.claim.disbursements[0]!.amount,
                  dueOn: facts.claim.dueOn,
                })
              : [];
            const known = marks.some((mark) => seen.has(mark));
            marks.forEach((mark) => seen.add(mark));
            return {
              line,
              debtor,
              lent: facts?.claim.disbursements[0]?.amount ?? null,
              dueOn: facts?.claim.dueOn ?? null,
              paid: add(...payments.map(({ amount }) => amount)),
              faults: [...faults],
              warnings: [...warnings],
              known,
            };
          }),
        };
      }),
    'case-table-take': ({ text, lines }) => {
      const ids = writing((file) => {
        const rows = new Map(read(file, text).rows.map((row) => [row.line, row]));
        return lines.map((line) => {
          const row = rows.get(line);
          if (!row?.facts)
            throw new Failure('invalid-input', `第 ${line} 行还不能建立案件，请先改正。`, { field: 'lines' });
          const id = newId<CaseId>();
          const facts = withPartyIds(row.facts, null, randomUUID);
          insertCase(file, id, facts, clock.now());
          for (const { on, amount } of row.payments)
            bookPayment(file, clock, { id, facts }, { on, amount, designation: null, method: '', note: '由表格导入' });
          return id;
        });
      });
      balanceRefresh.begin();
      return { ids };
    },
    'case-table-form': async () => ({
      saved: await saveOutside({ choosing, reading }, '保存空白表格', '案件导入表.xlsx', await workbook(FORM)),
    }),
  };
}

/** The facts as the contract takes them. Whatever it would reject in a case, such as a name of over 200 characters, is a fault of its row. */
function withinBounds(row: CaseRowRead): CaseRowRead {
  if (row.facts === null) return row;
  const { data, error } = typedFacts.safeParse(row.facts);
  if (data) return { ...row, debtor: data.debtors[0]!.name, facts: data };
  return { ...row, facts: null, faults: error.issues.map(({ message }) => ({ column: '', message })) };
}

/** What identifies a debt: its contract number, or what was lent and when it is due. */
function marksOf({ debtor, number, lent, dueOn }: KnownDebt): string[] {
  return [number === '' ? `${debtor}\n${lent}\n${dueOn}` : `${debtor}\n${number}`];
}

/** How a cell is written, and an example. The example has no real debtor, so a row left in never becomes a case. */
const HOW: Readonly<Record<CaseColumn, readonly [how: string, example: string]>> = {
  债权人: ['登记的全称', '示例商贸有限公司'],
  债权人证件号码: ['统一社会信用代码或者公民身份号码；先把该列设为文本', ''],
  债权人法定代表人: ['', ''],
  债权人地址: ['', ''],
  债权人电话: ['', ''],
  收款户名: ['本案的收款账户，三项都填或者都不填；不填的用“设置”里的账户', ''],
  开户行: ['', ''],
  收款账号: ['先把该列设为文本', ''],
  债务人: ['身份证件或者登记上的全称；共同债务人和保证人在导入后补充', '示例：导入前请删除本行'],
  证件号码: ['自然人填公民身份号码，单位填统一社会信用代码；先把该列设为文本', ''],
  法定代表人: ['债务人是单位的', ''],
  地址: ['', ''],
  电话: ['', ''],
  债权类型: ['民间借贷、金融机构借款、货款、中小企业款项之一', '民间借贷'],
  合同名称: ['不填的为借款合同、买卖合同', '借款合同'],
  合同编号: ['', ''],
  合同成立日: ['如 2025-05-20', '2025-05-20'],
  出借日期: ['不填的与合同成立日相同', ''],
  出借金额: ['以元为单位，最多两位小数，也可以写 10万；价款填在这里', '100000.00'],
  到期日: ['如 2026-05-20', '2026-05-20'],
  期内年利率: ['百分数，如 6；没有约定的写“无”', '6'],
  逾期年利率: ['百分数，如 6；没有约定的写“无”', '无'],
  每日违约金: ['每日百分之几，如 0.01；没有约定的不填', ''],
  已还款: ['日期和金额，多笔用分号隔开：2026-01-05 1000；2026-02-05 500', ''],
  未还原因: ['经济困难、经营不善、忘记还款、故意拖延、其他之一，或者不填', ''],
  承办律师: ['“设置”里的姓名，多名用顿号隔开', ''],
  备注: ['', ''],
};

const bold = (text: string) => ({ text, bold: true });
const FORM: readonly Table[] = [
  {
    name: '案件',
    headRows: 1,
    widths: CASE_COLUMNS.map((column) => Math.max(12, 2 * column.length + 4)),
    rows: [
      CASE_COLUMNS.map(bold),
      CASE_COLUMNS.map((column) => (HOW[column][1] === '' ? null : { text: HOW[column][1] })),
    ],
  },
  {
    name: '填写说明',
    headRows: 1,
    widths: [20, 10, 80],
    rows: [
      ['列', '必填', '写法'].map(bold),
      ...CASE_COLUMNS.map((column) => [
        { text: column },
        { text: NEEDED_COLUMNS.includes(column) ? '是' : '' },
        { text: HOW[column][0] },
      ]),
    ],
  },
];

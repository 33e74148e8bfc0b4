import type { Handlers } from '../contract/operations.ts';
import type { tableOperations } from '../contract/tables.ts';
import { LARGEST_FEN } from '../domain/quantities/money.ts';
import { Failure } from '../failure.ts';
import { calculationTable, largestAmount, notesTable } from '../papers/ledger/calculation-table.ts';
import { fileName, saveOutside } from '../workspace/saving.ts';
import { csv, workbook } from '../workspace/spreadsheets.ts';
import type { Workspace } from '../workspace/workspace.ts';

export function tableHandlers({ choosing, reading, viewOf }: Workspace): Pick<Handlers, keyof typeof tableOperations> {
  return {
    'table-save': async ({ caseId, asOf, format }) => {
      const { facts, title, statement } = reading((file) => {
        const view = viewOf(file, caseId);
        return { facts: view.facts, title: view.title, statement: view.statementOn(asOf) };
      });
      const table = calculationTable({ facts, statement });
      if (format === 'xlsx' && largestAmount(table) > LARGEST_FEN)
        throw new Failure('not-computable', '金额超过电子表格能精确保存的十五位数字，请另存为 CSV 或 PDF。');
      const bytes = format === 'xlsx' ? await workbook([table, notesTable({ statement })]) : csv(table);
      return {
        saved: await saveOutside(
          { choosing, reading },
          format === 'xlsx' ? '保存为 Excel 表格' : '保存为 CSV',
          fileName(`债务计算明细表 ${title} ${asOf}`, format),
          bytes,
        ),
      };
    },
  };
}

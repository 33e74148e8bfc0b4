import type { Table, TableCell } from './table.ts';

interface Became {
  readonly title: string;
  readonly outcome: 'issued' | 'blocked' | null;
  readonly message: string | null;
  readonly number: string | null;
  readonly file: string | null;
  readonly sha256: string | null;
}

const OUTCOMES = { issued: '已出具', blocked: '未出具', none: '未处理（已停止）' } as const;
const text = (value: string | null): TableCell => (value === null || value === '' ? null : { text: value });
const bold = (value: string): TableCell => ({ text: value, bold: true });

/** The outcome of each case of a batch, with its amounts, for the file or the client. */
export function batchTable(
  {
    title,
    total,
    issued,
    blocked,
  }: { readonly title: string; readonly total: number; readonly issued: number; readonly blocked: number },
  rows: readonly Became[],
): Table {
  return {
    name: '批量报告',
    headRows: 2,
    widths: [6, 44, 16, 28, 60, 44, 66],
    rows: [
      [
        bold(
          `${title}：共 ${total} 件，已出具 ${issued} 件，未出具 ${blocked} 件，未处理 ${total - issued - blocked} 件`,
        ),
      ],
      ['序号', '案件', '结果', '文号', '未出具的原因', '文件', 'PDF 的 SHA-256'].map(bold),
      ...rows.map((row, index): TableCell[] => [
        { number: index + 1 },
        text(row.title),
        text(OUTCOMES[row.outcome ?? 'none']),
        text(row.number),
        text(row.message),
        text(row.file),
        text(row.sha256),
      ]),
    ],
  };
}

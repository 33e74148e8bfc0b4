import type { PaymentState } from '../../domain/case/payment-state.ts';
import { type Designation, DESIGNATION_NAMES } from '../../domain/claim/claim.ts';
import { formatChinese, type PlainDate } from '../../domain/quantities/calendar.ts';
import { type Fen, formatGrouped } from '../../domain/quantities/money.ts';
import type { PaperDocument } from '../../typesetting/document.ts';

/** A payment as the ledger keeps it. */
export interface LedgerEntry {
  readonly on: PlainDate;
  readonly amount: Fen;
  readonly designation: Designation | null;
  readonly method: string;
  readonly note: string;
  /** Chinese civil time of booking, to the minute. */
  readonly recordedAt: string;
  readonly state: PaymentState;
}

export const LEDGER_STATES: Record<PaymentState, string> = {
  standing: '有效',
  voided: '已作废',
  voiding: '作废另一笔',
};

/** An issued letter with its outcome. */
export interface HandedLetter {
  readonly number: string;
  readonly title: string;
  readonly addressee: string;
  readonly issuedOn: PlainDate;
  /** In sentences, oldest first; those that were corrected or withdrawn say so. */
  readonly history: readonly string[];
  readonly arrival: string;
  readonly file: string;
  readonly sha256: string;
}

export interface HandedEvidence {
  readonly title: string;
  readonly source: string;
  readonly form: string;
  readonly proves: string;
  /** Name in the folder; null if the encrypted file is lost or damaged. */
  readonly file: string | null;
  readonly sha256: string;
}

interface Headed {
  readonly title: string;
  readonly printedOn: PlainDate;
}

const head = (
  name: string,
  { title, printedOn }: Headed,
): Pick<PaperDocument, 'title' | 'language' | 'createdOn' | 'footer'> & {
  readonly lines: PaperDocument['blocks'];
} => ({
  title: name,
  language: 'zh-CN',
  createdOn: printedOn,
  footer: { left: `${name} · ${title}` },
  lines: [
    { kind: 'title', text: name },
    {
      kind: 'pairs',
      indent: false,
      items: [
        { label: '案件：', value: title },
        { label: '制作日期：', value: formatChinese(printedOn) },
      ],
    },
  ],
});

/** 还款台账: every payment as booked, including voided ones. */
export function ledgerPaper(of: Headed, entries: readonly LedgerEntry[]): PaperDocument {
  const { lines, ...paper } = head('还款台账', of);
  return {
    ...paper,
    page: 'sheet-landscape',
    record: true,
    blocks: [
      ...lines,
      ...(entries.length === 0
        ? [{ kind: 'paragraph', text: '没有登记过还款。', indent: false } as const]
        : [
            {
              kind: 'table',
              caption: '还款台账',
              columns: [
                { width: 'fit', align: 'right' },
                { width: 'fit' },
                { width: 'fit', align: 'right', tabular: true },
                { width: 'fit' },
                { width: 3 },
                { width: 5 },
                { width: 'fit' },
                { width: 'fit' },
              ],
              header: [
                { cells: ['序号', '还款日', '金额（元）', '指定抵充', '方式', '备注', '登记时间', '状态'], bold: true },
              ],
              rows: entries.map(({ on, amount, designation, method, note, recordedAt, state }, index) => ({
                cells: [
                  String(index + 1),
                  on,
                  state === 'voiding' ? '—' : formatGrouped(amount),
                  designation === null ? '—' : DESIGNATION_NAMES[designation],
                  method,
                  note,
                  recordedAt,
                  LEDGER_STATES[state],
                ],
              })),
            } as const,
          ]),
      {
        kind: 'paragraph',
        text: '台账只能追加：登记有误的以另一笔作废，两笔都保留。各笔如何抵充，见债务计算明细表。',
        size: '小五',
        indent: false,
      },
    ],
  };
}

/** 函件目录及送达记录: the letter register of one case, with every delivery event. */
export function lettersPaper(of: Headed, letters: readonly HandedLetter[]): PaperDocument {
  const { lines, ...paper } = head('函件目录及送达记录', of);
  return {
    ...paper,
    page: 'sheet-landscape',
    record: true,
    blocks: [
      ...lines,
      {
        kind: 'table',
        caption: '函件目录及送达记录',
        columns: [{ width: 'fit', align: 'right' }, { width: 6 }, { width: 2 }, { width: 'fit' }, { width: 13 }],
        header: [{ cells: ['序号', '文号及文件', '收函人', '签发日', '寄送、送达和答复'], bold: true }],
        rows: letters.map(({ number, title, addressee, issuedOn, history, arrival, file, sha256 }, index) => ({
          cells: [
            String(index + 1),
            `${number}\n${title}\n文件：${file}`,
            addressee,
            issuedOn,
            [...history, `送达认定：${arrival}`, `SHA-256：${sha256}`].join('\n'),
          ],
        })),
      },
      {
        kind: 'paragraph',
        text: '各函件的 PDF 与签发时逐字节相同，SHA-256 为签发时计算并登记的校验值。',
        size: '小五',
        indent: false,
      },
    ],
  };
}

/** 证据目录 with the files of the folder. @param name of the list: withdrawn evidence has a separate one */
export function evidencePaper(of: Headed, name: string, evidence: readonly HandedEvidence[]): PaperDocument {
  const { lines, ...paper } = head(name, of);
  return {
    ...paper,
    page: 'sheet-landscape',
    record: true,
    blocks: [
      ...lines,
      {
        kind: 'table',
        caption: name,
        columns: [
          { width: 'fit', align: 'right' },
          { width: 3 },
          { width: 2 },
          { width: 'fit' },
          { width: 3 },
          { width: 12 },
        ],
        header: [{ cells: ['序号', '证据名称', '来源', '形式', '证明对象', '文件'], bold: true }],
        rows: evidence.map(({ title, source, form, proves, file, sha256 }, index) => ({
          cells: [
            String(index + 1),
            title,
            source,
            form,
            proves,
            `${file ?? '案卷中的加密文件缺失或者已损坏，未能交付'}\nSHA-256：${sha256}`,
          ],
        })),
      },
    ],
  };
}

import { type Reason, REASON_NAMES } from '../../domain/case/case-facts.ts';
import {
  type Channel,
  CHANNEL_NAMES,
  type ContactDetails,
  detailsText,
  type EntryKind,
} from '../../domain/case/log-entry.ts';
import { formatChinese, type PlainDate } from '../../domain/quantities/calendar.ts';
import { type Fen, formatGrouped } from '../../domain/quantities/money.ts';
import type { PaperDocument } from '../../typesetting/document.ts';

/** An entry of the log as it is printed; times are Chinese civil time. */
export interface PrintedEntry extends ContactDetails {
  readonly seq: number;
  readonly at: string;
  readonly channel: Channel;
  readonly kind: EntryKind;
  readonly person: string;
  readonly said: string;
  readonly reason: Reason | null;
  readonly promise: { readonly on: PlainDate; readonly amount: Fen | null } | null;
  /** Number of the entry that this one corrects. */
  readonly corrects: number | null;
  readonly hash: string;
}

/**
 * The negotiation log as a paper: every entry in order, corrected ones included, and the hash that seals the last.
 * @param log `withHashes`: each entry's hash is printed even in a full log; `only`: the numbers of the entries in an
 * extract, which says that it is one and prints each entry's hash. Null for all.
 */
export function logPaper(log: {
  title: string;
  printedOn: PlainDate;
  entries: readonly PrintedEntry[];
  only: readonly number[] | null;
  withHashes?: boolean;
}): PaperDocument {
  const last = log.entries.at(-1);
  const chosen = new Set(log.only);
  const printed = log.only === null ? log.entries : log.entries.filter(({ seq }) => chosen.has(seq));
  const isExtract = printed.length < log.entries.length;
  const title = isExtract ? '催收及协商记录（摘录）' : '催收及协商记录';
  return {
    title,
    language: 'zh-CN',
    createdOn: log.printedOn,
    page: 'sheet',
    record: true,
    blocks: [
      { kind: 'title', text: title },
      {
        kind: 'pairs',
        indent: false,
        items: [
          { label: '案件：', value: log.title },
          { label: '打印日期：', value: formatChinese(log.printedOn) },
          ...(isExtract
            ? [
                {
                  label: '范围：',
                  value: `全部 ${log.entries.length} 条中摘录 ${printed.length} 条；序号不连续处为未摘录的记录`,
                },
              ]
            : []),
        ],
      },
      {
        kind: 'table',
        caption: title,
        columns: [{ width: 'fit', align: 'right' }, { width: 'fit' }, { width: 'fit' }, { width: 2 }, { width: 9 }],
        header: [{ cells: ['序号', '时间', '方式', '对方', '内容'], bold: true }],
        rows: printed.map((entry) => ({
          cells: [
            String(entry.seq),
            entry.at.replace('T', ' '),
            CHANNEL_NAMES[entry.channel],
            entry.person,
            contentOf(entry, isExtract || log.withHashes === true),
          ],
        })),
      },
      ...(last === undefined
        ? []
        : [
            {
              kind: 'paragraph',
              size: '小五',
              indent: false,
              text: `${isExtract ? `本件为摘录，非全部记录。记录全文` : '以上'}共 ${log.entries.length} 条。记录只能追加、不能修改或删除；每条记录的哈希值由其内容和前一条的哈希值算出（SHA-256）。${isExtract ? '全文' : ''}末条哈希值：${last.hash}`,
            } as const,
          ]),
    ],
    footer: { left: `${title} · ${log.title}` },
  };
}

function contentOf(entry: PrintedEntry, withHash: boolean): string {
  const promise = entry.promise;
  const details = detailsText(entry);
  return [
    entry.corrects === null ? '' : `【更正第 ${entry.corrects} 条】`,
    entry.said,
    details === '' ? '' : `\n联系情况：${details}`,
    entry.reason === null ? '' : `\n未还原因：${REASON_NAMES[entry.reason]}`,
    promise === null
      ? ''
      : `\n承诺：${formatChinese(promise.on)}前还款${promise.amount === null ? '' : ` ${formatGrouped(promise.amount)} 元`}`,
    withHash ? `\n哈希值：${entry.hash}` : '',
  ].join('');
}

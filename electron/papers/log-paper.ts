import { formatChinese, type PlainDate } from '../domain/calendar.ts';
import { REASON_NAMES, type Reason } from '../domain/case-facts.ts';
import { CHANNEL_NAMES, type Channel, type EntryKind } from '../domain/log-entry.ts';
import { formatGrouped, type Fen } from '../domain/money.ts';
import type { PaperDocument } from '../typesetting/document.ts';

/** An entry of the log as it is printed; times are Chinese civil time. */
export interface PrintedEntry {
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

/** The negotiation log as a paper: every entry in order, corrections beside nothing removed, and the hash that seals the last. */
export function logPaper(log: { title: string; printedOn: PlainDate; entries: readonly PrintedEntry[] }): PaperDocument {
  const last = log.entries.at(-1);
  return {
    title: '催收及协商记录',
    language: 'zh-CN',
    createdOn: log.printedOn,
    page: 'sheet',
    blocks: [
      { kind: 'title', text: '催收及协商记录' },
      { kind: 'pairs', indent: false, items: [{ label: '案件：', value: log.title }, { label: '打印日期：', value: formatChinese(log.printedOn) }] },
      {
        kind: 'table',
        caption: '催收及协商记录',
        columns: [{ width: 'fit', align: 'right' }, { width: 'fit' }, { width: 'fit' }, { width: 2 }, { width: 9 }],
        header: [{ cells: ['序号', '时间', '方式', '对方', '内容'], bold: true }],
        rows: log.entries.map((entry) => ({ cells: [String(entry.seq), entry.at.replace('T', ' '), CHANNEL_NAMES[entry.channel], entry.person, contentOf(entry)] })),
      },
      ...(last === undefined
        ? []
        : [
            {
              kind: 'paragraph',
              size: '小五',
              indent: false,
              text: `以上共 ${log.entries.length} 条。记录只能追加、不能修改或删除；每条记录的哈希值由其内容和前一条的哈希值算出（SHA-256）。末条哈希值：${last.hash}`,
            } as const,
          ]),
    ],
    footer: { left: `催收及协商记录 · ${log.title}` },
  };
}

function contentOf(entry: PrintedEntry): string {
  const promise = entry.promise;
  return [
    entry.corrects === null ? '' : `【更正第 ${entry.corrects} 条】`,
    entry.said,
    entry.reason === null ? '' : `\n未还原因：${REASON_NAMES[entry.reason]}`,
    promise === null ? '' : `\n承诺：${formatChinese(promise.on)}前还款${promise.amount === null ? '' : ` ${formatGrouped(promise.amount)} 元`}`,
  ].join('');
}

import { CHANNEL_NAMES, detailsText } from '../../domain/case/log-entry.ts';
import { DESIGNATION_NAMES } from '../../domain/claim/claim.ts';
import type { Table, TableCell } from '../tables/table.ts';
import { LEDGER_STATES, type LedgerEntry } from './handover-papers.ts';
import type { PrintedEntry } from './log-paper.ts';

const bold = (text: string): TableCell => ({ text, bold: true });
const text = (value: string): TableCell => (value === '' ? null : { text: value });

export function ledgerTable(entries: readonly LedgerEntry[]): Table {
  return {
    name: '还款台账',
    headRows: 1,
    widths: [6, 12, 18, 10, 16, 40, 18, 12],
    rows: [
      ['序号', '还款日', '金额', '指定抵充', '方式', '备注', '登记时间', '状态'].map(bold),
      ...entries.map(({ on, amount, designation, method, note, recordedAt, state }, index): TableCell[] => [
        { number: index + 1 },
        { date: on },
        state === 'voiding' ? null : { amount },
        designation === null ? null : text(DESIGNATION_NAMES[designation]),
        text(method),
        text(note),
        text(recordedAt),
        text(LEDGER_STATES[state]),
      ]),
    ],
  };
}

/** Entries with their hashes. */
export function logTable(entries: readonly PrintedEntry[]): Table {
  return {
    name: '协商记录',
    headRows: 1,
    widths: [6, 18, 10, 16, 80, 30, 14, 16, 10, 66],
    rows: [
      [
        '序号',
        '时间',
        '方式',
        '对方',
        '内容',
        '联系情况',
        '承诺还款日',
        '承诺金额',
        '更正第几条',
        '哈希值（SHA-256）',
      ].map(bold),
      ...entries.map((entry): TableCell[] => [
        { number: entry.seq },
        text(entry.at.replace('T', ' ')),
        text(CHANNEL_NAMES[entry.channel]),
        text(entry.person),
        text(entry.said),
        text(detailsText(entry)),
        entry.promise === null ? null : { date: entry.promise.on },
        entry.promise?.amount == null ? null : { amount: entry.promise.amount },
        entry.corrects === null ? null : { number: entry.corrects },
        text(entry.hash),
      ]),
    ],
  };
}

/** A file of the folder; one that could not be made has a reason instead of a hash. */
export interface ListedFile {
  readonly path: string;
  readonly what: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly missing: string;
}

/** 清单: every file with its hash, and what is missing. */
export function folderTable(files: readonly ListedFile[]): Table {
  return {
    name: '清单',
    headRows: 1,
    widths: [6, 60, 44, 14, 66, 44],
    rows: [
      ['序号', '文件', '内容', '字节', 'SHA-256', '备注'].map(bold),
      ...files.map(({ path, what, bytes, sha256, missing }, index): TableCell[] => [
        { number: index + 1 },
        text(path),
        text(what),
        missing === '' ? { number: bytes } : null,
        text(sha256),
        text(missing),
      ]),
    ],
  };
}

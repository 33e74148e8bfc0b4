import type { BasisView } from '../../electron/contract/basis.ts';
import type { Result } from './calculator.ts';

/** A result as plain text for pasting: title, lines, table with tabs, notes, and legal basis. */
export function resultText(title: string, { lines, table, notes = [], basis }: Result, basisTitle: string): string {
  return [
    title,
    ...lines.map(([label, value]) => `${label}：${value}`),
    ...(table ? [table.head.join('\t'), ...table.rows.map((row) => row.join('\t'))] : []),
    ...notes.map(({ text }) => text),
    ...(basis.length > 0 ? [`${basisTitle}：${basis.map(basisText).join('；')}`] : []),
  ].join('\n');
}

function basisText({ law, article, note }: BasisView): string {
  return `${law}${article}${note === undefined ? '' : `（${note}）`}`;
}

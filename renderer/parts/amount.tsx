import type { ReactElement } from 'react';
import { type Fen, formatGrouped } from '../../electron/domain/quantities/money.ts';

/** An amount in yuan, grouped, in tabular figures. A missing one is a dash. */
export function Amount({ value }: { readonly value: Fen | null }): ReactElement {
  return <span className="figure">{value === null ? '—' : formatGrouped(value)}</span>;
}

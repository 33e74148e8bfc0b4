import type { ReactElement } from 'react';
import type { CitationView } from '../../electron/contract/statutes.ts';
import { type CheckedText, passagesOf } from './checked-text.ts';

/** The text with its citations marked: green if they are in order, red if there is something to say. */
export function MarkedText({ checked }: { readonly checked: CheckedText }): ReactElement {
  return (
    <p className="citation-text">
      {passagesOf(checked).map(({ text, citation }, index) =>
        citation === null ? (
          text
        ) : (
          <mark key={index} className={mayStand(citation.verdict) ? 'good' : 'stale'}>
            {text}
          </mark>
        ),
      )}
    </p>
  );
}

/** Whether a citation may stay as written. */
export function mayStand(verdict: CitationView['verdict']): boolean {
  return verdict === 'in-force' || verdict === 'printed-so';
}

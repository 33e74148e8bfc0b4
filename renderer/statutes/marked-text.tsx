import type { ReactElement, ReactNode } from 'react';
import type { CitationView } from '../../electron/contract/statutes.ts';
import type { CheckedText } from './checked-text.ts';

/** The text with everything it cites marked: green where it may stand, red where something is to be said. */
export function MarkedText({ checked: { text, citations } }: { readonly checked: CheckedText }): ReactElement {
  const parts: ReactNode[] = [];
  let at = 0;
  // The articles inside a range share its place.
  for (const { start, end, verdict } of citations.filter((each, index) => each.start >= (citations[index - 1]?.end ?? 0))) {
    parts.push(text.slice(at, start), <mark key={start} className={mayStand(verdict) ? 'good' : 'stale'}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return <p className="citation-text">{parts}{text.slice(at)}</p>;
}

function mayStand(verdict: CitationView['verdict']): boolean {
  return verdict === 'in-force' || verdict === 'printed-so';
}

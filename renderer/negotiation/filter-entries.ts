import type { LogEntryView } from '../../electron/contract/log.ts';
import type { Channel } from '../../electron/domain/case/log-entry.ts';
import type { PlainDate } from '../../electron/domain/quantities/calendar.ts';

/** An entry with its corrections. */
export interface Shown {
  readonly entry: LogEntryView;
  /** Its corrections, oldest first. */
  readonly corrections: readonly LogEntryView[];
}

/** Days of contacts, both ends inclusive; null: open. */
export interface Span {
  readonly from: PlainDate | null;
  readonly until: PlainDate | null;
}

export const EVER: Span = { from: null, until: null };

/**
 * The log in reading order: newest contact first, each with its corrections beside it. A correction of a correction
 * is listed
 * under the original entry. The search text may be in the entry or in any of its corrections.
 */
export function filterEntries(
  entries: readonly LogEntryView[],
  query: string,
  channel: Channel | null,
  { from, until }: Span = EVER,
): readonly Shown[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const subjectOf = (entry: LogEntryView): LogEntryView => {
    const corrected = entry.corrects === null ? undefined : byId.get(entry.corrects);
    return corrected ? subjectOf(corrected) : entry;
  };
  const terms = query.trim().split(/\s+/).filter(Boolean);
  return [...Map.groupBy(entries, subjectOf)]
    .map(([entry, about]) => ({ entry, corrections: about.filter((other) => other !== entry) }))
    .filter(({ entry, corrections }) => {
      const together = [entry, ...corrections];
      const falls = ({ at }: LogEntryView): boolean =>
        (from === null || at.slice(0, 10) >= from) && (until === null || at.slice(0, 10) <= until);
      return (
        together.some(falls) &&
        (channel === null || together.some((one) => one.channel === channel)) &&
        terms.every((term) =>
          together.some((one) => `${one.at} ${one.person} ${one.said} ${one.nextStep}`.includes(term)),
        )
      );
    })
    .sort((a, b) => b.entry.at.localeCompare(a.entry.at) || b.entry.seq - a.entry.seq);
}

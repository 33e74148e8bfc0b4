/** Fills pages with strips from the top, breaking only where no strip is glued to the one before. */
import type { Strip } from './strip.ts';

export interface PlacedStrip {
  readonly strip: Strip;
  /** Top of the strip, pt from the top of the page. */
  readonly y: number;
}

export interface PageRoom {
  /** Where text starts on the first page, below the letterhead; pt from the top of the page. */
  readonly firstTop: number;
  readonly top: number;
  readonly bottom: number;
}

/** @returns the strips of each page; at least one page */
export function paginate(strips: readonly Strip[], room: PageRoom): PlacedStrip[][] {
  const pages: PlacedStrip[][] = [[]];
  let y = room.firstTop;
  let empty = true;

  const place = (strip: Strip): void => {
    pages.at(-1)!.push({ strip, y });
    y += strip.height;
  };
  /** Ends the page before `next`; inside a table the totals are carried over and the header printed again. */
  const turn = (previous: Strip | undefined, next: Strip): void => {
    const table = previous?.row && next.row?.table === previous.row.table ? next.row.table : null;
    const carry = table ? previous?.row?.carry?.() : undefined;
    const cut = table ? previous?.row?.cut : undefined;
    if (carry) place(carry.down);
    if (table && cut) [cut, table.foot].forEach(place);
    pages.push([]);
    y = room.top;
    empty = true;
    if (table) [...table.head, ...(carry ? [carry.up] : []), ...(cut ? [cut] : [])].forEach(place);
  };

  for (let start = 0; start < strips.length;) {
    let end = start + 1;
    while (end < strips.length && strips[end]!.glued) end++;
    const chain = strips.slice(start, end).filter((strip) => !strip.headOnly);
    const height = chain.reduce((sum, strip) => sum + strip.height, 0);
    const reserve = endingOf(strips[end - 1]!, strips[end]);
    const first = strips[start]!;
    if (!empty && (first.startsPage || y + height + reserve > room.bottom + 1e-6)) turn(strips[start - 1], first);
    for (let index = start; index < end; index++) {
      const strip = strips[index]!;
      if (empty ? strip.blank : strip.headOnly) continue;
      // A chain taller than a page is cut where the page ends.
      if (!empty && y + strip.height > room.bottom + 1e-6) turn(strips[index - 1], strip);
      place(strip);
      empty = false;
    }
    start = end;
  }
  return pages;
}

/** Height of what a table adds when the page ends after `strip`. */
function endingOf({ row }: Strip, next: Strip | undefined): number {
  if (!row || next?.row?.table !== row.table) return 0;
  return row.cut ? row.cut.height : row.table.carryHeight;
}

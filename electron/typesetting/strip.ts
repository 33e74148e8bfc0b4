/** What pages are filled with: strips of the measure's width that are never cut, and the marks on them. */
import type { ParagraphLine } from './paragraph.ts';

/** A node of the file's structure tree (ISO 32000-1 §14.8.4), which gives the reading order and carries what is read aloud. */
export interface Tag {
  readonly role: 'Document' | 'H1' | 'H2' | 'H3' | 'H4' | 'P' | 'L' | 'LI' | 'LBody' | 'Table' | 'TR' | 'TH' | 'TD';
  readonly children: readonly Tag[];
  /** Read in place of a table's name. */
  readonly alt?: string;
}

export const leaf = (role: Tag['role']): Tag => ({ role, children: [] });

/** A line of text; `x` and `baseline` count from the strip's top left corner. No tag: page furniture, not read aloud. */
export interface TextMark {
  readonly kind: 'text';
  readonly line: ParagraphLine;
  readonly x: number;
  readonly baseline: number;
  readonly tag: Tag | null;
}

export interface RuleMark {
  readonly kind: 'rule';
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  /** Thickness, pt. */
  readonly width: number;
  /** 0 black to 1 white; black when not given. */
  readonly grey?: number;
}

export interface FillMark {
  readonly kind: 'fill';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly grey: number;
}

export interface ImageMark {
  readonly kind: 'image';
  readonly png: Uint8Array;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Mark = TextMark | RuleMark | FillMark | ImageMark;

export interface Strip {
  /** pt. */
  readonly height: number;
  readonly marks: readonly Mark[];
  /** No page break between this strip and the one before it. */
  readonly glued?: boolean;
  /** Left out at the head of a page. */
  readonly blank?: boolean;
  /** Printed at the head of a page only. */
  readonly headOnly?: boolean;
  /** Starts a page. */
  readonly startsPage?: boolean;
  /** Set on the strips of a table's rows. */
  readonly row?: RowPart;
}

export interface RowPart {
  readonly table: TableFrame;
  /** Set where the row goes on after this strip: what stands between its text and the rule when a page ends here. */
  readonly cut?: Strip;
  /** The running totals printed when the page ends after this strip. */
  readonly carry?: () => { readonly down: Strip; readonly up: Strip };
}

/** What a table adds to a page break. */
export interface TableFrame {
  /** Its upper rule and header, printed again at the head of each further page. */
  readonly head: readonly Strip[];
  /** Closes a table whose row is cut. */
  readonly foot: Strip;
  /** Room to leave for 过次页, pt; 0 when the table carries no totals. */
  readonly carryHeight: number;
}

/** Where the ideographic em box stands in a line: its top 0.88 em above the baseline. Source: the faces' OS/2 metrics. */
const ASCENT = 0.88;

/** Baseline of text centred in a line of `pitch`, pt from the line's top. */
export function baselineIn(pitch: number, size: number): number {
  return (pitch - size) / 2 + ASCENT * size;
}

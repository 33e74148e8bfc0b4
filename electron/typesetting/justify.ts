/** Positions every box of a line. */
import type { Box } from './boxes.ts';
import type { BrokenLine } from './breaking.ts';
import { leadingBlank } from './spacing.ts';

export interface SetLine {
  /** The characters of the line, trailing spaces included: the lines joined are the text. */
  readonly text: string;
  readonly boxes: readonly Box[];
  /**
   * Left edge of each box's width, pt from the left edge of the line. The first is negative if its blank half is
   * dropped.
   */
  readonly places: readonly number[];
  /** From the left edge to the end of the last visible box, without its blank half; pt. */
  readonly width: number;
}

/** How far justifying a line to `width` opens its gaps, in em of an ordinary gap; negative if it is squeezed. */
export function loosenessOf(line: BrokenLine, width: number): number {
  const stretch = line.gaps.reduce((sum, gap) => sum + gap.stretch, 0);
  return stretch > 0 ? (width - line.natural) / stretch : Infinity;
}

/**
 * Sets a line at its natural width, squeezed if it is wider than `width`, and stretched to it when `justified`.
 * @param width pt
 */
export function setLine(line: BrokenLine, width: number, justified: boolean): SetLine {
  const { boxes, gaps } = line;
  const short = width - line.natural;
  let visible = boxes.length;
  while (visible > 1 && boxes[visible - 1]!.kind === 'space') visible--;
  const inner = gaps.slice(0, visible - 1);
  const shares = short < 0 ? inner.map((gap) => gap.shrink) : justified ? stretches(line, visible) : [];
  const total = shares.reduce((sum, share) => sum + share, 0);
  const perShare = total > 0 ? Math.max(short / total, short < 0 ? -1 : 0) : 0;

  const places: number[] = [];
  let x = -leadingBlank(boxes[0]!);
  for (const [index, box] of boxes.entries()) {
    places.push(x);
    x += box.advance + (gaps[index]?.natural ?? 0) + (shares[index] ?? 0) * perShare;
  }
  return { text: boxes.map((box) => box.text).join(''), boxes, places, width: line.natural + total * perShare };
}

/** How the gaps share the remaining width; gaps inside words only if a line has no others. */
function stretches(line: BrokenLine, visible: number): number[] {
  const shares = line.gaps.slice(0, visible - 1).map((gap) => gap.stretch);
  return shares.some((share) => share > 0) ? shares : shares.map(() => 1);
}

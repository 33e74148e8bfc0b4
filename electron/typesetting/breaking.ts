/**
 * Breaks a row of boxes into lines, optimising over the whole paragraph: the method of Knuth and Plass, "Breaking
 * Paragraphs into Lines" (Software: Practice and Experience 11, 1981), with Chinese rules for where a line may end.
 * Pulling a mark in by squeezing earlier ones costs less than pushing a character out, so it is preferred; a date that
 * does not fit loosens several lines a little, not one line a lot.
 */
import type { Box } from './boxes.ts';
import { mayEndLine, mayOpenLine } from './characters.ts';
import { groupedOffsets } from './grouping.ts';
import { type Gap, gapBetween, leadingBlank, trailingBlank } from './spacing.ts';

/** A line: the boxes from `start` to `end`, exclusive, and the space after each. */
export interface BrokenLine {
  readonly boxes: readonly Box[];
  /** One fewer than the boxes. */
  readonly gaps: readonly Gap[];
  /** Natural width, pt, without the blank halves at both edges and trailing spaces. */
  readonly natural: number;
  /** Last of its paragraph. */
  readonly last: boolean;
}

export interface Measure {
  /** Width of the first line, pt; shorter than the others by the indent. */
  readonly first: number;
  readonly rest: number;
  /** Tracking of running text between Chinese characters, pt. */
  readonly tracking: number;
  /** Lines keep their natural width: the remainder stays at the end, not between characters. */
  readonly ragged: boolean;
}

/**
 * The cost of a break beyond the look of its line: as much as a line loosened by 0.6, 1.3, 5 and 15 em in every gap.
 */
const COST = { insideGroup: 2_000, insideWord: 20_000, forbidden: 1_000_000, overfull: 30_000_000 } as const;
/** Extra space in every gap, in em, that costs 1. */
const LOOSE = 0.05;
/** A fully squeezed mark costs less than a line loosened by a single character. */
const TIGHTEST = 0.4;
/** Total squeeze of a line, in em, that costs another 1: a line where many marks give way at once looks cramped. */
const CRAMPED = 1.2;
/** Share of the measure left empty at the end of a ragged line that costs 1. */
const RAGGED = 0.25;
/** A last line of one character, with or without a mark, looks lost. */
const SHORT_LAST_LINE = 12;

export function breakLines(boxes: readonly Box[], measure: Measure): BrokenLine[] {
  if (boxes.length === 0) return [];
  const gaps = boxes.slice(1).map((box, index) => gapBetween(boxes[index]!, box, measure.tracking));
  const sums = prefixSums(boxes, gaps);
  const whole = lineSums(boxes, sums, 0, boxes.length).natural;
  if (whole <= measure.first) return [{ boxes, gaps, natural: whole, last: true }];
  const penalties = breakPenalties(boxes);

  /** The cheapest way to end a line after box `end - 1`: its cost, and where that line starts. */
  const cost = new Float64Array(boxes.length + 1).fill(Infinity);
  const from = new Int32Array(boxes.length + 1);
  cost[0] = 0;
  for (let end = 1; end <= boxes.length; end++) {
    const last = end === boxes.length;
    for (let start = end - 1; start >= 0; start--) {
      const width = start === 0 ? measure.first : measure.rest;
      const line = lineSums(boxes, sums, start, end);
      const overfull = line.natural - line.shrink > width + 1e-6;
      if (overfull && start < end - 1) break;
      const total =
        cost[start]! +
        penalties[end]! +
        (overfull ? COST.overfull : badness(line, width, measure.ragged, last && end - start, boxes[start]!.size));
      if (total < cost[end]!) {
        cost[end] = total;
        from[end] = start;
      }
    }
  }

  const lines: BrokenLine[] = [];
  for (let end = boxes.length; end > 0; end = from[end]!) {
    const start = from[end]!;
    lines.push({
      boxes: boxes.slice(start, end),
      gaps: gaps.slice(start, end - 1),
      natural: lineSums(boxes, sums, start, end).natural,
      last: end === boxes.length,
    });
  }
  return lines.reverse();
}

/** @returns the cost of a break before each box (and at the end of the text, which is free) */
function breakPenalties(boxes: readonly Box[]): Float64Array {
  const penalties = new Float64Array(boxes.length + 1);
  const grouped = groupedOffsets(boxes.map((box) => box.text).join(''));
  let offset = 0;
  for (let index = 1; index < boxes.length; index++) {
    const [before, after] = [boxes[index - 1]!, boxes[index]!];
    offset += before.text.length;
    if (!mayOpenLine(after.text) || !mayEndLine(before.text)) penalties[index] = COST.forbidden;
    else if (before.kind === 'latin' && after.kind === 'latin') penalties[index] = COST.insideWord;
    else if (grouped.has(offset)) penalties[index] = COST.insideGroup;
  }
  return penalties;
}

interface Sums {
  readonly natural: Float64Array;
  readonly shrink: Float64Array;
  readonly stretch: Float64Array;
}

/** Prefix sums over the boxes and gaps before each box: of the box's width, and of the gap after it. */
function prefixSums(boxes: readonly Box[], gaps: readonly Gap[]): Sums {
  const natural = new Float64Array(boxes.length + 1);
  const shrink = new Float64Array(boxes.length + 1);
  const stretch = new Float64Array(boxes.length + 1);
  for (const [index, box] of boxes.entries()) {
    const gap = gaps[index];
    natural[index + 1] = natural[index]! + box.advance + (gap?.natural ?? 0);
    shrink[index + 1] = shrink[index]! + (gap?.shrink ?? 0);
    stretch[index + 1] = stretch[index]! + (gap?.stretch ?? 0);
  }
  return { natural, shrink, stretch };
}

interface LineSums {
  readonly natural: number;
  readonly shrink: number;
  readonly stretch: number;
}

/** Sums for one line, trimmed at its edges. */
function lineSums(boxes: readonly Box[], sums: Sums, start: number, end: number): LineSums {
  let visible = end;
  while (visible > start + 1 && boxes[visible - 1]!.kind === 'space') visible--;
  const last = boxes[visible - 1]!;
  return {
    natural:
      sums.natural[visible - 1]! -
      sums.natural[start]! +
      last.advance -
      leadingBlank(boxes[start]!) -
      trailingBlank(last),
    shrink: sums.shrink[visible - 1]! - sums.shrink[start]!,
    stretch: sums.stretch[visible - 1]! - sums.stretch[start]!,
  };
}

/** @param lastSigns number of signs in the paragraph's last line; false for other lines */
function badness(line: LineSums, width: number, ragged: boolean, lastSigns: number | false, size: number): number {
  const short = width - line.natural;
  if (short < 0) return line.shrink > 0 ? TIGHTEST * (short / line.shrink) ** 2 + (-short / size / CRAMPED) ** 3 : 0;
  if (lastSigns !== false) return lastSigns <= 2 ? SHORT_LAST_LINE : 0;
  const looseness = ragged ? short / width / RAGGED : line.stretch > 0 ? short / line.stretch / LOOSE : Infinity;
  return Math.min(looseness ** 3, COST.forbidden / 2);
}

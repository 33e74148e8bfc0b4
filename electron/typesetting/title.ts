/** Cuts a long title into lines whose lengths make a shape (GB/T 9704-2012 §7.3.1: a trapezium or a lozenge), at the ends of words. */
import { boxesOf } from './boxes.ts';
import { mayEndLine, mayOpenLine } from './characters.ts';
import type { Fonts } from './fonts.ts';
import { groupedOffsets } from './grouping.ts';
import { type ParagraphStyle, widthOf } from './paragraph.ts';

/** Characters after which a title's words may be parted. */
const PART_AFTER = '的司于院会局行所、，》）” ';
/** Characters before which they may. */
const PART_BEFORE = '与及和暨之《（“';
/** What a break elsewhere costs, as a share of the measure by which the shape may be missed instead. */
const INSIDE_WORDS = 0.12;

/** @returns the title with line feeds; as it is when it fits on a line or has its own line feeds */
export function shapeTitle(title: string, style: ParagraphStyle, fonts: Fonts): string {
  if (title.includes('\n')) return title;
  const width = widthOf(title, style, fonts);
  const count = Math.ceil(width / (style.measure * 0.96));
  if (count < 2) return title;
  const target = width / count;
  const boxes = boxesOf(title, style, fonts);
  const grouped = groupedOffsets(title);

  const lines: string[] = [];
  let start = 0;
  for (let line = 1; line < count; line++) {
    let best = { cost: Infinity, end: boxes.length };
    let reached = 0;
    let offset = boxes.slice(0, start).reduce((sum, box) => sum + box.text.length, 0);
    for (let end = start + 1; end < boxes.length; end++) {
      const [before, after] = [boxes[end - 1]!, boxes[end]!];
      reached += before.advance;
      offset += before.text.length;
      if (reached > style.measure) break;
      if (!mayEndLine(before.text) || !mayOpenLine(after.text) || grouped.has(offset)) continue;
      const parts = PART_AFTER.includes(before.text) || PART_BEFORE.includes(after.text);
      const cost = Math.abs(reached - target) / style.measure + (parts ? 0 : INSIDE_WORDS);
      if (cost < best.cost) best = { cost, end };
    }
    lines.push(
      boxes
        .slice(start, best.end)
        .map((box) => box.text)
        .join(''),
    );
    start = best.end;
  }
  lines.push(
    boxes
      .slice(start)
      .map((box) => box.text)
      .join(''),
  );
  return lines.filter(Boolean).join('\n');
}

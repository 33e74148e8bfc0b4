/** A text, line by line. */
import { boxesOf, type BoxStyle, linesOf } from './boxes.ts';
import { breakLines } from './breaking.ts';
import type { Align, Text } from './document.ts';
import type { Fonts } from './fonts.ts';
import { loosenessOf, type SetLine, setLine } from './justify.ts';

export interface ParagraphStyle extends BoxStyle {
  /** Width of a full line, pt. */
  readonly measure: number;
  readonly align: Align | 'justify';
  /** How far the first line is moved in, pt. */
  readonly indent?: number;
  /** Space that running text carries between Chinese characters, pt. */
  readonly tracking?: number;
  /** A line that justifying would open wider than this between its characters, in em, keeps its natural width; no limit when not given. */
  readonly loosest?: number;
}

export interface ParagraphLine extends SetLine {
  /** Left edge from the left edge of the measure, pt. */
  readonly x: number;
  /** The width that the line had to fill, pt. */
  readonly measure: number;
  /** Stretched or squeezed to the measure. */
  readonly justified: boolean;
}

/** Breaks and sets a text; each line feed starts a paragraph of its own, with the same indent. @throws MissingCharactersError */
export function setParagraph(text: Text, style: ParagraphStyle, fonts: Fonts): ParagraphLine[] {
  const indent = style.indent ?? 0;
  const width = {
    first: style.measure - indent,
    rest: style.measure,
    tracking: style.tracking ?? 0,
    ragged: style.align !== 'justify',
  };
  return linesOf(text).flatMap((part) =>
    breakLines(boxesOf(part, style, fonts), width).map((line, index) => {
      const measure = index === 0 ? width.first : width.rest;
      const justified =
        style.align === 'justify' && !line.last && loosenessOf(line, measure) <= (style.loosest ?? Infinity);
      const set = setLine(line, measure, justified);
      const spare = measure - set.width;
      const shift = style.align === 'centre' ? spare / 2 : style.align === 'right' ? spare : 0;
      return { ...set, x: (index === 0 ? indent : 0) + shift, measure, justified };
    }),
  );
}

/** Natural width of a text on one line, pt. @throws MissingCharactersError */
export function widthOf(text: Text, style: BoxStyle, fonts: Fonts): number {
  const lines = setParagraph(text, { ...style, measure: Infinity, align: 'left' }, fonts);
  return Math.max(0, ...lines.map((line) => line.width));
}

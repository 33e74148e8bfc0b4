/** The paper and the text block on it. All lengths in pt, from the top left corner of the page. */
import type { PageStyle, PaperDocument } from './document.ts';
import { mm } from './millimetre.ts';
import { TYPE_SIZES, type TypeSize } from './type-size.ts';

export interface PageGeometry {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  /** Where the text block ends, not the margin's height. */
  readonly bottom: number;
  /** Width of a full line. */
  readonly measure: number;
  /** Size of running text. */
  readonly body: number;
  /** Distance of its lines, over its size. */
  readonly leading: number;
  /** Size of table text when the table names none. */
  readonly table: number;
}

interface Style {
  readonly paper: readonly [width: number, height: number];
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  readonly body: TypeSize;
  readonly table: TypeSize;
  readonly leading: number;
}

const STYLES: Record<PageStyle, Style> = {
  // Text block of GB/T 9704-2012 §5.2; line distance size + 7/8 size, the custom of printed lawyers' letters.
  letter: {
    paper: [210, 297],
    margins: { top: 37, right: 26, bottom: 35, left: 28 },
    body: '小三',
    table: '小四',
    leading: 15 / 8,
  },
  sheet: {
    paper: [210, 297],
    margins: { top: 20, right: 20, bottom: 22, left: 20 },
    body: '五号',
    table: '小五',
    leading: 1.6,
  },
  'sheet-landscape': {
    paper: [297, 210],
    margins: { top: 20, right: 20, bottom: 20, left: 20 },
    body: '五号',
    table: '小五',
    leading: 1.6,
  },
};

/** 225 mm hold 22 lines of 三号 (GB/T 9704-2012 §5.2.3): a little closer than 7/8. */
const LEADING_OF_22_LINES = 28.95 / 16;

export function geometryOf(document: PaperDocument): PageGeometry {
  const style = STYLES[document.page];
  const [width, height] = [mm(style.paper[0]), mm(style.paper[1])];
  const { top, right, bottom, left } = style.margins;
  const size = document.bodySize ?? style.body;
  return {
    width,
    height,
    left: mm(left),
    top: mm(top),
    bottom: height - mm(bottom),
    measure: width - mm(left) - mm(right),
    body: TYPE_SIZES[size],
    leading: document.page === 'letter' && size === '三号' ? LEADING_OF_22_LINES : style.leading,
    table: TYPE_SIZES[style.table],
  };
}

/**
 * The space that running text carries between characters so that whole characters fill the measure: lines of nothing but
 * characters then need no stretching, and the last line of a paragraph keeps step with those above. 三号 takes 28
 * characters (GB/T 9704-2012 §5.2.3), a little closer than solid; the other sizes as many as fit.
 */
export function tracking(measure: number, size: number): number {
  const fitting = Math.floor(measure / size);
  const characters = size === TYPE_SIZES.三号 && fitting === 27 ? 28 : fitting;
  return characters > 1 ? (measure - characters * size) / (characters - 1) : 0;
}

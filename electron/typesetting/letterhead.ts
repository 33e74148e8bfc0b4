/** What stands outside the text block: letterhead, page numbers, marks for the seal across pages. All of it is page furniture. */
import type { Footer, Letterhead } from './document.ts';
import type { Fonts, Role } from './fonts.ts';
import { sizeOf } from './logo.ts';
import { mm } from './millimetre.ts';
import type { PageGeometry } from './page.ts';
import { setParagraph } from './paragraph.ts';
import { pngOfScanlines } from './png.ts';
import { baselineIn, type Mark } from './strip.ts';
import { TYPE_SIZES } from './type-size.ts';

// GB/T 9704-2012 §10.1, letter form: the name's upper edge 30 mm from the top of the page, a rule 4 mm below it, another
// 20 mm from the foot of the last page, each 170 mm long and centred.
export const NAME_TOP = mm(30);
export const RULE_BELOW_NAME = mm(4);
export const RULE_ABOVE_FOOT = mm(20);
export const RULE_LENGTH = mm(170);
const RULE_WIDTH = 1.2;
export const NAME_SIZE = TYPE_SIZES.小一;
const LOGO_BESIDE_NAME = mm(4);
export const TEXT_BELOW_RULE = mm(5);
/** Page numbers stand 7 mm below the text block (GB/T 9704-2012 §7.5). */
export const FOOTER_BELOW_TEXT = mm(7);
export const SMALL = TYPE_SIZES.小五;

interface Words {
  readonly size: number;
  readonly align: 'left' | 'centre' | 'right';
  readonly bold?: boolean;
  readonly role?: Role;
}

/** A line of text between `left` and `left + measure`, its em box centred in a line of `pitch` that starts at `top`. */
function words(
  text: string,
  style: Words,
  place: { left: number; measure: number; top: number; pitch: number },
  fonts: Fonts,
): Mark[] {
  return setParagraph(text, { ...style, measure: place.measure }, fonts).map((line, index) => ({
    kind: 'text',
    line,
    x: place.left + line.x,
    baseline: place.top + index * place.pitch + baselineIn(place.pitch, style.size),
    tag: null,
  }));
}

export interface LetterheadMarks {
  readonly marks: readonly Mark[];
  /** Where the text of the first page starts, pt from the top of the page. */
  readonly textTop: number;
}

export function letterheadMarks(letterhead: Letterhead, page: PageGeometry, fonts: Fonts): LetterheadMarks {
  const left = (page.width - RULE_LENGTH) / 2;
  const pitch = NAME_SIZE * 1.2;
  const { logo } = letterhead;
  const size = logo ? sizeOf(logo) : null;
  // As much is kept free to the right, so that the name stays in the middle of the page.
  const beside = size ? size.width + LOGO_BESIDE_NAME : 0;
  const name = words(
    letterhead.firmName,
    { size: NAME_SIZE, align: 'centre', bold: true, role: 'title' },
    { left: left + beside, measure: RULE_LENGTH - 2 * beside, top: NAME_TOP, pitch },
    fonts,
  );
  const rule = NAME_TOP + Math.max(name.length * pitch, size?.height ?? 0) + RULE_BELOW_NAME;
  const picture: Mark[] =
    logo && size
      ? [{ kind: 'image', png: pngOfScanlines(logo), x: left, y: rule - RULE_BELOW_NAME - size.height, ...size }]
      : [];
  return { marks: [...picture, ...name, longRule(left, rule)], textTop: rule + TEXT_BELOW_RULE };
}

/** The second rule with the foot lines below it; for the last page. */
export function footBandMarks(letterhead: Letterhead, page: PageGeometry, fonts: Fonts): Mark[] {
  const left = (page.width - RULE_LENGTH) / 2;
  const rule = page.height - RULE_ABOVE_FOOT;
  const pitch = SMALL * 1.35;
  return [
    longRule(left, rule),
    ...letterhead.footLines.flatMap((text, index) =>
      words(
        text,
        { size: SMALL, align: 'centre' },
        { left, measure: RULE_LENGTH, top: rule + mm(1.5) + index * pitch, pitch },
        fonts,
      ),
    ),
  ];
}

function longRule(left: number, y: number): Mark {
  return { kind: 'rule', from: [left, y], to: [left + RULE_LENGTH, y], width: RULE_WIDTH };
}

/** 文号 · 第 x 页 共 y 页 @param number counts from 1 */
export function footerMarks(footer: Footer, number: number, count: number, page: PageGeometry, fonts: Fonts): Mark[] {
  const text = [footer.left, `第${number}页 共${count}页`].filter(Boolean).join(' · ');
  const pitch = SMALL * 1.35;
  const top = page.bottom + FOOTER_BELOW_TEXT - pitch / 2;
  return words(
    text,
    { size: SMALL, align: footer.align ?? 'centre' },
    { left: page.left, measure: page.measure, top, pitch },
    fonts,
  );
}

/** Two ticks and the words 骑缝章 at the right edge, halfway down, as far apart as a seal is wide. */
export function seamMarks(page: PageGeometry, fonts: Fonts): Mark[] {
  const reach = mm(22);
  const middle = page.height / 2;
  const size = 6.5;
  const left = page.width - mm(8);
  const ticks = [middle - reach, middle + reach].map((y): Mark => ({
    kind: 'rule',
    from: [left, y],
    to: [page.width - mm(4), y],
    width: 0.4,
    grey: 0.5,
  }));
  const characters = Array.from('骑缝章').flatMap((character, index) =>
    words(
      character,
      { size, align: 'left' },
      { left, measure: size * 1.1, top: middle + (index - 1.5) * size * 1.5, pitch: size * 1.5 },
      fonts,
    ),
  );
  return [...ticks, ...characters];
}

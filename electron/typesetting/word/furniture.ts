/** Letterhead and page numbers in Word: on the first page the firm's name and foot band, on every page which of how many it is. */
import { Footer as WordFooter, Header, type IFrameOptions, ImageRun, PageNumber, Paragraph, TextRun } from 'docx';
import type { Footer, Letterhead } from '../document.ts';
import {
  FOOTER_BELOW_TEXT,
  NAME_SIZE,
  NAME_TOP,
  RULE_ABOVE_FOOT,
  RULE_BELOW_NAME,
  RULE_LENGTH,
  SMALL,
  TEXT_BELOW_RULE,
} from '../letterhead.ts';
import { sizeOf } from '../logo.ts';
import { mm } from '../millimetre.ts';
import type { PageGeometry } from '../page.ts';
import { pngOfScanlines } from '../png.ts';
import type { Setting } from '../text-blocks.ts';
import { runsOf } from './runs.ts';
import { STYLE } from './styles.ts';
import { exactly, halfPoints, twips } from './units.ts';

const RULE = { style: 'single', size: 10, color: '000000' } as const;
/** Where the notice stands: clear of a letterhead and of a page's text. */
const NOTICE_TOP = mm(12);
const LINE = SMALL * 1.35;
/** Of a point, as pictures are measured. */
const PIXELS = 96 / 72;

export interface Furniture {
  readonly headers: { readonly default: Header; readonly first: Header };
  readonly footers: { readonly default: WordFooter; readonly first: WordFooter };
  /** From the edges of the page, pt. */
  readonly headerTop: number;
  readonly footerBottom: number;
}

/** @param notice stands at the head of every page */
export function furniture(
  { letterhead, footer }: { letterhead?: Letterhead; footer?: Footer },
  notice: string | undefined,
  setting: Setting,
): Furniture {
  const { page } = setting;
  const noticed =
    notice === undefined ? [] : [banner(notice, NOTICE_TOP, page, setting), new Paragraph({ style: STYLE.gap })];
  const numbered = footer ? [pageNumbers(footer, setting)] : [];
  return {
    headers: {
      default: new Header({ children: orEmpty(noticed) }),
      first: new Header({ children: orEmpty([...noticed, ...(letterhead ? head(letterhead, setting) : [])]) }),
    },
    footers: {
      default: new WordFooter({ children: orEmpty(numbered) }),
      first: new WordFooter({ children: orEmpty([...(letterhead ? footBand(letterhead, setting) : []), ...numbered]) }),
    },
    headerTop: letterhead ? NAME_TOP : NOTICE_TOP,
    footerBottom: page.height - page.bottom - FOOTER_BELOW_TEXT - LINE / 2,
  };
}

/** Word wants a paragraph in every header and footer. */
function orEmpty(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  return paragraphs.length > 0 ? paragraphs : [new Paragraph({ style: STYLE.gap })];
}

/** The lines over which 170 mm reach beyond the text block on either side. */
function reach(page: PageGeometry): { left: number; right: number } {
  const left = (page.width - RULE_LENGTH) / 2;
  return { left: twips(left - page.left), right: twips(page.left + page.measure - left - RULE_LENGTH) };
}

function head({ firmName, logo }: Letterhead, { page, fonts }: Setting): Paragraph[] {
  const size = logo && sizeOf(logo);
  const top = NAME_TOP + NAME_SIZE * 1.2 - (size?.height ?? 0);
  const picture =
    logo &&
    size &&
    new ImageRun({
      type: 'png',
      data: pngOfScanlines(logo),
      transformation: { width: size.width * PIXELS, height: size.height * PIXELS },
      floating: {
        horizontalPosition: { relative: 'page', offset: emu((page.width - RULE_LENGTH) / 2) },
        verticalPosition: { relative: 'page', offset: emu(top) },
      },
    });
  return [
    new Paragraph({
      style: STYLE.firm,
      indent: reach(page),
      border: { bottom: { ...RULE, space: Math.round(RULE_BELOW_NAME) } },
      children: [...(picture ? [picture] : []), ...runsOf(firmName, { of: NAME_SIZE }, fonts)],
    }),
    new Paragraph({ style: STYLE.gap, spacing: exactly(TEXT_BELOW_RULE) }),
  ];
}

/** The second rule with the firm's address below it, 20 mm above the foot of the first page, where GB/T 9704-2012 §10.1 has it. */
function footBand({ footLines }: Letterhead, setting: Setting): Paragraph[] {
  const { page, fonts } = setting;
  return footLines.map(
    (text, index) =>
      new Paragraph({
        style: STYLE.small,
        frame: frameAt(page.height - RULE_ABOVE_FOOT, page),
        ...(index === 0 ? { border: { top: { ...RULE, space: 4 } } } : {}),
        children: runsOf(text, { of: SMALL }, fonts),
      }),
  );
}

function banner(text: string, top: number, page: PageGeometry, { fonts }: Setting): Paragraph {
  return new Paragraph({
    style: STYLE.small,
    frame: frameAt(top, page),
    children: runsOf(text, { of: SMALL, bold: true }, fonts),
  });
}

function frameAt(top: number, page: PageGeometry): IFrameOptions {
  return {
    type: 'absolute',
    position: { x: twips((page.width - RULE_LENGTH) / 2), y: twips(top) },
    width: twips(RULE_LENGTH),
    anchor: { horizontal: 'page', vertical: 'page' },
    wrap: 'around',
  };
}

/** 文号 · 第 x 页 共 y 页 */
function pageNumbers({ left, align }: Footer, { fonts }: Setting): Paragraph {
  const words = (text: string) => new TextRun({ font: { hint: 'eastAsia' }, text });
  const number = (field: 'CURRENT' | 'TOTAL_PAGES') =>
    new TextRun({ size: halfPoints(SMALL), children: [PageNumber[field]] });
  return new Paragraph({
    style: STYLE.small,
    alignment: align === 'right' ? 'right' : 'center',
    children: [
      ...(left ? runsOf(`${left} · `, { of: SMALL }, fonts) : []),
      words('第'),
      number('CURRENT'),
      words('页 共'),
      number('TOTAL_PAGES'),
      words('页'),
    ],
  });
}

/** English metric units, as drawings count. */
const emu = (pt: number): number => Math.round(pt * 12700);

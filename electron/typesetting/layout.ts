/** From a document to pages of marks, which the PDF writer draws and tests measure. */
import type { Block, PaperDocument } from './document.ts';
import type { Fonts } from './fonts.ts';
import { footBandMarks, footerMarks, letterheadMarks, seamMarks } from './letterhead.ts';
import { geometryOf, type PageGeometry } from './page.ts';
import { paginate, type PlacedStrip } from './pagination.ts';
import { laySignature } from './signature.ts';
import type { Mark, Strip, Tag, TextMark } from './strip.ts';
import { layTable } from './table.ts';
import { type LaidBlock, layTextBlock, type Setting } from './text-blocks.ts';

export interface LaidPage {
  readonly strips: readonly PlacedStrip[];
  /** Letterhead, page number and seam marks; coordinates from the page's top left corner. */
  readonly furniture: readonly Mark[];
}

export interface LaidPaper {
  readonly geometry: PageGeometry;
  readonly pages: readonly LaidPage[];
  /** In reading order. */
  readonly tags: readonly Tag[];
}

/** @throws MissingCharactersError at the first text with a character missing from the faces */
export function layPaper(document: PaperDocument, fonts: Fonts): LaidPaper {
  const geometry = geometryOf(document);
  const { strips, tags } = layBlocks(document.blocks, { page: geometry, fonts });
  const { letterhead, footer } = document;
  const head = letterhead && letterheadMarks(letterhead, geometry, fonts);
  const placed = paginate(strips, {
    firstTop: head?.textTop ?? geometry.top,
    top: geometry.top,
    bottom: geometry.bottom,
  });
  const pages = placed.map((page, index): LaidPage => ({
    strips: page,
    furniture: [
      ...(head && index === 0 ? head.marks : []),
      ...(letterhead && index === placed.length - 1 ? footBandMarks(letterhead, geometry, fonts) : []),
      ...(footer ? footerMarks(footer, index + 1, placed.length, geometry, fonts) : []),
      ...(document.seamMarks && placed.length > 1 ? seamMarks(geometry, fonts) : []),
    ],
  }));
  return { geometry, pages, tags };
}

function layBlocks(blocks: readonly Block[], setting: Setting): { strips: Strip[]; tags: Tag[] } {
  const strips: Strip[] = [];
  const tags: Tag[] = [];
  let keep = false;
  for (const block of blocks) {
    const textBefore = block.kind === 'signature' && glueLastLines(strips);
    const laid = layBlock(block, textBefore, setting);
    strips.push(...laid.strips.map((strip, index) => (index === 0 && keep ? { ...strip, glued: true } : strip)));
    tags.push(...laid.tags);
    keep = laid.keepsWithNext === true || (keep && block.kind === 'space');
  }
  return { strips, tags };
}

function layBlock(block: Block, textBefore: boolean, setting: Setting): LaidBlock {
  const { page } = setting;
  const pitch = page.body * page.leading;
  switch (block.kind) {
    case 'table':
      return layTable(block, setting);
    case 'signature':
      return laySignature(block, textBefore, setting);
    case 'space':
      return { strips: [{ height: block.lines * pitch, marks: [], blank: true }], tags: [] };
    case 'rule':
      return {
        strips: [
          {
            height: pitch / 2,
            marks: [{ kind: 'rule', from: [0, pitch / 4], to: [page.measure, pitch / 4], width: 0.5 }],
          },
        ],
        tags: [],
      };
    case 'page-break':
      return { strips: [{ height: 0, marks: [], blank: true, startsPage: true }], tags: [] };
    default:
      return layTextBlock(block, setting);
  }
}

/**
 * Keeps the last two lines of text with what comes next, so that a signature takes them along.
 * @returns false if there is no text
 */
function glueLastLines(strips: Strip[]): boolean {
  let lines = 0;
  for (let index = strips.length - 1; index >= 0 && lines < 2; index--) {
    const strip = strips[index]!;
    if (strip.row || strip.startsPage) break;
    if (strip.marks.some((mark) => mark.kind === 'text')) lines++;
    if (lines === 0) strips[index] = { ...strip, glued: true };
    else if (lines === 1) {
      const before = strips[index - 1];
      if (before && !before.row && !before.startsPage) strips[index] = { ...strip, glued: true };
    }
  }
  return lines > 0;
}

/** A line as placed on its page, for tests and previews. All lengths in pt. */
export interface LaidLine {
  /** Counts from 1. */
  readonly page: number;
  readonly text: string;
  /** Left edge of its first visible box, from the page's left edge. */
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  /** The width it had to fill. */
  readonly measure: number;
  readonly justified: boolean;
  readonly size: number;
  /** Letterhead, page numbers and repeated table headers are furniture. */
  readonly furniture: boolean;
}

/** Every line of a paper, page by page in drawing order. */
export function linesOn(paper: LaidPaper): LaidLine[] {
  return paper.pages.flatMap((page, index) => {
    const at = (mark: TextMark, left: number, top: number): LaidLine => ({
      page: index + 1,
      text: mark.line.text,
      x: left + mark.x,
      baseline: top + mark.baseline,
      width: mark.line.width,
      measure: mark.line.measure,
      justified: mark.line.justified,
      size: mark.line.boxes[0]?.size ?? 0,
      furniture: mark.tag === null,
    });
    const isText = (mark: Mark): mark is TextMark => mark.kind === 'text';
    return [
      ...page.strips.flatMap(({ strip, y }) =>
        strip.marks.filter(isText).map((mark) => at(mark, paper.geometry.left, y)),
      ),
      ...page.furniture.filter(isText).map((mark) => at(mark, 0, 0)),
    ];
  });
}

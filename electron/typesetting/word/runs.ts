/** Words of the document model as runs of a Word paragraph. */
import { CheckBox, ImageRun, type IRunOptions, type ParagraphChild, Tab, TextRun } from 'docx';
import { linesOf } from '../boxes.ts';
import type { Text } from '../document.ts';
import type { Fonts } from '../fonts.ts';
import { type GlyphPicture, placeOf } from '../picture-glyph.ts';
import { pngOf } from '../png.ts';
import { halfPoints } from './units.ts';

/** Quotation marks, dashes and dots that Chinese and English share are set as Chinese. */
const CHINESE_MARKS = { hint: 'eastAsia' } as const;

const TICKED = { value: '2611', font: 'Segoe UI Symbol' };
const UNTICKED = { value: '2610', font: 'Segoe UI Symbol' };

export interface RunStyle extends Omit<IRunOptions, 'text' | 'children' | 'break' | 'size'> {
  /** The size of the text around, pt: pictures of characters are as large. */
  readonly of: number;
  /** It is not the size of the paragraph's style. */
  readonly sized?: boolean;
}

/** @returns runs; a line feed is a line break, ☐ and ☑ are boxes that Word ticks at a click, a character with a picture is that picture */
export function runsOf(text: Text, { of: size, sized, ...style }: RunStyle, fonts: Fonts): ParagraphChild[] {
  return linesOf(text).flatMap((line, index) => {
    const runs = (typeof line === 'string' ? [{ text: line, bold: false }] : line).flatMap((run) =>
      piecesOf(run.text, fonts).map((piece): ParagraphChild => {
        if (typeof piece !== 'string') return pictureRun(piece.picture, piece.sign, size);
        if (piece === '☐' || piece === '☑')
          return new CheckBox({ checked: piece === '☑', checkedState: TICKED, uncheckedState: UNTICKED });
        return new TextRun({
          font: CHINESE_MARKS,
          ...(sized ? { size: halfPoints(size) } : {}),
          ...style,
          ...(run.bold ? { bold: true } : {}),
          text: piece,
        });
      }),
    );
    return index === 0 ? runs : [new TextRun({ break: 1 }), ...runs];
  });
}

/** A blank to sign on, up to the next tab stop. */
export const blankToSign = (): TextRun => new TextRun({ underline: { type: 'single' }, children: [new Tab()] });

export const tab = (): TextRun => new TextRun({ children: [new Tab()] });

interface PictureOf {
  readonly sign: string;
  readonly picture: GlyphPicture;
}

/** Cuts a text at what is no ordinary character. */
function piecesOf(text: string, fonts: Fonts): (string | PictureOf)[] {
  const pieces: (string | PictureOf)[] = [];
  let plain = '';
  for (const sign of text) {
    const picture = fonts.draw(sign, {})?.glyph.picture;
    if (!picture && sign !== '☐' && sign !== '☑') {
      plain += sign;
      continue;
    }
    if (plain) pieces.push(plain);
    plain = '';
    pieces.push(picture ? { sign, picture } : sign);
  }
  return plain ? [...pieces, plain] : pieces;
}

function pictureRun(picture: GlyphPicture, sign: string, size: number): ImageRun {
  const place = placeOf(picture);
  const pixels = (em: number): number => (em * size * 96) / 72;
  return new ImageRun({
    type: 'png',
    data: pngOf(picture),
    transformation: { width: pixels(place.width), height: pixels(place.height) },
    altText: { name: sign, description: sign },
    run: { position: `${halfPoints(place.y * size) / 2}pt` },
  });
}

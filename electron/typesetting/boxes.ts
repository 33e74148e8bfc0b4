/** Text as a row of boxes, one per sign with its width, before line breaking. */
import { type CharacterKind, kindOf } from './characters.ts';
import type { Text } from './document.ts';
import type { Face, FaceGlyph } from './face.ts';
import type { Fonts, Role } from './fonts.ts';

export interface Box {
  /** The characters it represents: one, or the two of ——. */
  readonly text: string;
  readonly kind: CharacterKind;
  readonly face: Face;
  readonly glyph: FaceGlyph;
  /** Its outline is thickened, in the absence of a bold face. */
  readonly thick: boolean;
  /** pt. */
  readonly size: number;
  /** Advance width on the line, pt. */
  readonly advance: number;
  /** Offset of the drawing from the left edge of that width, pt. */
  readonly inset: number;
}

export interface BoxStyle {
  readonly size: number;
  /** The part of the paper that it belongs to; running text by default. */
  readonly role?: Role;
  /** Set everything in bold, regardless of the runs. */
  readonly bold?: boolean;
  /** All digits as wide as the widest. */
  readonly tabular?: boolean;
}

/** A character that no face can print. */
export interface MissingCharacter {
  readonly character: string;
  /** U+20BB7 */
  readonly codePoint: string;
}

/** Thrown if a paper contains unprintable characters; nothing is printed in their place. */
export class MissingCharactersError extends Error {
  readonly characters: readonly MissingCharacter[];

  constructor(characters: readonly MissingCharacter[]) {
    super(`no face has ${characters.map(({ codePoint }) => codePoint).join(', ')}`);
    this.name = 'MissingCharactersError';
    this.characters = characters;
  }
}

export function missing(character: string): MissingCharacter {
  return { character, codePoint: `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}` };
}

/** The plain text, without bold. */
export function wordsOf(text: Text): string {
  return typeof text === 'string' ? text : text.map((run) => run.text).join('');
}

/** Splits a text at its line feeds. */
export function linesOf(text: Text): Text[] {
  if (typeof text === 'string') return text.split('\n');
  const lines: { text: string; bold?: boolean }[][] = [[]];
  for (const run of text) {
    run.text.split('\n').forEach((part, index) => {
      if (index > 0) lines.push([]);
      if (part) lines.at(-1)!.push({ ...run, text: part });
    });
  }
  return lines;
}

/** 破折号 is one sign of two characters; everything else is set character by character. */
const SIGNS = /——|./gsu;

const DIGITS = Array.from('0123456789');

/**
 * Conventional widths of some signs in thousandths of an em, whatever their glyph: the interpunct in names takes half
 * an em.
 */
const WIDTHS = new Map([
  ['·', 500],
  ['￥', 720],
]);

/**
 * @param text without line feeds
 * @throws MissingCharactersError
 */
export function boxesOf(text: Text, style: BoxStyle, fonts: Fonts): Box[] {
  const runs = typeof text === 'string' ? [{ text, bold: false }] : text;
  const lacking: MissingCharacter[] = [];
  const boxes: Box[] = [];
  for (const run of runs) {
    const sort = { role: style.role, bold: run.bold === true || style.bold === true };
    const digitWidth = style.tabular
      ? Math.max(...DIGITS.map((digit) => fonts.draw(digit, sort)?.glyph.advanceWidth ?? 0))
      : 0;
    for (const [sign] of run.text.matchAll(SIGNS)) {
      const drawn = fonts.draw(sign, sort);
      if (!drawn) {
        lacking.push(missing(sign));
        continue;
      }
      const { glyph } = drawn;
      const natural = glyph.advanceWidth;
      const width = WIDTHS.get(sign) ?? (digitWidth && /\d/.test(sign) ? digitWidth : natural);
      const scale = style.size / 1000;
      boxes.push({
        text: sign,
        kind: kindOf(sign),
        ...drawn,
        size: style.size,
        advance: width * scale,
        inset: ((width - natural) / 2) * scale,
      });
    }
  }
  if (lacking.length > 0) throw new MissingCharactersError(lacking);
  return boxes;
}

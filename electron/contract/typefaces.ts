import { z } from 'zod';
import type { OperationTable } from './operation.ts';
import { line, nothing } from './values.ts';

/** A typeface on this computer that has Chinese. Its location is not disclosed. */
export const installedFace = z.strictObject({
  /** Its PostScript name, which is stored in settings. */
  name: line,
  family: line,
  kind: z.enum(['fangsong', 'title-song', 'song', 'kai', 'hei', 'other']),
  /** Whether its licence bits allow subset embedding (OpenType, OS/2 table, fsType). */
  embeddable: z.boolean(),
});
export type InstalledFace = z.infer<typeof installedFace>;

/** Typefaces chosen for the parts of a paper, by PostScript name; null is the Song that ships with the program. */
export const typefaces = z.strictObject({
  body: line.nullable(),
  title: line.nullable(),
  heading: line.nullable(),
  subheading: line.nullable(),
});

/** Larger pictures show no more on paper. */
const MOST_PIXELS = 1024;

/**
 * One visible character: a letter of a script, or a private-use one that stands for a character without a code point.
 */
export const printedCharacter = z.string().regex(/^[\p{L}\p{Co}]$/u, '请只填一个字');

/** One bit per pixel, rows from the top padded to whole bytes; 1 is ink. */
export const glyphPicture = z
  .strictObject({
    character: printedCharacter,
    width: z.int().min(1).max(MOST_PIXELS),
    height: z.int().min(1).max(MOST_PIXELS),
    ink: z.custom<Uint8Array>((v) => v instanceof Uint8Array, '不是图片内容'),
  })
  .refine(({ width, height, ink }) => ink.length === Math.ceil(width / 8) * height, '图片内容不完整')
  .refine(({ ink }) => ink.some((byte) => byte !== 0), '图片里没有字');

/** Private-use characters before this one stand for values while a template is read. */
const FIRST_PLACEHOLDER = 0xe100;
const LAST_PLACEHOLDER = 0xf8ff;

/** @returns a private-use character not in `taken` */
export function placeholderOf(taken: readonly string[]): string {
  let code = FIRST_PLACEHOLDER;
  while (code < LAST_PLACEHOLDER && taken.includes(String.fromCodePoint(code))) code++;
  return String.fromCodePoint(code);
}

export const typefaceOperations = {
  /**
   * `lacking`: PostScript names of chosen typefaces that are missing on this computer, or may not be embedded; papers
   * use Song instead.
   */
  'typefaces-read': {
    client: 'shown',
    input: nothing,
    output: z.strictObject({ faces: z.array(installedFace), lacking: z.array(line) }),
  },
  /** Pictures of characters, and the next unused private-use character. */
  'glyph-pictures-read': {
    client: 'shown',
    input: nothing,
    output: z.strictObject({ pictures: z.array(glyphPicture), placeholder: printedCharacter }),
  },
  /** Replaces an earlier picture of the character. */
  'glyph-picture-save': { client: 'shown', input: z.strictObject({ picture: glyphPicture }), output: nothing },
  'glyph-picture-remove': { client: 'shown', input: z.strictObject({ character: printedCharacter }), output: nothing },
} satisfies OperationTable;

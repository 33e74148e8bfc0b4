import { z } from 'zod';
import type { OperationTable } from './operation.ts';
import { line, nothing } from './values.ts';

/** A face of this computer that has Chinese. Where it lies is not told. */
export const installedFace = z.strictObject({
  /** Its PostScript name, which settings keep. */
  name: line,
  family: line,
  kind: z.enum(['fangsong', 'title-song', 'song', 'kai', 'hei', 'other']),
  /** Whether its licence bits let it be embedded in part (OpenType, OS/2 table, fsType). */
  embeddable: z.boolean(),
});
export type InstalledFace = z.infer<typeof installedFace>;

/** Faces chosen for the parts of a paper, by PostScript name; null is the Song that the program brings along. */
export const typefaces = z.strictObject({
  body: line.nullable(),
  title: line.nullable(),
  heading: line.nullable(),
  subheading: line.nullable(),
});

/** Larger pictures show no more on paper. */
const MOST_PIXELS = 1024;

/** One character that is seen: a letter of a script, or a private one that stands for a character without a code. */
export const printedCharacter = z.string().regex(/^[\p{L}\p{Co}]$/u, '请只填一个字');

/** One bit a pixel, rows from the top padded to whole bytes; 1 is ink. */
export const glyphPicture = z
  .strictObject({
    character: printedCharacter,
    width: z.int().min(1).max(MOST_PIXELS),
    height: z.int().min(1).max(MOST_PIXELS),
    ink: z.custom<Uint8Array>((v) => v instanceof Uint8Array, '不是图片内容'),
  })
  .refine(({ width, height, ink }) => ink.length === Math.ceil(width / 8) * height, '图片内容不完整')
  .refine(({ ink }) => ink.some((byte) => byte !== 0), '图片里没有字');

/** Private characters before this one stand for values while a template is read. */
const FIRST_PLACEHOLDER = 0xe100;
const LAST_PLACEHOLDER = 0xf8ff;

/** @returns a private character that none of `taken` is */
export function placeholderOf(taken: readonly string[]): string {
  let code = FIRST_PLACEHOLDER;
  while (code < LAST_PLACEHOLDER && taken.includes(String.fromCodePoint(code))) code++;
  return String.fromCodePoint(code);
}

export const typefaceOperations = {
  /** `lacking`: PostScript names of chosen faces that this computer has not, or may not embed; papers take Song in their place. */
  'typefaces-read': {
    client: 'shown',
    input: nothing,
    output: z.strictObject({ faces: z.array(installedFace), lacking: z.array(line) }),
  },
  /** Pictures of characters, and the next private character that stands for none yet. */
  'glyph-pictures-read': {
    client: 'shown',
    input: nothing,
    output: z.strictObject({ pictures: z.array(glyphPicture), placeholder: printedCharacter }),
  },
  /** Takes the place of an earlier picture of the character. */
  'glyph-picture-save': { client: 'shown', input: z.strictObject({ picture: glyphPicture }), output: nothing },
  'glyph-picture-remove': { client: 'shown', input: z.strictObject({ character: printedCharacter }), output: nothing },
} satisfies OperationTable;

/** The faces that a paper is set in: one for each of its parts, and what stands in where a face lacks a character. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';
import { faceOf, type Face, type FaceGlyph } from './face.ts';
import type { GlyphPicture } from './picture-glyph.ts';
import { pictureFace } from './picture-face.ts';

/** The parts of a paper that may have a face of their own. `heading` is 一、, `subheading` everything below it. */
export type Role = 'body' | 'title' | 'heading' | 'subheading';

export interface SignStyle {
  /** `body` when not given. */
  readonly role?: Role | undefined;
  readonly bold?: boolean | undefined;
}

export interface DrawnSign {
  readonly face: Face;
  readonly glyph: FaceGlyph;
  /** The face has no bold of its own: its outlines are thickened. */
  readonly thick: boolean;
}

export interface Fonts {
  /** @returns null when nothing can print it */
  draw(sign: string, style: SignStyle): DrawnSign | null;
  /** What a word processor is to set a part in. */
  familyOf(role: Role): string;
}

/** The shipped Song: every paper can be set in it, and it stands in where a chosen face lacks a character. */
export interface Song {
  readonly regular: Face;
  readonly bold: Face;
}

export interface Choice {
  /** Faces for some of the parts; the others are set in Song. */
  readonly faces?: Partial<Record<Role, Face>>;
  /** Pictures of characters, which go before every face. */
  readonly pictures?: ReadonlyMap<string, GlyphPicture>;
  /** Asked last: another face that has the character. */
  spare?(sign: string): Face | null;
}

/** Reads the faces of `resources/fonts`. @throws the file system's error when a file is missing. */
export async function loadSong(folder: string): Promise<Song> {
  const [regular, bold] = await Promise.all(
    ['NotoSerifSC-Regular.ttf', 'NotoSerifSC-Bold.ttf'].map(async (file) =>
      faceOf(create(await readFile(join(folder, file))) as Font, '宋体'),
    ),
  );
  return { regular: regular!, bold: bold! };
}

/** Shipped faces alone. @throws the file system's error when a file is missing. */
export async function loadFonts(folder: string): Promise<Fonts> {
  return fontsOf(await loadSong(folder));
}

/** Every character goes the same way: the lawyer's picture of it, the part's face, Song, a face that has it. */
export function fontsOf(song: Song, choice: Choice = {}): Fonts {
  const pictures = choice.pictures?.size ? pictureFace(choice.pictures, song.regular) : null;
  return {
    draw(sign, { role = 'body', bold = false }) {
      const chosen = choice.faces?.[role];
      const heavy = bold || role !== 'body';
      // What is chosen for a title or a heading is meant to look as it is; only words within the text are thickened.
      const chain: [Face | null | undefined, boolean][] = [
        [pictures, false],
        [chosen, bold && role === 'body'],
        [heavy ? song.bold : song.regular, false],
      ];
      for (const [face, thick] of chain) {
        const glyph = face?.glyph(sign);
        if (face && glyph) return { face, glyph, thick };
      }
      const spare = choice.spare?.(sign);
      const glyph = spare?.glyph(sign);
      return spare && glyph ? { face: spare, glyph, thick: heavy } : null;
    },
    familyOf: (role) => choice.faces?.[role]?.family ?? song.regular.family,
  };
}

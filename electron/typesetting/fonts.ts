/** The faces of a paper: one for each of its parts, with fallbacks for missing characters. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';
import { type Face, type FaceGlyph, faceOf } from './face.ts';
import { pictureFace } from './picture-face.ts';
import type { GlyphPicture } from './picture-glyph.ts';

/** The parts of a paper that may have their own face. `heading` is 一、, `subheading` everything below it. */
export type Role = 'body' | 'title' | 'heading' | 'subheading';

export interface SignStyle {
  /** `body` by default. */
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
  /** @returns null if it cannot be printed */
  draw(sign: string, style: SignStyle): DrawnSign | null;
  /** The font family in which a word processor should set a part. */
  familyOf(role: Role): string;
}

/** The bundled Song: every paper can be set in it, and it is the fallback for characters missing from a chosen face. */
export interface Song {
  readonly regular: Face;
  readonly bold: Face;
}

export interface Choice {
  /** Faces for some of the parts; the others use Song. */
  readonly faces?: Partial<Record<Role, Face>>;
  /** Pictures of characters, which take precedence over every face. */
  readonly pictures?: ReadonlyMap<string, GlyphPicture>;
  /** Last resort: another face that has the character. */
  spare?(sign: string): Face | null;
}

/** Reads the faces of `resources/fonts`. @throws the file system's error if a file is missing. */
export async function loadSong(folder: string): Promise<Song> {
  const [regular, bold] = await Promise.all(
    ['NotoSerifSC-Regular.ttf', 'NotoSerifSC-Bold.ttf'].map(async (file) =>
      faceOf(create(await readFile(join(folder, file))) as Font, '宋体'),
    ),
  );
  return { regular: regular!, bold: bold! };
}

/** Bundled faces alone. @throws the file system's error if a file is missing. */
export async function loadFonts(folder: string): Promise<Fonts> {
  return fontsOf(await loadSong(folder));
}

/**
 * Every character has the same fallback order: the lawyer's picture of it, the part's face, Song, any face that has it.
 */
export function fontsOf(song: Song, choice: Choice = {}): Fonts {
  const pictures = choice.pictures?.size ? pictureFace(choice.pictures, song.regular) : null;
  return {
    draw(sign, { role = 'body', bold = false }) {
      const chosen = choice.faces?.[role];
      const heavy = bold || role !== 'body';
      // A face chosen for a title or a heading is used as it is; only bold within running text is thickened.
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

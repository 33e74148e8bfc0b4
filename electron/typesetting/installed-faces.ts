/** The faces that this computer has: found by looking through its font folders once, opened when they are used. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';
import { faceOf, type Face } from './face.ts';

export type FaceKind = 'fangsong' | 'title-song' | 'song' | 'kai' | 'hei' | 'other';

export interface InstalledFace {
  /** Its PostScript name. */
  readonly name: string;
  readonly family: string;
  readonly kind: FaceKind;
  readonly embeddable: boolean;
}

/** What the names of Chinese faces hold, in order: 小标宋 and 仿宋 hold 宋 too. */
const KINDS: readonly [FaceKind, RegExp][] = [
  ['fangsong', /仿宋|fang\s*song|^st\s*fangsong|fandolfang|zhuque/i],
  ['title-song', /小标宋|大标宋|标题宋|xiaobiaosong|xbs/i],
  ['kai', /楷|kai/i],
  ['hei', /黑|hei|yahei|pingfang|sans/i],
  ['song', /宋|明|song|simsun|ming|serif/i],
];

/** Files whose names hold none of this are not opened: a computer has hundreds of fonts, and few are Chinese. */
const CHINESE_FILE = /\.(ttf|otf|ttc)$/i;
const CHINESE_NAME =
  /[\u4e00-\u9fff]|fang|song|noto\w*sc|sim|sun|kai|hei|ming|han|cjk|chinese|zhuque|uming|ukai|wqy|pingfang|msyh|msjh|^st|^fz|^hy|xbs/i;
/** A face with the common Chinese characters is never smaller, bytes. */
const LEAST = 500_000;
/** Folders within folders that are looked into. */
const DEEPEST = 5;
/** The same characters as other countries draw them, and faces for program text. */
const FOREIGN = /(jp|kr|tc|hk|mono)\b|CJK(jp|kr|tc|hk)|Mono/i;

interface Place {
  readonly path: string;
  /** Within a collection of faces. */
  readonly index: number;
  /** Whether text can be set in it; others only have rare characters. */
  readonly text: boolean;
}

export class InstalledFaces {
  readonly #folders: readonly string[];
  readonly #opened = new Map<string, Face>();
  readonly #drawing = new Map<string, Face | null>();
  #found: ReadonlyMap<string, InstalledFace & Place> | null = null;

  /** @param folders looked through when first asked about; one that is not there is passed over */
  constructor(folders: readonly string[]) {
    this.#folders = folders;
  }

  /** Faces that text can be set in, by kind and name. Places in the file system are not told. */
  forText(): InstalledFace[] {
    return [...this.#all().values()]
      .filter(({ text }) => text)
      .map(({ name, family, kind, embeddable }) => ({ name, family, kind, embeddable }))
      .sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
  }

  /** @returns null when this computer lacks it, or its licence bits forbid embedding it */
  face(name: string): Face | null {
    const found = this.#all().get(name);
    return found?.embeddable ? this.#open(found) : null;
  }

  /** @returns a face that draws the sign, Song faces before others; null when there is none */
  faceWith(sign: string): Face | null {
    let face = this.#drawing.get(sign);
    if (face === undefined) {
      const asked = [...this.#all().values()]
        .filter(({ embeddable }) => embeddable)
        .sort((a, b) => unlike(a) - unlike(b));
      face = asked.map((found) => this.#read(found)).find((one) => one?.glyph(sign)) ?? null;
      this.#drawing.set(sign, face);
    }
    return face;
  }

  #open(found: InstalledFace & Place): Face | null {
    const face = this.#opened.get(found.name) ?? this.#read(found);
    if (face) this.#opened.set(found.name, face);
    return face;
  }

  #read({ path, index, family, name }: InstalledFace & Place): Face | null {
    // A font may have been taken away since it was found.
    const font = fontsIn(path)[index];
    return font?.postscriptName === name ? faceOf(font, family) : null;
  }

  #all(): ReadonlyMap<string, InstalledFace & Place> {
    return (this.#found ??= new Map(
      this.#folders
        .flatMap((folder) => filesIn(folder, DEEPEST))
        .flatMap(facesIn)
        .map((face) => [face.name, face]),
    ));
  }
}

/** How far a face is from the shipped Song, for a character that is to stand among its own. */
const unlike = ({ name, kind }: InstalledFace): number =>
  (kind === 'song' ? 0 : 2) + (/bold|heavy|black|light|thin/i.test(name) ? 1 : 0);

const rank = ({ kind }: InstalledFace): number =>
  ['fangsong', 'title-song', 'song', 'kai', 'hei', 'other'].indexOf(kind);

function filesIn(folder: string, depth: number): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return depth > 0 ? filesIn(path, depth - 1) : [];
      return CHINESE_FILE.test(entry.name) && CHINESE_NAME.test(entry.name) && statSync(path).size >= LEAST
        ? [path]
        : [];
    });
  } catch {
    return [];
  }
}

/** @returns nothing for a file that is no font or a damaged one */
function fontsIn(path: string): readonly Font[] {
  try {
    const made = create(readFileSync(path));
    return 'fonts' in made ? made.fonts : [made];
  } catch {
    return [];
  }
}

function facesIn(path: string): (InstalledFace & Place)[] {
  return fontsIn(path).flatMap((font, index) => {
    try {
      const name = font.postscriptName;
      const family = font.name.records.fontFamily?.['zh'] ?? font.familyName;
      // A face whose strokes can be varied would be embedded in its thinnest form.
      if (FOREIGN.test(name) || Object.keys(font.variationAxes).length > 0) return [];
      const has = (sign: string): boolean => font.hasGlyphForCodePoint(sign.codePointAt(0)!);
      const text = ['的', '这', '国', '，'].every(has);
      if (!text && !['㐀', '𠀀', '𪜀'].some(has)) return [];
      return [
        {
          name,
          family,
          kind: KINDS.find(([, words]) => words.test(`${family} ${font.familyName} ${name}`))?.[0] ?? 'other',
          embeddable: mayBeEmbedded(font),
          path,
          index,
          text,
        },
      ];
    } catch {
      return [];
    }
  });
}

/**
 * Whether a part of a face may go into a PDF: any of installable, editable and print-and-preview embedding, and neither bitmaps
 * only nor the whole face only (OpenType specification, OS/2 table, fsType). Where old fonts set several bits, the most liberal counts.
 */
export function mayBeEmbedded(font: Pick<Font, 'OS/2'>): boolean {
  const bits = font['OS/2']?.fsType;
  if (!bits) return false;
  return (!bits.noEmbedding || bits.viewOnly || bits.editable) && !bits.noSubsetting && !bits.bitmapOnly;
}

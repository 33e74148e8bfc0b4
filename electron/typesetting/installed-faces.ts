/** The faces installed on this computer: found by scanning its font folders once, opened on use. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';
import { type Face, faceOf } from './face.ts';

export type FaceKind = 'fangsong' | 'title-song' | 'song' | 'kai' | 'hei' | 'other';

export interface InstalledFace {
  /** Its PostScript name. */
  readonly name: string;
  readonly family: string;
  readonly kind: FaceKind;
  readonly embeddable: boolean;
}

/** What the names of Chinese faces contain, in order: 小标宋 and 仿宋 contain 宋 too. */
const KINDS: readonly [FaceKind, RegExp][] = [
  ['fangsong', /仿宋|fang\s*song|^st\s*fangsong|fandolfang|zhuque/i],
  ['title-song', /小标宋|大标宋|标题宋|xiaobiaosong|xbs/i],
  ['kai', /楷|kai/i],
  ['hei', /黑|hei|yahei|pingfang|sans/i],
  ['song', /宋|明|song|simsun|ming|serif/i],
];

/** Files whose names contain none of these are not opened: a computer has hundreds of fonts, and few are Chinese. */
const CHINESE_FILE = /\.(ttf|otf|ttc)$/i;
const CHINESE_NAME =
  /[\u4e00-\u9fff]|fang|song|noto\w*sc|sim|sun|kai|hei|ming|han|cjk|chinese|zhuque|uming|ukai|wqy|pingfang|msyh|msjh|^st|^fz|^hy|xbs/i;
/** Minimum size of a face with the common Chinese characters, bytes. */
const LEAST = 500_000;
/** Depth to which nested folders are searched. */
const DEEPEST = 5;
/** Faces with the glyph forms of other regions, and monospaced faces. */
const FOREIGN = /(jp|kr|tc|hk|mono)\b|CJK(jp|kr|tc|hk)|Mono/i;

interface Place {
  readonly path: string;
  /** Index within a font collection. */
  readonly index: number;
  /** Whether text can be set in it; other faces only supply rare characters. */
  readonly text: boolean;
}

export class InstalledFaces {
  readonly #folders: readonly string[];
  readonly #opened = new Map<string, Face>();
  readonly #drawing = new Map<string, Face | null>();
  #found: ReadonlyMap<string, InstalledFace & Place> | null = null;

  /** @param folders scanned on first use; missing ones are skipped */
  constructor(folders: readonly string[]) {
    this.#folders = folders;
  }

  /** Faces that text can be set in, by kind and name, without their paths. */
  forText(): InstalledFace[] {
    return [...this.#all().values()]
      .filter(({ text }) => text)
      .map(({ name, family, kind, embeddable }) => ({ name, family, kind, embeddable }))
      .sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
  }

  /** @returns null if this computer lacks it, or its licence bits forbid embedding */
  face(name: string): Face | null {
    const found = this.#all().get(name);
    return found?.embeddable ? this.#open(found) : null;
  }

  /** @returns a face that draws the sign, Song faces before others; null if there is none */
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
    // A font may have been removed since it was found.
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

/** How much a face differs from the bundled Song, for a character set among its own. */
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

/** @returns nothing for a file that is damaged or not a font */
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
      // A variable font would be embedded at its thinnest weight.
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
 * Whether a face may be embedded in a PDF as a subset: any of installable, editable and print-and-preview embedding,
 * and neither bitmap-only nor no-subsetting (OpenType specification, OS/2 table, fsType). If an old font sets several
 * bits, the most permissive counts.
 */
export function mayBeEmbedded(font: Pick<Font, 'OS/2'>): boolean {
  const bits = font['OS/2']?.fsType;
  if (!bits) return false;
  return (!bits.noEmbedding || bits.viewOnly || bits.editable) && !bits.noSubsetting && !bits.bitmapOnly;
}

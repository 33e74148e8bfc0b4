/** The part of fontkit 2 used by the faces; the package has no types. */
declare module 'fontkit' {
  export interface Glyph {
    readonly id: number;
    readonly advanceWidth: number;
  }
  export interface Font {
    readonly postscriptName: string;
    readonly familyName: string;
    readonly unitsPerEm: number;
    readonly variationAxes: object;
    /** The embedding bits of a font: OpenType specification, OS/2 table, fsType. */
    readonly 'OS/2'?: {
      readonly fsType: Readonly<
        Record<'noEmbedding' | 'viewOnly' | 'editable' | 'noSubsetting' | 'bitmapOnly', boolean>
      >;
    };
    /** Names by language: `zh`, `en`. */
    readonly name: { readonly records: { readonly fontFamily?: Readonly<Record<string, string>> } };
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): Glyph;
    layout(text: string, features?: Record<string, boolean>): { readonly glyphs: readonly Glyph[] };
  }
  export interface Collection {
    readonly fonts: readonly Font[];
  }
  export function create(data: Uint8Array): Font | Collection;
}

/** Writes pictures of characters as stencils: one bit a pixel, painted in the colour of the text around them. */
import { deflateSync } from 'node:zlib';
import { pdfNumber } from './pdf-number.ts';
import type { GlyphPicture } from './picture-glyph.ts';

interface WithImages {
  readonly page: { readonly xobjects: Record<string, unknown> };
}

export class PictureWriter {
  readonly #pdf: PDFKit.PDFDocument & WithImages;
  readonly #stencils = new Map<GlyphPicture, { label: string; object: PDFKit.PDFKitReference }>();

  constructor(pdf: PDFKit.PDFDocument) {
    this.#pdf = pdf as PDFKit.PDFDocument & WithImages;
  }

  /** @param x and `y` of the picture's lower left corner, `width` and `height`: pt, from the page's upper left corner */
  draw(picture: GlyphPicture, x: number, y: number, width: number, height: number): string {
    const { label, object } = this.#stencil(picture);
    this.#pdf.page.xobjects[label] ??= object;
    // pdfkit turns the page upside down; an image's own upper edge is where its y is 1.
    return `q 0 g ${pdfNumber(width)} 0 0 ${pdfNumber(-height)} ${pdfNumber(x)} ${pdfNumber(y)} cm /${label} Do Q`;
  }

  #stencil(picture: GlyphPicture): { label: string; object: PDFKit.PDFKitReference } {
    let stencil = this.#stencils.get(picture);
    if (!stencil) {
      const object = this.#pdf.ref({
        Type: 'XObject',
        Subtype: 'Image',
        Width: picture.width,
        Height: picture.height,
        ImageMask: true,
        BitsPerComponent: 1,
        // A stencil paints where a bit is 0 unless told otherwise (ISO 32000-1 §8.9.6.2).
        Decode: [1, 0],
        Filter: 'FlateDecode',
      });
      object.end(deflateSync(picture.ink));
      this.#stencils.set(picture, (stencil = { label: `G${this.#stencils.size + 1}`, object }));
    }
    return stencil;
  }
}

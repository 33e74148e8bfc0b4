import { inflateSync } from 'node:zlib';
import { degrees, PDFDocument, type PDFFont, PDFName, type PDFPage, rgb, StandardFonts } from '@cantoo/pdf-lib';
import { dotsOfPng } from './evidence-view.ts';

/** A4, in points. */
const [WIDTH, HEIGHT] = [595.28, 841.89];
/** Margin around pictures, with room below for the page number. */
const MARGIN = 42;
/** A decoded picture takes four bytes per pixel. */
const MOST_DOTS = 60_000_000;
/** Limit on a PDF's decompressed object tables: anything larger is a decompression bomb. */
const MOST_UNFOLDED = 64 * 1024 * 1024;

/**
 * The pages of a PDF, to be joined. Seals of electronic contracts are annotations, so pages are copied whole.
 * @returns null if it cannot be read: broken, password-protected, or a decompression bomb
 */
export async function readPdf(bytes: Buffer): Promise<PDFDocument | null> {
  if (unfoldsTooFar(bytes)) return null;
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
    return document.getPageCount() > 0 ? document : null;
  } catch {
    return null;
  }
}

/**
 * Whether a stream that is decompressed on parsing (object and cross-reference streams) is larger than any document
 * needs.
 */
function unfoldsTooFar(bytes: Buffer): boolean {
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    const head = bytes.toString('latin1', Math.max(0, at - 600), at);
    if (!/\/(ObjStm|XRef)\b(?!.*endobj)/s.test(head) || bytes.toString('latin1', at - 3, at) === 'end') continue;
    const start = at + 6 + (bytes[at + 6] === 13 ? 2 : 1);
    try {
      inflateSync(bytes.subarray(start), { maxOutputLength: MOST_UNFOLDED });
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') return true;
    }
  }
  return false;
}

/**
 * A picture on a page of its own, the right way up.
 * @returns null if it cannot be read, or is of a kind that a PDF cannot hold
 */
export async function pictureAsPdf(bytes: Buffer): Promise<PDFDocument | null> {
  try {
    const png = bytes.readUInt32BE(0) === 0x89504e47;
    if (png ? dotsOfPng(bytes) > MOST_DOTS : bytes.readUInt16BE(0) !== 0xffd8) return null;
    const document = await PDFDocument.create({ updateMetadata: false });
    const picture = await (png ? document.embedPng(bytes) : document.embedJpg(bytes));
    const turned = png ? 0 : quarterTurns(bytes);
    const [wide, high] = turned % 2 === 1 ? [picture.height, picture.width] : [picture.width, picture.height];
    const scale = Math.min((WIDTH - 2 * MARGIN) / wide, (HEIGHT - 2 * MARGIN) / high, 1);
    const [width, height] = [picture.width * scale, picture.height * scale];
    const [left, foot] = [(WIDTH - wide * scale) / 2, (HEIGHT - high * scale) / 2];
    // Rotated clockwise about its lower left corner, a picture must start at a different corner of its box.
    const corner = [
      [left, foot],
      [left, foot + width],
      [left + width, foot + height],
      [left + height, foot],
    ][turned] as [number, number];
    document
      .addPage([WIDTH, HEIGHT])
      .drawImage(picture, { x: corner[0], y: corner[1], width, height, rotate: degrees(-90 * turned) });
    return document;
  } catch {
    return null;
  }
}

/**
 * The camera orientation recorded in a JPEG (Exif orientation 3, 6, 8): the number of 90° clockwise turns that the
 * picture needs.
 */
function quarterTurns(bytes: Buffer): number {
  const exif = bytes.subarray(0, 65_536).indexOf('Exif\0\0');
  if (exif < 0) return 0;
  const tiff = bytes.subarray(exif + 6);
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = 0; entry < short(directory); entry += 1) {
    const at = directory + 2 + entry * 12;
    if (short(at) === 0x0112) return ({ 3: 2, 6: 1, 8: 3 } as Readonly<Record<number, number>>)[short(at + 8)] ?? 0;
  }
  return 0;
}

/** Joins the list and the listed files; the pages after the list are numbered from 1. */
export async function bindBundle(
  title: string,
  list: Uint8Array,
  parts: Iterable<PDFDocument>,
): Promise<{ pdf: Uint8Array; pages: number }> {
  const whole = await PDFDocument.create({ updateMetadata: false });
  whole.setTitle(title, { showInWindowTitleBar: true });
  whole.setLanguage('zh-CN');
  const face = await whole.embedFont(StandardFonts.Helvetica);
  const front = await PDFDocument.load(list, { updateMetadata: false });
  for (const page of await whole.copyPages(front, front.getPageIndices())) whole.addPage(page);
  let number = 0;
  for (const part of parts) {
    for (const page of await whole.copyPages(part, part.getPageIndices())) {
      page.node.delete(PDFName.of('AA')); // actions that a page would run when opened
      whole.addPage(page);
      writeNumber(page, String((number += 1)), face);
    }
  }
  return {
    pdf: await whole.save({ objectsPerTick: 200, addDefaultPage: false, updateFieldAppearances: false }),
    pages: whole.getPageCount(),
  };
}

/** At the centre of the foot of the page as displayed, on white so that it is legible on any picture. */
function writeNumber(page: PDFPage, number: string, face: PDFFont): void {
  const { x, y, width, height } = page.getCropBox();
  const turned = ((page.getRotation().angle % 360) + 360) % 360;
  const size = 11;
  const length = face.widthOfTextAtSize(number, size);
  const [across, foot] = [(turned % 180 === 0 ? width : height) / 2 - length / 2, 16];
  const place = (along: number, up: number): { x: number; y: number } =>
    turned === 90
      ? { x: x + width - up, y: y + along }
      : turned === 180
        ? { x: x + width - along, y: y + height - up }
        : turned === 270
          ? { x: x + up, y: y + height - along }
          : { x: x + along, y: y + up };
  page.drawRectangle({
    ...place(across - 4, foot - 4),
    width: length + 8,
    height: size + 6,
    color: rgb(1, 1, 1),
    rotate: degrees(turned),
  });
  page.drawText(number, { ...place(across, foot), size, font: face, rotate: degrees(turned) });
}

/** Pictures as PNG files, for programs that take no bare pixels. @see W3C, Portable Network Graphics (PNG) Specification, third edition */
import { crc32, deflateSync } from 'node:zlib';
import type { GlyphPicture } from './picture-glyph.ts';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Bits of a sample and how samples are read; no interlacing. */
const BLACK_ON_NOTHING = [1, 3];
const TRUE_COLOUR = [8, 2];
/** Filter type None, which leads a row. */
const UNFILTERED = 0;

/** A character's picture: black ink on nothing. */
export function pngOf({ width, height, ink }: GlyphPicture): Buffer {
  return png(
    width,
    height,
    BLACK_ON_NOTHING,
    scanlines(ink, height),
    chunk('PLTE', Buffer.from([255, 255, 255, 0, 0, 0])),
    chunk('tRNS', Buffer.from([0, 255])),
  );
}

/** @param packed rows of pixels, red, green and blue of eight bits each, as `scanlines` packs them */
export function pngOfScanlines({
  width,
  height,
  packed,
}: {
  readonly width: number;
  readonly height: number;
  readonly packed: Uint8Array;
}): Buffer {
  return png(width, height, TRUE_COLOUR, packed);
}

/** Rows as a PNG holds them: each led by its filter type, together compressed. @param rows whole rows from the top, as many as `height` */
export function scanlines(rows: Uint8Array, height: number): Buffer {
  const row = rows.length / height;
  return deflateSync(
    Buffer.concat(
      Array.from({ length: height }, (_, y) =>
        Buffer.concat([Buffer.of(UNFILTERED), rows.subarray(y * row, (y + 1) * row)]),
      ),
    ),
  );
}

function png(
  width: number,
  height: number,
  format: readonly number[],
  packed: Uint8Array,
  ...before: readonly Buffer[]
): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set(format, 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    ...before,
    chunk('IDAT', packed),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(named, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}

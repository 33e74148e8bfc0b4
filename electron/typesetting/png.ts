/** A picture of a character as a PNG file, for programs that take no bare bits. */
import { crc32, deflateSync } from 'node:zlib';
import type { GlyphPicture } from './picture-glyph.ts';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** One bit a pixel out of a palette; no interlacing. */
const BIT_DEPTH = 1;
const PALETTE = 3;

/** Black ink on nothing. @see W3C, Portable Network Graphics (PNG) Specification, third edition */
export function pngOf({ width, height, ink }: GlyphPicture): Buffer {
  const row = Math.ceil(width / 8);
  const rows = Array.from({ length: height }, (_, y) => Buffer.concat([Buffer.of(0), ink.subarray(y * row, (y + 1) * row)]));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([BIT_DEPTH, PALETTE, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from([255, 255, 255, 0, 0, 0])),
    chunk('tRNS', Buffer.from([0, 255])),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(named, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}

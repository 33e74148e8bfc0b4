import type { EvidenceMedium } from '../domain/case/evidence.ts';

/** The type of a file, detected from its first bytes alone, and the MIME type under which a page may show it. */
export interface FoundMedium {
  readonly medium: EvidenceMedium;
  /** Null if it is not served to the page. */
  readonly type: string | null;
}

/** Number of leading bytes examined. */
export const HEAD = 4096;

const ascii =
  (text: string) =>
  (head: Buffer, at = 0): boolean =>
    head.toString('latin1', at, at + text.length) === text;
const riff =
  (kind: string) =>
  (head: Buffer): boolean =>
    ascii('RIFF')(head) && ascii(kind)(head, 8);
const IMAGES_IN_FTYP = /^(hei|mif|avi|msf)/;

/** A short table of our own: libraries for this unpack archives to tell them apart, and evidence is never unpacked. */
const SIGNS: readonly (readonly [(head: Buffer) => boolean, EvidenceMedium, string])[] = [
  [(head) => head.subarray(0, 1024).includes('%PDF-'), 'pdf', 'application/pdf'],
  [ascii('\x89PNG\r\n\x1a\n'), 'image', 'image/png'],
  [ascii('\xff\xd8\xff'), 'image', 'image/jpeg'],
  [(head) => ascii('GIF87a')(head) || ascii('GIF89a')(head), 'image', 'image/gif'],
  [riff('WEBP'), 'image', 'image/webp'],
  [ascii('BM'), 'image', 'image/bmp'],
  [riff('WAVE'), 'audio', 'audio/wav'],
  [ascii('ID3'), 'audio', 'audio/mpeg'],
  [(head) => head[0] === 0xff && [0xf3, 0xf2, 0xfb, 0xfa].includes(head[1] ?? 0), 'audio', 'audio/mpeg'],
  [(head) => head[0] === 0xff && [0xf1, 0xf9].includes(head[1] ?? 0), 'audio', 'audio/aac'],
  [ascii('OggS'), 'audio', 'audio/ogg'],
  [ascii('fLaC'), 'audio', 'audio/flac'],
  [ascii('#!AMR'), 'audio', 'audio/amr'],
  [(head) => ascii('ftyp')(head, 4) && !IMAGES_IN_FTYP.test(head.toString('latin1', 8, 12)), 'audio', 'audio/mp4'],
];

/** @param head the first `HEAD` bytes of a file, or all of a shorter one */
export function mediumOf(head: Buffer): FoundMedium {
  const found = SIGNS.find(([fits]) => fits(head));
  if (found) return { medium: found[1], type: found[2] };
  return { medium: decodeText(head) === null ? 'other' : 'text', type: null };
}

/**
 * Bytes as text: UTF-8 or GB 18030, in which older exports of chats and bank statements are written.
 * @param bytes may end inside a character @returns null if it is not text
 */
export function decodeText(bytes: Buffer): string | null {
  if (bytes.length === 0) return null;
  const wide =
    bytes.length > 1 &&
    (bytes.readUInt16BE(0) === 0xfffe ? 'utf-16le' : bytes.readUInt16BE(0) === 0xfeff ? 'utf-16be' : null);
  for (const encoding of wide ? [wide] : ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
      // Text has line ends and tabs, but no other control characters.
      if (!/[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text)) return text;
    } catch {
      // not in this encoding
    }
  }
  return null;
}

/** A name that is safe to show and save under: no folders, no bidirectional controls, at most one line long. */
export function evidenceName(given: string): string {
  const name = (given.split(/[\\/]/).at(-1) ?? '')
    .replace(/[\p{Cc}\p{Cf}:*?"<>|]/gu, '')
    .trim()
    .replace(/^\.+/, '');
  if (name === '') return '未命名';
  const letters = [...name];
  if (letters.length <= MOST_NAME) return name;
  const ending = /\.[^.]{1,10}$/.exec(name)?.[0] ?? '';
  return letters.slice(0, MOST_NAME - [...ending].length).join('') + ending;
}

/** In characters: short enough that a title made from it, and a file saved under it, fit everywhere. */
const MOST_NAME = 80;

import type { EvidenceStore, SealedFile } from '../casefile/evidence-store.ts';
import { decodeText, HEAD, mediumOf } from './evidence-medium.ts';

export type Look =
  | { readonly kind: 'image' | 'audio'; readonly address: string }
  | { readonly kind: 'pdf'; readonly pdf: Uint8Array }
  | { readonly kind: 'text'; readonly text: string; readonly cut: boolean }
  | { readonly kind: 'none'; readonly why: 'unknown' | 'too-large' | 'broken' };

/** Larger content is not given to the page, which would hold all of it in memory. */
const MOST_IMAGE = 64 * 1024 * 1024;
const MOST_PDF = 128 * 1024 * 1024;
const MOST_TEXT = 1024 * 1024;
/** A decoded picture takes four bytes per pixel in memory. */
const MOST_DOTS = 120_000_000;

/** What a page may be shown of some content. @throws CaseFileFailure damaged (part evidence) */
export async function lookAt(store: EvidenceStore, sealed: SealedFile, address: string): Promise<Look> {
  const head = await store.read(sealed, 0, Math.min(HEAD, sealed.bytes));
  const { medium, type } = mediumOf(head);
  switch (medium) {
    case 'image':
      if (sealed.bytes > MOST_IMAGE || (type === 'image/png' && dotsOfPng(head) > MOST_DOTS))
        return { kind: 'none', why: 'too-large' };
      return { kind: 'image', address };
    case 'audio':
      return { kind: 'audio', address };
    case 'pdf':
      return sealed.bytes > MOST_PDF
        ? { kind: 'none', why: 'too-large' }
        : { kind: 'pdf', pdf: await store.read(sealed, 0, sealed.bytes) };
    case 'text': {
      const text = decodeText(await store.read(sealed, 0, Math.min(MOST_TEXT, sealed.bytes)));
      return text === null ? { kind: 'none', why: 'broken' } : { kind: 'text', text, cut: sealed.bytes > MOST_TEXT };
    }
    case 'other':
      return { kind: 'none', why: 'unknown' };
  }
}

/** Width times height from a PNG's header chunk; a small compressed picture may claim to be huge. */
export function dotsOfPng(head: Buffer): number {
  return head.length < 24 ? 0 : head.readUInt32BE(16) * head.readUInt32BE(20);
}

/** A range of content as served to the page. `to` is exclusive. */
export interface ServedContent {
  readonly type: string;
  readonly size: number;
  readonly from: number;
  readonly to: number;
  readonly content: AsyncIterable<Uint8Array>;
}

/** Maximum bytes of a recording per response; the player asks for more as it plays. */
const MOST_SERVED = 4 * 1024 * 1024;

/**
 * Serves a picture whole, and a recording in the ranges that a player requests.
 * @param range the value of the Range header, bytes=0- or bytes=100-200; null for all
 * @returns null for content that is not served this way, or a range outside the content
 */
export async function serveContent(
  store: EvidenceStore,
  sealed: SealedFile,
  range: string | null,
): Promise<ServedContent | null> {
  const { medium, type } = mediumOf(await store.read(sealed, 0, Math.min(HEAD, sealed.bytes)));
  if (type === null || (medium !== 'image' && medium !== 'audio')) return null;
  if (range === null) return { type, size: sealed.bytes, from: 0, to: sealed.bytes, content: store.stream(sealed) };
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(range) ?? [];
  const from = Number(first);
  const to = Math.min(
    last === undefined || last === '' ? sealed.bytes : Number(last) + 1,
    from + MOST_SERVED,
    sealed.bytes,
  );
  return first === undefined || from >= to
    ? null
    : { type, size: sealed.bytes, from, to, content: store.stream(sealed, from, to) };
}

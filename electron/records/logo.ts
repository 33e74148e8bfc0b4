import { z } from 'zod';
import type { ReadableFile, WritableFile } from '../casefile/transaction.ts';
import { readSetting, writeSetting } from './settings.ts';

const KEY = 'logo';
const kept = z.strictObject({ width: z.int(), height: z.int(), packed: z.string() }).nullish();

/** The firm's logo, stored apart from the other settings since only letters use it; null if there is none. */
export function readLogo(
  file: ReadableFile,
): { readonly width: number; readonly height: number; readonly packed: Uint8Array } | null {
  const found = kept.parse(readSetting(file, KEY));
  return found ? { ...found, packed: Buffer.from(found.packed, 'base64') } : null;
}

export function writeLogo(
  file: WritableFile,
  logo: { readonly width: number; readonly height: number; readonly packed: Uint8Array } | null,
): void {
  writeSetting(file, KEY, logo && { ...logo, packed: Buffer.from(logo.packed).toString('base64') });
}

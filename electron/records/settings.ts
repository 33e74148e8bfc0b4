import { z } from 'zod';
import type { ReadableFile, WritableFile } from '../casefile/transaction.ts';

const row = z.object({ value: z.string() }).optional();

/** A value kept under a key, as JSON. @returns undefined when nothing was kept; who asks parses it. */
export function readSetting(file: ReadableFile, key: string): unknown {
  const found = row.parse(file.one('SELECT value FROM setting WHERE key = ?', key));
  return found === undefined ? undefined : JSON.parse(found.value);
}

export function writeSetting(file: WritableFile, key: string, value: unknown): void {
  file.run(
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    key,
    JSON.stringify(value),
  );
}

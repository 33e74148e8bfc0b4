import { z } from 'zod';
import type { ReadableFile, WritableFile } from '../casefile/transaction.ts';

const row = z.object({ value: z.string() }).optional();

/** Typing that no save has taken yet. */
export function readFormDraft(file: ReadableFile, key: string): Record<string, unknown> | null {
  const found = row.parse(file.one('SELECT value FROM form_draft WHERE key = ?', key));
  return found === undefined ? null : z.record(z.string(), z.unknown()).parse(JSON.parse(found.value));
}

export function writeFormDraft(file: WritableFile, key: string, value: Record<string, unknown>, at: string): void {
  file.run(
    'INSERT INTO form_draft (key, value, at) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value, at = excluded.at',
    key,
    JSON.stringify(value),
    at,
  );
}

export function dropFormDraft(file: WritableFile, key: string): void {
  file.run('DELETE FROM form_draft WHERE key = ?', key);
}

import { z } from 'zod';
import type { ReadableFile, WritableFile } from '../casefile/transaction.ts';
import { rawJson, table } from './table.ts';

const formDraft = table('form_draft', { key: z.string(), value: rawJson<unknown>(), at: z.string() });

/** Form input not saved yet. */
export function readFormDraft(file: ReadableFile, key: string): Record<string, unknown> | null {
  return z
    .record(z.string(), z.unknown())
    .nullable()
    .parse(formDraft.one(file, 'WHERE key = ?', key)?.value ?? null);
}

export function writeFormDraft(file: WritableFile, key: string, value: Record<string, unknown>, at: string): void {
  formDraft.put(file, 'key', { key, value, at });
}

export function dropFormDraft(file: WritableFile, key: string): void {
  file.run('DELETE FROM form_draft WHERE key = ?', key);
}

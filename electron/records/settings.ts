import { z } from 'zod';
import type { ReadableFile, WritableFile } from '../casefile/transaction.ts';
import { json, table } from './table.ts';

const setting = table('setting', { key: z.string(), value: json<unknown>() });

/** A value stored under a key, as JSON. @returns undefined if there is none; the caller parses it. */
export function readSetting(file: ReadableFile, key: string): unknown {
  return setting.one(file, 'WHERE key = ?', key)?.value;
}

export function writeSetting(file: WritableFile, key: string, value: unknown): void {
  setting.put(file, 'key', { key, value });
}

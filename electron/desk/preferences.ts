import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { language } from '../contract/settings.ts';

/** What must be known before a case file is open: only the language and where case files are, nothing of a case. */
const preferences = z.object({
  language: language.default('zh-CN'),
  recent: z.array(z.object({ folder: z.string(), openedAt: z.string().nullable() })).default([]),
});
export type Preferences = z.output<typeof preferences>;

export const MOST_RECENT = 8;

/** Reads the preferences; damaged or missing ones are treated as never set. */
export function readPreferences(profile: string): Preferences {
  try {
    return preferences.parse(JSON.parse(readFileSync(join(profile, 'preferences.json'), 'utf8')));
  } catch {
    return preferences.parse({});
  }
}

export function writePreferences(profile: string, changed: Preferences): void {
  mkdirSync(profile, { recursive: true });
  const file = join(profile, 'preferences.json');
  writeFileSync(`${file}.new`, JSON.stringify(changed, null, 2));
  renameSync(`${file}.new`, file);
}

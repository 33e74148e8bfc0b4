import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The files that hold a text, as UTF-8 or as UTF-16, in which Chromium keeps strings.
 * @param since when a file must have been changed to count, in milliseconds since 1970.
 */
export function filesWith(text: string, folders: readonly string[], since: number): string[] {
  const forms = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  return [...new Set(folders.flatMap((folder) => [...changedFiles(folder, since)]))].filter((path) => {
    const bytes = attempt(() => readFileSync(path));
    return bytes !== null && forms.some((form) => bytes.includes(form));
  });
}

/** Every file below a folder that was changed since then. What comes and goes, or is not ours, is passed over. */
function* changedFiles(folder: string, since: number): Generator<string> {
  const names = attempt(() => readdirSync(folder)) ?? [];
  for (const path of names.map((name) => join(folder, name))) {
    const found = attempt(() => lstatSync(path));
    if (found?.isDirectory()) yield* changedFiles(path, since);
    else if (found?.isFile() && Math.max(found.mtimeMs, found.ctimeMs) >= since) yield path;
  }
}

function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

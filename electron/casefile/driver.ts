import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';

const folder = dirname(createRequire(import.meta.url).resolve('better-sqlite3/package.json'));

/**
 * The driver's own library for this platform, named here because the driver looks for it by a report about the process
 * that ends some versions of Electron on Linux. Undefined where there is none, or the system's C library is musl, for
 * which Electron is not made: there the driver may look for itself.
 */
const nativeBinding = ((): string | undefined => {
  const file = join(folder, 'prebuilds', `${process.platform}-${process.arch}.node`);
  const musl =
    process.platform === 'linux' &&
    existsSync('/lib') &&
    readdirSync('/lib').some((name) => name.startsWith('ld-musl-'));
  return existsSync(file) && !musl ? file : undefined;
})();

/** Opens an SQLite file; its key is set by the caller. @throws SqliteError */
export function openDatabase(file: string, options: Database.Options): Database.Database {
  return new Database(file, { ...options, ...(nativeBinding !== undefined && { nativeBinding }) });
}

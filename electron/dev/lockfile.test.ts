import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const lock = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package-lock.json'), 'utf8')) as {
  packages: Record<string, { resolved?: string; gypfile?: boolean; hasInstallScript?: boolean }>;
};

test('the lock file records no download addresses', () => {
  expect(
    Object.entries(lock.packages)
      .filter(([, each]) => each.resolved?.startsWith('http'))
      .map(([name]) => name),
  ).toEqual([]);
});

/*
 * npm 10, which Node 20 brings, compiles any package with a binding.gyp unless the lock file itself says otherwise; the
 * driver's prebuilt binaries make that needless, and a machine without a compiler would fail. npm drops the line when it
 * rewrites the lock file: put `"gypfile": false` back under `node_modules/better-sqlite3`.
 */
test('nothing is compiled when the program is installed', () => {
  expect(lock.packages['node_modules/better-sqlite3']?.gypfile).toBe(false);
});

test('the package `node` alone runs a script when it is installed', () => {
  expect(
    Object.entries(lock.packages)
      .filter(([, each]) => each.hasInstallScript)
      .map(([name]) => name),
  ).toEqual(['node_modules/node']);
});

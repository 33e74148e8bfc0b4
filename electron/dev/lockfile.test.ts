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
 * npm 10, which comes with Node 20, compiles any package with a binding.gyp unless the lock file says otherwise; the
 * driver's prebuilt binaries make that needless, and it would fail on a machine without a compiler. npm drops the line
 * when it rewrites the lock file: put `"gypfile": false` back under `node_modules/better-sqlite3`.
 */
test('installing the program compiles nothing', () => {
  expect(lock.packages['node_modules/better-sqlite3']?.gypfile).toBe(false);
});

test('only the package `node` runs an install script', () => {
  expect(
    Object.entries(lock.packages)
      .filter(([, each]) => each.hasInstallScript)
      .map(([name]) => name),
  ).toEqual(['node_modules/node']);
});

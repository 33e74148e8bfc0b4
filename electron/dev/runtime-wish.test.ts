import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { electronForSpecs, runtimeWish } from './runtime-wish.ts';

let folder: string;
const display = { DISPLAY: ':0' };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'runtime-wish-'));
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** @returns the path of an Electron that is only a name. */
function placeElectron(): string {
  const names: Partial<Record<NodeJS.Platform, string>> = {
    win32: 'electron.exe',
    darwin: 'Electron.app/Contents/MacOS/Electron',
  };
  const program = join(folder, names[process.platform] ?? 'electron');
  mkdirSync(dirname(program), { recursive: true });
  writeFileSync(program, '');
  return program;
}

test('specs run on the stand-in although Electron is there, unless Electron is asked for', () => {
  const program = placeElectron();
  expect(electronForSpecs(display)).toBeNull();
  expect(electronForSpecs({ ...display, CASEBOOK_RUNTIME: 'stand-in' })).toBeNull();
  expect(electronForSpecs({ ...display, CASEBOOK_RUNTIME: 'electron' })).toEqual({ program });
});

test('Electron that was asked for and is not there is reported, not replaced', () => {
  expect(electronForSpecs({ ...display, CASEBOOK_RUNTIME: 'electron' })).toEqual({
    missing: expect.stringContaining('not on this machine'),
  });
});

test('Electron that was asked for on Linux without a display is reported, not replaced', ({ skip }) => {
  skip(process.platform !== 'linux', 'only Linux may be without a display');
  placeElectron();
  expect(electronForSpecs({ CASEBOOK_RUNTIME: 'electron' })).toEqual({ missing: expect.stringContaining('display') });
});

test('a misspelt runtime is an error, not the usual one', () => {
  expect(() => runtimeWish({ CASEBOOK_RUNTIME: 'Electron' })).toThrow('it can be electron or stand-in');
  expect(runtimeWish({ CASEBOOK_RUNTIME: '' })).toBeNull();
});

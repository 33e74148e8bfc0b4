import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { InstalledFaces, mayBeEmbedded } from './installed-faces.ts';

const folder = mkdtempSync(join(tmpdir(), 'faces-'));
afterAll(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, 'deeper'));
cpSync(
  join(import.meta.dirname, '..', '..', 'resources', 'fonts', 'NotoSerifSC-Regular.ttf'),
  join(folder, 'deeper', 'NotoSerifSC-Regular.ttf'),
);
writeFileSync(join(folder, 'simfang.ttf'), Buffer.alloc(600_000, 1));

const faces = new InstalledFaces([folder, join(folder, 'not there')]);

test('finds Chinese faces at any depth, skips damaged files, and reveals no path', () => {
  expect(faces.forText()).toEqual([
    { name: 'NotoSerifSC-Regular', family: 'Noto Serif SC', kind: 'song', embeddable: true },
  ]);
  expect(JSON.stringify(faces.forText())).not.toContain('deeper');
});

test('opens a face by name, and finds one by character', () => {
  expect(faces.face('NotoSerifSC-Regular')?.glyph('王')).not.toBeNull();
  expect(faces.face('FangSong')).toBeNull();
  expect(faces.faceWith('王')?.name).toBe('NotoSerifSC-Regular');
  expect(faces.faceWith('𠮷')).toBeNull();
});

test('licence bits: installable, editable and preview may be embedded; restricted, whole-only and bitmap-only may not', () => {
  const none = { noEmbedding: false, viewOnly: false, editable: false, noSubsetting: false, bitmapOnly: false };
  const may = (bits: Partial<typeof none>): boolean => mayBeEmbedded({ 'OS/2': { fsType: { ...none, ...bits } } });
  expect(may({})).toBe(true);
  expect(may({ editable: true })).toBe(true);
  expect(may({ viewOnly: true })).toBe(true);
  expect(may({ noEmbedding: true })).toBe(false);
  expect(may({ noEmbedding: true, editable: true })).toBe(true);
  expect(may({ editable: true, noSubsetting: true })).toBe(false);
  expect(may({ bitmapOnly: true })).toBe(false);
});

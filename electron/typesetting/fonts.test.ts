import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { create } from 'fontkit';
import { expect, test } from 'vitest';
import records from '../../resources/fonts/fonts.json' with { type: 'json' };
import { loadFonts } from './fonts.ts';

const folder = fileURLToPath(new URL('../../resources/fonts', import.meta.url));
const fonts = await loadFonts(folder);

test('the files are those that the records describe, under the licence that stands beside them', () => {
  for (const { file, sha256, copyright, version } of records) {
    const bytes = readFileSync(join(folder, file));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    expect(create(bytes)).toMatchObject({ copyright, version: expect.stringContaining(version) });
  }
  const licence = readFileSync(join(folder, 'OFL.txt'), 'utf8');
  expect(licence).toMatch(/^Copyright 2017-2024 Adobe/);
  expect(licence).toContain('SIL OPEN FONT LICENSE Version 1.1');
});

test('both faces print every character of GB/T 2312-1980', () => {
  // Rows 16 to 87 of the standard hold its Chinese characters; in GBK their bytes are the row and cell plus 0xA0.
  const decoder = new TextDecoder('gbk');
  const characters = new Set<string>();
  for (let row = 16; row <= 87; row++) {
    for (let cell = 1; cell <= 94; cell++) {
      const character = decoder.decode(Uint8Array.of(row + 0xa0, cell + 0xa0));
      if (/^\p{Script=Han}$/u.test(character)) characters.add(character);
    }
  }
  expect(characters.size).toBe(6763);
  expect([...characters].filter((character) => !fonts.regular.glyph(character) || !fonts.bold.glyph(character))).toEqual([]);
});

test('both faces print the marks and signs of legal papers', () => {
  const signs = '，。、；：？！“”‘’（）《》〈〉【】〔〕—…·％￥¥×÷＝＋－±〇☐☑①②③④⑤⑥⑦⑧⑨⑩0123456789.,-/%@　';
  expect(Array.from(signs).filter((sign) => !fonts.regular.glyph(sign) || !fonts.bold.glyph(sign))).toEqual([]);
});

test('破折号 is drawn as one sign two em wide', () => {
  expect(fonts.regular.glyph('——')).toMatchObject({ advanceWidth: 2000, codePoints: [0x2014, 0x2014] });
  expect(fonts.bold.glyph('——')).toMatchObject({ advanceWidth: 2000 });
});

test('what prints nothing, or prints something else than it means, is no glyph', () => {
  for (const sign of ['\t', '\u00ad', '\u200b', '\ufeff', '\u202e']) expect(fonts.regular.glyph(sign)).toBeNull();
});

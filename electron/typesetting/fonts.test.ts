import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { create } from 'fontkit';
import { describe, expect, test } from 'vitest';
import records from '../../resources/fonts/fonts.json' with { type: 'json' };
import { date } from '../domain/quantities/calendar.ts';
import type { Face } from './face.ts';
import { fontsOf, loadSong } from './fonts.ts';
import { renderPdf } from './render.ts';

const folder = fileURLToPath(new URL('../../resources/fonts', import.meta.url));
const song = await loadSong(folder);

test('the files are those that the records describe, with their licence beside them', () => {
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
  expect([...characters].filter((character) => !song.regular.glyph(character) || !song.bold.glyph(character))).toEqual(
    [],
  );
});

test('both faces print the 8,105 characters of 通用规范汉字表', () => {
  const table = readFileSync(join(import.meta.dirname, 'general-standard-characters.txt'), 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'));
  const characters = Array.from(table.join(''));
  expect(new Set(characters).size).toBe(8105);
  expect(characters.filter((character) => !song.regular.glyph(character) || !song.bold.glyph(character))).toEqual([]);
});

test('both faces print the marks and signs of legal papers', () => {
  const signs = '，。、；：？！“”‘’（）《》〈〉【】〔〕—…·％￥¥×÷＝＋－±〇☐☑①②③④⑤⑥⑦⑧⑨⑩0123456789.,-/%@　';
  expect(Array.from(signs).filter((sign) => !song.regular.glyph(sign) || !song.bold.glyph(sign))).toEqual([]);
});

test('破折号 is drawn as one sign two em wide', () => {
  expect(song.regular.glyph('——')).toMatchObject({ advanceWidth: 2000, codePoints: [0x2014, 0x2014] });
  expect(song.bold.glyph('——')).toMatchObject({ advanceWidth: 2000 });
});

test('characters that print nothing, or something misleading, have no glyph', () => {
  for (const sign of ['\t', '\u00ad', '\u200b', '\ufeff', '\u202e']) expect(song.regular.glyph(sign)).toBeNull();
});

describe('fallback for a character', () => {
  const paper = {
    title: '样张',
    language: 'zh-CN',
    createdOn: date('2026-03-16'),
    page: 'letter',
    blocks: [{ kind: 'paragraph', text: [{ text: '王' }, { text: '\ue100𠮷', bold: true }] }],
  } as const;
  /** A face with only the given characters. */
  const only = (name: string, ...has: string[]): Face => ({
    ...song.regular,
    name,
    family: name,
    glyph: (sign) => (has.includes(sign) ? song.regular.glyph('王') : null),
  });
  const picture = { width: 8, height: 8, ink: Uint8Array.of(255, 129, 129, 129, 129, 129, 129, 255) };

  test('is the lawyer’s picture, the part’s own face, Song, then any face that has it', () => {
    const fonts = fontsOf(song, {
      faces: { body: only('仿宋', '王', '李') },
      pictures: new Map([['李', picture]]),
      spare: (sign) => (sign === '𠮷' ? only('备用', '𠮷') : null),
    });
    const name = (sign: string, style = {}): string | undefined => fonts.draw(sign, style)?.face.name;
    expect(name('李')).toBe('PicturedCharacters');
    expect(name('王')).toBe('仿宋');
    expect(name('王', { role: 'title' })).toBe(song.bold.name);
    expect(name('张')).toBe(song.regular.name);
    expect(name('𠮷')).toBe('备用');
    expect(fonts.draw('\ue100', {})).toBeNull();
    expect(fonts.draw('王', { bold: true })?.thick).toBe(true);
    expect(fonts.draw('张', { bold: true })).toMatchObject({ thick: false, face: { name: song.bold.name } });
  });

  test('ends in an inline picture, which copies as the character', async () => {
    const fonts = fontsOf(song, {
      pictures: new Map([
        ['\ue100', picture],
        ['𠮷', picture],
      ]),
    });
    const pdf = Buffer.from(await renderPdf(paper, fonts));
    expect(pdf.equals(Buffer.from(await renderPdf(paper, fonts)))).toBe(true);
    expect(pdf.toString('latin1').match(/\/ImageMask true/g)).toHaveLength(1);
    await expect(renderPdf(paper, fontsOf(song))).rejects.toThrow('U+E100, U+20BB7');
  });
});

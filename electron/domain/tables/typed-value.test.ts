import { expect, test } from 'vitest';
import { readDay, readPercent } from './typed-value.ts';

test.each<[string, string | null]>([
  ['2026-01-05', '2026-01-05'],
  ['2026/1/5', '2026-01-05'],
  ['2026.1.5', '2026-01-05'],
  ['2026年1月5日', '2026-01-05'],
  [' 2026 年 1 月 5 日 ', '2026-01-05'],
  ['20260105', '2026-01-05'],
  ['２０２６－１－５', '2026-01-05'],
  ['2026-02-30', null],
  ['26-1-5', null],
  ['1月5日', null],
  ['46027', null],
  ['', null],
])('day %j', (text, day) => expect(readDay(text)).toBe(day));

test.each<[string, string | null]>([
  ['6', '6'],
  ['6%', '6'],
  ['14.8％', '14.8'],
  ['6 %', '6'],
  ['百分之六', null],
  ['-6', null],
  ['', null],
])('rate %j', (text, percent) => expect(readPercent(text)).toBe(percent));

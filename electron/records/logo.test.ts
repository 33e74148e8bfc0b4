import { expect, it } from 'vitest';
import { readLogo, writeLogo } from './logo.ts';
import { twoCases } from './records.sample.ts';

const cases = twoCases();

it('keeps the firm’s logo byte for byte, until it is removed', () => {
  expect(readLogo(cases.readable)).toBeNull();
  const logo = { width: 2, height: 1, packed: Buffer.from([0, 127, 128, 255]) };
  cases.write((w) => writeLogo(w, logo));
  expect(readLogo(cases.readable)).toEqual(logo);
  cases.write((w) => writeLogo(w, null));
  expect(readLogo(cases.readable)).toBeNull();
});

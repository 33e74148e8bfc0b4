import { expect, test } from 'vitest';
import { plainUserAgent } from './user-agent.ts';

test('our Chinese name is left out, and a header can be made of the rest', () => {
  const given =
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) 追偿案卷/0.2.0 Chrome/156.0.0.0 Electron/45.5.0 Safari/537.36';
  expect(() => new Headers({ 'User-Agent': given })).toThrow();
  const plain = plainUserAgent(given);
  expect(() => new Headers({ 'User-Agent': plain })).not.toThrow();
  expect(plain).toBe(
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Electron/45.5.0 Safari/537.36',
  );
});

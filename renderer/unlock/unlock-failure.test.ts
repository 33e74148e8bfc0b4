import { expect, test } from 'vitest';
import { ERROR_CODES } from '../../electron/contract/outcome.ts';
import { en, zh } from '../words/unlock.ts';

/** The ways in which opening, creating or recovering a case file can be refused. */
const refusals = ERROR_CODES.slice(ERROR_CODES.indexOf('empty-password'), ERROR_CODES.indexOf('read-only') + 1);

test.each(refusals)('%s has a message of its own', (code) => {
  for (const words of [zh, en]) {
    expect(words.failure).toHaveProperty(code);
    const titles = Object.entries(words.failure)
      .filter(([key]) => ERROR_CODES.includes(key as (typeof ERROR_CODES)[number]))
      .map(([, { title }]) => title);
    expect(new Set(titles).size).toBe(titles.length);
  }
});

test('no refusal suggests deleting anything', () => {
  for (const { title, advice } of [...Object.values(zh.failure), ...Object.values(en.failure)]) {
    expect(`${title}${advice}`).not.toMatch(/删除|清空|覆盖|重置|delete|erase|overwrite|reset/i);
  }
});

import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { startWords } from './words.ts';

/** Every word of a language by its dotted key. */
function wordsOf(tree: unknown, at = ''): [string, string][] {
  if (typeof tree === 'string') return [[at, tree]];
  return Object.entries(tree as object).flatMap(([key, branch]) => wordsOf(branch, at ? `${at}.${key}` : key));
}

const languages = (): Map<string, Map<string, string>> =>
  new Map(Object.entries(i18next.store.data).map(([language, tree]) => [language, new Map(wordsOf(tree))]));

beforeAll(startWords);

test('both languages fill in the same figures and names', () => {
  const placeholders = (text: string | undefined): string[] => (text?.match(/\{\{\w+\}\}/g) ?? []).sort();
  const [zh, en] = [languages().get('zh-CN'), languages().get('en')];
  expect(zh?.size).toBeGreaterThan(100);
  const different = [...(zh ?? [])].filter(
    ([key, text]) => placeholders(text).join() !== placeholders(en?.get(key)).join(),
  );
  expect(different).toEqual([]);
});

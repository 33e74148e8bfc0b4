import { expect, test } from 'vitest';
import { passagesOf, replaced } from './checked-text.ts';

test('phrases are replaced wherever they occur, whatever their lengths', () => {
  expect(
    replaced('依甲一、乙二判。', [
      { start: 1, end: 3, text: '丙三十' },
      { start: 4, end: 6, text: '丁' },
    ]),
  ).toBe('依丙三十、丁判。');
});

test("a text is cut at its citations, the law's name with the first article of its phrase, and joins to itself again", () => {
  const text = '依合同法第6条至第8条、第107条，及民法典675。';
  const phrase = { phraseStart: 1, phraseEnd: 17, verdict: 'repealed', message: '', held: null } as const;
  const passages = passagesOf({
    text,
    citations: [
      { ...phrase, start: 4, end: 7 },
      { ...phrase, start: 4, end: 11 }, // 第七条, which the range covers without naming it
      { ...phrase, start: 8, end: 11 },
      { ...phrase, start: 12, end: 17 },
      { start: 22, end: 25, phraseStart: 19, phraseEnd: 25, verdict: 'in-force', message: '', held: null },
    ],
    replacements: [{ start: 1, end: 17, text: '某条' }],
  });
  expect(
    passages.map(({ text: words, citation, replacement }) => `${words}${citation ? '*' : ''}${replacement ? '!' : ''}`),
  ).toEqual(['依', '合同法第6条*', '至', '第8条*', '、', '第107条*!', '，及', '民法典675*', '。']);
  expect(passages.map((each) => each.text).join('')).toBe(text);
});

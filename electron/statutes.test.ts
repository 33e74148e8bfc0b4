import { describe, expect, it } from 'vitest';
import { statuteOperations } from './contract/statutes.ts';
import { date } from './domain/calendar.ts';
import { loadStatutes } from './statutes-collection.ts';
import { statuteHandlers } from './statutes.ts';

const handlers = statuteHandlers({ library: { statutes: loadStatutes('resources') } as never });
const on = date('2026-11-21');

describe('what the window asks of the statutes', () => {
  it('lists them as of a day', async () => {
    const { articles, laws, topics } = statuteOperations['statute-list'].output.parse(await handlers['statute-list']({ on }));
    expect(laws[0]?.shortName).toBe('民法典');
    expect(topics).toContain('催收边界');
    const [old, current] = [
      articles.find(({ law, article }) => law === '中华人民共和国合同法' && article === '第一百零七条'),
      articles.find(({ shortName, article, state }) => shortName === '民诉法' && article === '第一百一十九条' && state === 'in-force'),
    ];
    expect(old).toMatchObject({ state: 'repealed', successor: { law: '中华人民共和国民法典', article: '第五百七十七条', why: expect.stringMatching(/文字未变。$/) } });
    expect(current).toMatchObject({ successor: null, formerly: [{ subject: '起诉条件', article: '第一百二十二条' }] });
  });

  it('searches them', async () => {
    const { articles } = statuteOperations['statute-search'].output.parse(await handlers['statute-search']({ query: '不还钱怎么办', on }));
    expect(articles[0]).toMatchObject({ shortName: '民法典', article: '第五百七十七条' });
  });

  it('tells the history of an article, and that it does not know one', async () => {
    const { stages } = statuteOperations['statute-history'].output.parse(
      await handlers['statute-history']({ law: '中华人民共和国民法典', article: '第五百七十七条', effectiveFrom: date('2021-01-01') }));
    expect(stages.map(({ shortName, article, text }) => [shortName, article, text === null])).toEqual([
      ['民法通则', '第一百一十一条', true], ['合同法', '第一百零七条', false], ['民法典', '第五百七十七条', false],
    ]);
    expect(() => handlers['statute-history']({ law: '海商法', article: '第一条', effectiveFrom: on })).toThrow('没有这一条');
  });

  it('checks a text', async () => {
    const text = '依《合同法》第107条。';
    const checked = statuteOperations['citation-check'].output.parse(await handlers['citation-check']({ text, on }));
    expect(checked).toMatchObject({ citations: [{ start: 6, end: 11, phraseStart: 1, verdict: 'repealed' }], replacements: [{ start: 1, end: 11 }] });
  });

  it('says how much it knows, and what it does not', async () => {
    const collection = statuteOperations['statute-collection'].output.parse(await handlers['statute-collection']({}));
    expect(collection.articles).toBeGreaterThanOrEqual(150);
    expect(collection.unknown.length).toBeGreaterThan(0);
  });
});

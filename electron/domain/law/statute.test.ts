import { describe, expect, it } from 'vitest';
import { loadStatutes } from '../../library/statutes.ts';
import { date } from '../quantities/calendar.ts';
import { annotated, everyArticle, findArticle, type FoundArticle, historyOf } from './statute.ts';

const statutes = loadStatutes('resources');

function find(law: string, article: string, on: string): FoundArticle {
  const found = findArticle(statutes, { law, article, on: date(on) });
  if (found === null) throw new Error(`${law}${article} is not found`);
  return found;
}

function elsewhere(found: FoundArticle): string[] {
  return found.elsewhere.map(({ law, articles }) => law + articles.join('、'));
}

const CODE = '中华人民共和国民法典';
const PROCEDURE = '中华人民共和国民事诉讼法';

describe('an article as of a day', () => {
  it('合同法 107 is in force to the end of 2020, and is 民法典 577 from the next day', () => {
    expect(find('合同法', '107', '1999-09-30').standing).toBe('not-yet');
    expect(find('合同法', '107', '2020-12-31')).toMatchObject({ standing: 'in-force', elsewhere: [] });
    const after = find('合同法', '107', '2021-01-01');
    expect([after.standing, elsewhere(after)]).toEqual(['repealed', [`${CODE}第五百七十七条`]]);
    expect(after.held?.text).toBe(find('民法典', '577', '2021-01-01').held?.text);
  });

  it('before 2021 the matter of 民法典 577 stands in 合同法 107', () => {
    const before = find('民法典', '577', '2020-12-31');
    expect(before.standing).toBe('not-yet');
    expect(elsewhere(before)).toContain('中华人民共和国合同法第一百零七条');
  });

  it('民诉法 119 is the condition of suit until 2021, and another rule from 2022', () => {
    for (const on of ['2013-01-01', '2017-06-30', '2017-07-01', '2021-12-31']) {
      expect(find('民诉法', '119', on)).toMatchObject({
        standing: 'in-force',
        held: { text: expect.stringMatching(/^起诉必须符合/) },
      });
    }
    for (const on of ['2022-01-01', '2023-12-31', '2024-01-01', '2026-11-21']) {
      const found = find('民诉法', '119', on);
      expect(found).toMatchObject({ standing: 'in-force', held: { text: expect.stringMatching(/^拘传、罚款、拘留/) } });
      expect(found.formerMeanings).toMatchObject([
        { law: PROCEDURE, articles: ['第一百二十二条'], subject: '起诉条件' },
      ]);
    }
  });

  it('the version named with the law is used', () => {
    const old = find('《中华人民共和国民事诉讼法》（2017修正）', '第119条', '2026-11-21');
    expect([old.standing, old.version.label, elsewhere(old)]).toEqual([
      'superseded',
      '2017年修正',
      [`${PROCEDURE}第一百二十二条`],
    ]);
  });

  it.each([
    ['民诉法', '122', '2021-12-31', 'not-yet', ['第一百一十九条']],
    ['民诉法', '246', '2023-12-31', 'in-force', []],
    ['民诉法', '246', '2024-01-01', 'superseded', ['第二百五十条']],
    ['民诉法', '260', '2024-01-01', 'superseded', ['第二百六十四条']],
    ['民诉法', '264', '2019-05-01', 'not-yet', ['第二百五十三条']],
    ['民诉法', '221', '2022-06-01', 'in-force', []],
    ['民诉法', '214', '2026-11-21', 'superseded', ['第二百二十五条']],
    ['担保法', '19', '2026-11-21', 'repealed', ['第六百八十六条']],
    ['治安管理处罚法', '50', '2025-12-31', 'not-yet', ['第四十二条']],
    ['刑法', '293之一', '2021-02-28', 'not-yet', []],
    ['刑法', '293之一', '2021-03-01', 'in-force', []],
    ['民间借贷规定', '25', '2020-12-31', 'not-yet', ['第二十六条']],
    // numbers that carried another rule in a version whose text is not held, and are still cited for it
    ['民诉法', '253', '2021-12-31', 'in-force', []],
    ['民诉法', '253', '2022-06-01', 'superseded', ['第二百六十条']],
    ['治安管理处罚法', '26', '2025-12-31', 'in-force', []],
    ['民间借贷规定', '26', '2020-08-20', 'in-force', []],
    ['民间借贷规定（2015）', '26', '2026-11-21', 'superseded', ['第二十五条']],
    ['诉讼时效规定', '8', '2020-12-31', 'not-yet', []],
  ] as const)('%s %s on %s: %s', (law, article, on, standing, articles) => {
    const found = find(law, article, on);
    expect([found.standing, found.elsewhere.flatMap((where) => where.articles)]).toEqual([standing, articles]);
  });

  it('knows the number of an article whose text it does not hold', () => {
    expect(find('担保法', '19', '2020-01-01')).toMatchObject({ standing: 'in-force', held: null });
  });

  it.each([
    ['民法典', '1000'],
    ['民法典', '第一条'],
    ['海商法', '1'],
    ['', ''],
    ['民法典', '总则'],
  ])('does not know %s %s', (law, article) => {
    expect(findArticle(statutes, { law, article, on: date('2026-11-21') })).toBeNull();
  });
});

describe('old numbers that interpretations print', () => {
  it.each([
    ['迟延履行利息解释', '1', '民事诉讼法第二百五十三条〔2012、2017年文本条号，现为民事诉讼法第二百六十四条〕规定'],
    ['民间借贷规定', '19', '民事诉讼法第一百一十二条之规定〔2012、2017年文本条号，现为民事诉讼法第一百一十五条〕'],
    ['民诉法解释', '440', '民事诉讼法第二百四十六条〔2021年文本条号，现为民事诉讼法第二百五十条〕'],
    ['财产保全规定', '5', '民事诉讼法第一百条〔2012、2017年文本条号，现为民事诉讼法第一百零三条〕'],
  ])('%s %s', (law, article, words) => {
    const { held } = find(law, article, '2026-11-21');
    expect(held && annotated(held)).toContain(words);
    expect(held?.text).not.toContain('〔2012');
  });
});

describe('the history of an article', () => {
  it('follows the conditions of suit from text to text', () => {
    expect(
      historyOf(statutes, PROCEDURE, '第一百二十二条', date('2024-01-01')).map(({ version, article, held }) => [
        version.label,
        article,
        held !== null,
      ]),
    ).toEqual([
      ['2012年修正', '第一百一十九条', true],
      ['2017年修正', '第一百一十九条', true],
      ['2021年修正', '第一百二十二条', true],
      ['2023年修正', '第一百二十二条', true],
    ]);
  });

  it('contains only the article itself when no other is known', () => {
    expect(historyOf(statutes, CODE, '第六百八十九条', date('2021-01-01'))).toHaveLength(1);
  });
});

it('lists every article once, as it stands', () => {
  const all = everyArticle(statutes, date('2026-11-21'));
  expect(all.length).toBeGreaterThanOrEqual(150);
  expect(all.filter(({ law, standing }) => law.shortName === '合同法' && standing !== 'repealed')).toEqual([]);
  expect(all.filter(({ standing }) => standing === 'not-yet')).toEqual([]);
});

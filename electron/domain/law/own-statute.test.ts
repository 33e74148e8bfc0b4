import { describe, expect, it } from 'vitest';
import { loadStatutes } from '../../library/statutes.ts';
import { date, type PlainDate } from '../quantities/calendar.ts';
import { checkCitations } from './citation-check.ts';
import { articlesInText, conflictWith, type OwnStatute, withOwnStatutes } from './own-statute.ts';
import { everyArticle, findArticle, historyOf, type Statutes } from './statute.ts';
import { statuteSearch } from './statute-search.ts';

const shipped = loadStatutes('resources');

function own(change: Partial<OwnStatute>): OwnStatute {
  return {
    law: '中华人民共和国海商法',
    shortName: '海商法',
    kind: 'statute',
    organ: '全国人民代表大会常务委员会',
    documentNumber: '',
    effectiveFrom: date('1993-07-01'),
    effectiveTo: null,
    purpose: '',
    topics: [],
    source: '国家法律法规数据库',
    checkedOn: date('2026-11-20'),
    articles: [{ article: '第一条', text: '为了调整海上运输关系，制定本法。' }],
    ...change,
  };
}

const amended = own({
  law: '民法典',
  shortName: '民法典',
  effectiveFrom: date('2027-03-01'),
  articles: [{ article: '第五百七十七条', text: '修改后的文字。' }],
});
const textOn = (
  statutes: Statutes,
  law: string,
  article: string,
  on: string,
): [string | undefined, string | undefined] => {
  const found = findArticle(statutes, { law, article, on: date(on) });
  return [found?.standing, found?.held?.text];
};

describe('a pasted law', () => {
  it('is split at the lines that open an article, and chapter headings are dropped', () => {
    const text =
      '中华人民共和国某法\n（2020年1月1日通过）\n第一章　总则\n第一条　甲。\n　　乙第三条不是开头。\n\n第二章 责任\n第二百九十三条之一　丙：\n（一）丁；\r\n第三条\n戊。';
    expect(articlesInText(text)).toEqual([
      { article: '第一条', text: '甲。\n乙第三条不是开头。' },
      { article: '第二百九十三条之一', text: '丙：\n（一）丁；' },
      { article: '第三条', text: '戊。' },
    ]);
    expect(articlesInText('没有条号的一段话。')).toEqual([]);
  });
});

describe('a law that the collection does not hold', () => {
  const statutes = withOwnStatutes(shipped, [own({})]);
  it('can be cited and found by words and initials, and is marked as own', () => {
    const on = date('2026-11-20');
    expect(checkCitations(shipped, '《海商法》第一条', on)[0]?.verdict).toBe('unknown-law');
    expect(checkCitations(statutes, '《中华人民共和国海商法》第1条', on)[0]?.verdict).toBe('in-force');
    const search = statuteSearch(statutes);
    for (const query of ['海上运输', '海商法1', 'hsf'])
      expect(search(query, on)[0]?.held, query).toMatchObject({ own: true, article: '第一条' });
  });

  it('is no longer law on the day after its last', () => {
    const ended = withOwnStatutes(shipped, [own({ effectiveTo: date('2026-10-31') })]);
    expect(textOn(ended, '海商法', '1', '2026-10-31')[0]).toBe('in-force');
    expect(textOn(ended, '海商法', '1', '2026-11-01')[0]).toBe('repealed');
  });
});

describe('a new text of an article that the collection holds', () => {
  const statutes = withOwnStatutes(shipped, [amended]);
  const old = textOn(shipped, '民法典', '577', '2026-11-20')[1];

  it('replaces it from its first day', () => {
    expect(textOn(statutes, '民法典', '577', '2027-02-28')).toEqual(['in-force', old]);
    expect(textOn(statutes, '民法典', '577', '2027-03-01')).toEqual(['in-force', '修改后的文字。']);
  });

  it('leaves all other articles and number maps unchanged', () => {
    const others = (of: Statutes, on: PlainDate): unknown =>
      everyArticle(of, on)
        .filter(({ held }) => held.article !== '第五百七十七条' || held.own === undefined)
        .map(({ law, held, standing, elsewhere }) => [
          law.law,
          held.article,
          held.effectiveFrom,
          standing,
          elsewhere.map((where) => where.articles),
        ]);
    expect(others(statutes, date('2026-11-20'))).toEqual(others(shipped, date('2026-11-20')));
    expect(
      findArticle(statutes, { law: '合同法', article: '107', on: date('2027-06-01') })?.elsewhere[0]?.articles,
    ).toEqual(['第五百七十七条']);
  });

  it('appears beside the earlier texts in the history', () => {
    expect(
      historyOf(statutes, '中华人民共和国民法典', '第五百七十七条', date('2021-01-01')).map(({ law, held }) => [
        law.shortName,
        held?.text ?? null,
      ]),
    ).toEqual([
      ['民法通则', null],
      ['合同法', old],
      ['民法典', old],
      ['民法典', '修改后的文字。'],
    ]);
  });

  it('is replaced by a correction of the same day', () => {
    const corrected = withOwnStatutes(statutes, [
      { ...amended, articles: [{ article: '第五百七十七条', text: '更正的文字。' }] },
    ]);
    expect(
      everyArticle(corrected, date('2027-03-01'))
        .filter(({ law, held }) => law.shortName === '民法典' && held.article === '第五百七十七条')
        .map(({ held }) => [held.effectiveFrom, held.effectiveTo, held.text]),
    ).toEqual([
      ['2021-01-01', '2027-02-28', old],
      ['2027-03-01', null, '更正的文字。'],
    ]);
  });

  it('from before the known version becomes a version of its own', () => {
    const earlier = withOwnStatutes(shipped, [
      own({
        law: '民间借贷规定',
        effectiveFrom: date('2015-09-01'),
        articles: [{ article: '第二十六条', text: '年利率24%。' }],
      }),
    ]);
    expect(textOn(earlier, '民间借贷规定', '26', '2016-01-01')).toEqual(['in-force', '年利率24%。']);
    expect(textOn(earlier, '民间借贷规定', '26', '2026-11-20')[1]).toBe(
      textOn(shipped, '民间借贷规定', '26', '2026-11-20')[1],
    );
  });

  it('is refused for a law already repealed', () => {
    expect(conflictWith(shipped.laws, own({ law: '合同法', effectiveFrom: date('2021-01-01') }))).toContain(
      '2021-01-01',
    );
    expect(conflictWith(shipped.laws, own({ law: '合同法', effectiveFrom: date('2020-12-31') }))).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { loadStatutes } from '../../library/statutes.ts';
import { date } from '../quantities/calendar.ts';
import { statuteSearch } from './statute-search.ts';

const search = statuteSearch(loadStatutes('resources'));
const today = date('2026-11-21');

function names(query: string, on = today): string[] {
  return search(query, on).map(({ law, article }) => law.shortName + article);
}

describe('searching the statutes', () => {
  it.each([
    ['577', '民法典第五百七十七条'],
    ['民法典577', '民法典第五百七十七条'],
    ['《民法典》第577条', '民法典第五百七十七条'],
    ['mfd577', '民法典第五百七十七条'],
    ['MSF 122', '民诉法第一百二十二条'],
    ['刑法293之一', '刑法第二百九十三条之一'],
    ['民法典５７７', '民法典第五百七十七条'],
    ['敲诈勒索', '刑法第二百七十四条'],
    ['不还钱怎么办', '民法典第五百七十七条'],
    ['利息太高怎么办？', '民间借贷规定第二十五条'],
    ['对方拉黑我了', '诉讼时效规定第八条'],
    ['保证期间过了还能要吗', '民法典第六百九十二条'],
  ])('%s finds %s first', (query, first) => {
    expect(names(query)[0]).toBe(first);
  });

  it('leads from a question to the remedies that the law offers', () => {
    expect(names('不还钱怎么办').slice(0, 7)).toEqual([
      '民法典第五百七十七条',
      '民法典第五百七十九条',
      '民法典第六百七十五条',
      '民法典第六百七十六条',
      '民法典第一百九十五条',
      '民诉法第二百二十五条',
      '民诉法第一百二十二条',
    ]);
  });

  it('finds a topic by its initials', () => {
    expect(names('zfl').slice(0, 4)).toEqual([
      '民诉法第二百二十五条',
      '民诉法第二百二十六条',
      '民诉法第二百二十七条',
      '民诉法第二百二十八条',
    ]);
  });

  it('ranks the law in force that day first', () => {
    expect(names('民诉法119')[0]).toBe('民诉法第一百一十九条');
    expect(search('民诉法119', today)[0]?.held.text).toMatch(/^拘传/);
    expect(search('民诉法119', date('2020-05-01'))[0]?.held.text).toMatch(/^起诉必须符合/);
  });

  it('lists the articles of a law named alone, in order', () => {
    expect(names('民间借贷规定').slice(0, 2)).toEqual(['民间借贷规定第一条', '民间借贷规定第二条']);
    expect(names('ssfyjnbf')[0]).toBe('诉讼费用交纳办法第八条');
  });

  it.each(['', '   ', '量子纠缠', 'qqqq', '？'])('finds nothing for “%s”', (query) => {
    expect(search(query, today)).toEqual([]);
  });
});

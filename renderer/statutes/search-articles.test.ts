import { describe, expect, it } from 'vitest';
import type { ArticleView } from '../../electron/contract/statutes.ts';
import { date } from '../../electron/domain/calendar.ts';
import { searchArticles } from './search-articles.ts';

function article(law: string, number: string, text: string): ArticleView {
  return {
    law, article: number, text, purpose: '', effectiveFrom: date('2021-01-01'), effectiveTo: null, state: 'in-force',
    successor: null, source: '', checkedOn: date('2026-01-01'), shortName: '', version: '', topics: [], dateConfidence: 'verified', notes: [], formerly: [], caution: null,
  };
}

const breach = article('中华人民共和国民法典', '第五百七十七条', '当事人一方不履行合同义务……应当承担继续履行、采取补救措施或者赔偿损失等违约责任。');
const quarrel = article('中华人民共和国刑法', '第二百九十三条', '有下列寻衅滋事行为之一……');
const unlawful = article('中华人民共和国刑法', '第二百九十三条之一', '有下列情形之一，催收高利放贷等产生的非法债务……');
const all = [breach, quarrel, unlawful];
const shortNames = new Map([['中华人民共和国民法典', '民法典'], ['中华人民共和国刑法', '刑法']]);

describe('finding an article', () => {
  it.each([
    ['民法典577', [breach]],
    ['《民法典》第577条', [breach]],
    ['民法典 第五百七十七条', [breach]],
    ['违约责任', [breach]],
    ['刑法 293', [quarrel, unlawful]],
    ['刑法 非法债务', [unlawful]],
    ['577 刑法', []],
    ['  ', all],
  ])('by “%s”', (query, found) => {
    expect(searchArticles(all, shortNames, query)).toEqual(found);
  });
});

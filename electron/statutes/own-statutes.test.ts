import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { type SampleDesk, sampleDesk } from '../desk/desk.sample.ts';
import { date } from '../domain/quantities/calendar.ts';

const statute = {
  law: '《中华人民共和国海商法》',
  shortName: '海商法',
  kind: 'statute' as const,
  organ: '',
  documentNumber: '',
  effectiveFrom: date('1993-07-01'),
  effectiveTo: null,
  purpose: '海上运输关系由本法调整',
  topics: ['货款'],
  source: '国家法律法规数据库',
  checkedOn: date('2026-11-20'),
  articles: [{ article: '第1条', text: '　　为了调整海上运输关系。\n' }],
};
const on = date('2026-11-20');

let sample: SampleDesk;
beforeEach(async () => {
  sample = await sampleDesk();
  onTestFinished(() => sample.close());
});

it('an article added by the lawyer is listed, searched, cited and printed with the rest until it is withdrawn', async () => {
  const verdict = async () =>
    (await sample.ask('citation-check', { text: '《海商法》第一条', on })).citations[0]?.verdict;
  expect(await verdict()).toBe('unknown-law');
  const { id } = await sample.ask('own-statute-add', { statute });
  expect(await verdict()).toBe('in-force');
  const { articles } = await sample.ask('statute-search', { query: '海商法1', on });
  expect(articles[0]).toMatchObject({
    law: '中华人民共和国海商法',
    article: '第一条',
    text: '为了调整海上运输关系。',
    own: true,
    source: '国家法律法规数据库',
  });
  const { pdf } = await sample.ask('paper-preview', {
    paper: { kind: 'statute', law: '中华人民共和国海商法', article: '第一条', effectiveFrom: date('1993-07-01'), on },
  });
  expect(Buffer.from(pdf).subarray(0, 4).toString()).toBe('%PDF');

  await sample.ask('own-statute-withdraw', { id });
  expect(await verdict()).toBe('unknown-law');
  expect((await sample.ask('own-statute-list', {})).additions).toEqual([]);
  expect((await sample.refusal('own-statute-withdraw', { id }))?.code).toBe('not-found');
});

it.each([
  ['statute.effectiveTo', { effectiveTo: date('1993-06-30') }],
  ['statute.checkedOn', { checkedOn: date('2026-11-21') }],
  ['statute.law', { law: '合同法', effectiveFrom: date('2021-01-01') }],
  ['statute.articles', { articles: [...statute.articles, { article: '第一条', text: '乙。' }] }],
])('what cannot be is refused at %s', async (field, change) => {
  expect(await sample.refusal('own-statute-add', { statute: { ...statute, ...change } })).toMatchObject({
    code: 'invalid-input',
    field,
  });
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { type SampleDesk, sampleDesk } from '../desk/desk.sample.ts';
import { date } from '../domain/quantities/calendar.ts';

let sample: SampleDesk;
beforeAll(async () => void (sample = await sampleDesk()));
afterAll(() => sample.close());

it('answers as casebook calc does, and names the field it rejects', async () => {
  expect(
    await sample.ask('calc', { topic: 'court-fee', input: { kind: 'acceptance', amount: '1000000' } }),
  ).toMatchObject({ topic: 'court-fee', output: { fee: '13800.00', basis: [{ law: '诉讼费用交纳办法' }] } });
  expect(await sample.ask('calc', { topic: 'court-fee', input: { kind: 'acceptance', amount: '-1' } })).toEqual({
    topic: 'refused',
    field: 'amount',
    message: '金额不能是负数',
  });
  expect(await sample.ask('calc', { topic: 'court-paper', input: { full: '4238', half: '2169' } })).toMatchObject({
    output: { contradictions: [{ field: 'full', expected: '4338.00' }] },
  });
});

it('computes with the rates entered in the file', async () => {
  const lpr = async () => await sample.ask('calc', { topic: 'lpr', input: { on: '2026-09-25', term: '1y' } });
  expect(await lpr()).toMatchObject({ output: { annualPercent: '3.00', publishedOn: '2026-08-20' } });
  await sample.ask('rates-add', { text: '2026-09-21,2.90,3.40' });
  expect(await lpr()).toMatchObject({
    output: { annualPercent: '2.90', publishedOn: '2026-09-21', source: '手工录入（2026-11-20）' },
  });
});

it('quotes the law behind a figure, or says that the text is not held', async () => {
  const words = (law: '民法典' | '2015年民间借贷规定' | '民间借贷适用范围批复' | '罚息利率通知', article: string) =>
    sample.ask('basis-read', { law, article, on: date('2026-11-20') });
  expect(await words('民法典', '第五百六十一条')).toMatchObject({
    title: '中华人民共和国民法典',
    held: { state: 'in-force', text: expect.stringContaining('实现债权的有关费用') },
  });
  expect(await words('民间借贷适用范围批复', '')).toMatchObject({
    held: { text: expect.stringContaining('小额贷款公司') },
  });
  expect(await words('2015年民间借贷规定', '第二十六条')).toMatchObject({
    title: expect.stringContaining('法释〔2015〕18号'),
    held: null,
  });
  expect(await words('罚息利率通知', '')).toMatchObject({ held: null });
});

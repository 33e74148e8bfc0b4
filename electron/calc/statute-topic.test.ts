import { expect, it } from 'vitest';
import { answer } from './answer.ts';
import { loadSources } from './sources.ts';

const sources = loadSources('resources');
const ask = (law: string, article: string, on: string) => answer('statute', { law, article, on }, sources);

const CODE = '中华人民共和国民法典';
const PROCEDURE = '中华人民共和国民事诉讼法';
const SUIT = expect.stringMatching(/^起诉必须符合下列条件：/);
const BREACH =
  '当事人一方不履行合同义务或者履行合同义务不符合约定的，应当承担继续履行、采取补救措施或者赔偿损失等违约责任。';

it.each([
  // citations in the second of the program's source articles, and what they refer to on either side of each change
  [
    '合同法',
    '第一百零七条',
    '2020-12-31',
    {
      state: 'in-force',
      title: '中华人民共和国合同法',
      text: BREACH,
      effectiveFrom: '1999-10-01',
      effectiveTo: '2020-12-31',
    },
  ],
  [
    '合同法',
    '107',
    '2021-01-01',
    { state: 'repealed', text: BREACH, successor: { law: CODE, article: '第五百七十七条' } },
  ],
  [
    '民法典',
    '577',
    '2020-12-31',
    {
      state: 'not-yet',
      effectiveFrom: '2021-01-01',
      atTheTime: { law: '中华人民共和国合同法', article: '第一百零七条' },
    },
  ],
  [
    '《民法典》',
    '第577条',
    '2021-01-01',
    { state: 'in-force', title: CODE, text: BREACH, effectiveFrom: '2021-01-01' },
  ],
  [
    '民事诉讼法',
    '119',
    '2021-12-31',
    { state: 'in-force', text: SUIT, effectiveFrom: '2017-07-01', effectiveTo: '2021-12-31' },
  ],
  [
    '民事诉讼法',
    '119',
    '2022-01-01',
    {
      state: 'in-force',
      text: expect.stringMatching(/^拘传/),
      successor: { law: PROCEDURE, article: '第一百二十二条' },
      note: expect.stringContaining('起诉条件'),
    },
  ],
  [
    '民事诉讼法（2017修正）',
    '119',
    '2026-11-21',
    {
      state: 'superseded',
      text: SUIT,
      effectiveTo: '2021-12-31',
      successor: { law: PROCEDURE, article: '第一百二十二条' },
    },
  ],
  ['民诉法', '122', '2021-12-31', { state: 'not-yet', atTheTime: { law: PROCEDURE, article: '第一百一十九条' } }],
  ['民诉法', '122', '2022-01-01', { state: 'in-force', text: SUIT, effectiveTo: '2023-12-31' }],
  ['民诉法', '122', '2024-01-01', { state: 'in-force', text: SUIT, effectiveFrom: '2024-01-01' }],
  ['刑法', '293', '2026-11-21', { state: 'in-force', text: expect.stringContaining('寻衅滋事') }],
  [
    '刑法',
    '第二百九十三条之一',
    '2021-02-28',
    { state: 'not-yet', effectiveFrom: '2021-03-01', dateConfidence: 'unverified' },
  ],
  ['合同法', '107', '1999-09-30', { state: 'not-yet', effectiveFrom: '1999-10-01' }],
  ['民诉法', '119', '2013-01-01', { state: 'in-force', text: SUIT, version: '2012年修正', effectiveTo: '2017-06-30' }],
  [
    '民诉法',
    '253',
    '2021-12-31',
    { state: 'in-force', text: '', effectiveTo: '2021-12-31', note: expect.stringContaining('未收') },
  ],
  ['民诉法', '260', '2023-12-31', { state: 'in-force', effectiveTo: '2023-12-31' }],
  [
    '民诉法',
    '260',
    '2024-01-01',
    { state: 'superseded', effectiveTo: '2023-12-31', successor: { law: PROCEDURE, article: '第二百六十四条' } },
  ],
  [
    '刑法',
    '第293条之1',
    '2021-03-01',
    { state: 'in-force', text: expect.stringContaining('催收高利放贷等产生的非法债务'), article: '第二百九十三条之一' },
  ],
  ['治安管理处罚法', '42', '2025-12-31', { state: 'in-force', text: '', effectiveTo: '2025-12-31' }],
  [
    '治安管理处罚法',
    '42',
    '2026-01-01',
    { state: 'superseded', successor: { law: '中华人民共和国治安管理处罚法', article: '第五十条' } },
  ],
  [
    '治安管理处罚法',
    '50',
    '2025-12-31',
    {
      state: 'not-yet',
      effectiveFrom: '2026-01-01',
      atTheTime: { law: '中华人民共和国治安管理处罚法', article: '第四十二条' },
    },
  ],
  ['治安管理处罚法', '50', '2026-01-01', { state: 'in-force', text: expect.stringContaining('滋扰、纠缠、跟踪') }],
  ['民间借贷规定', '26', '2020-08-19', { state: 'in-force', text: '', version: '2015年公布' }],
  [
    '民间借贷规定',
    '26',
    '2020-08-20',
    { state: 'in-force', text: '', version: '2020年第一次修正', effectiveTo: '2020-12-31' },
  ],
  ['民间借贷规定', '25', '2020-12-31', { state: 'not-yet', effectiveFrom: '2021-01-01' }],
  [
    '民间借贷规定',
    '25',
    '2021-01-01',
    { state: 'in-force', version: '2020年第二次修正', text: expect.stringContaining('一年期贷款市场报价利率四倍') },
  ],
  ['担保法', '19', '1995-09-30', { state: 'not-yet' }],
  [
    '担保法',
    '19',
    '2020-12-31',
    { state: 'in-force', text: '', effectiveFrom: '1995-10-01', effectiveTo: '2020-12-31' },
  ],
  [
    '民法典',
    '686',
    '2020-12-31',
    { state: 'not-yet', atTheTime: { law: '中华人民共和国担保法', article: '第十九条' } },
  ],
  [
    '担保法',
    '19',
    '2026-11-21',
    {
      state: 'repealed',
      text: '',
      successor: { law: CODE, article: '第六百八十六条' },
      note: expect.stringContaining('未收'),
    },
  ],
])('%s %s on %s', (law, article, on, expected) => {
  expect(ask(law, article, on)).toMatchObject({ output: expected });
});

it('an article in force that was never renumbered has no successor', () => {
  expect(ask('民法典', '577', '2026-11-21')).not.toMatchObject({ output: { successor: expect.anything() } });
  expect(ask('民诉法', '122', '2026-11-21')).not.toMatchObject({ output: { successor: expect.anything() } });
});

it.each([
  ['海商法', '1', '2026-11-21', 'out-of-scope', 'law'],
  ['民法典', '1000', '2026-11-21', 'out-of-scope', 'article'],
  ['民法典', '', '2026-11-21', 'invalid-input', 'article'],
  ['民法典', '577', '2026-02-30', 'invalid-input', 'on'],
])('%s %s on %s is refused', (law, article, on, code, field) => {
  expect(ask(law, article, on)).toMatchObject({ error: { code, field } });
});

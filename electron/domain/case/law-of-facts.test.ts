import { expect, it } from 'vitest';
import { readRates } from '../../library/rates.ts';
import { resourcesIn } from '../../library/resources.ts';
import { date } from '../quantities/calendar.ts';
import type { RateBook } from '../quantities/lpr.ts';
import { percent } from '../quantities/rates.ts';
import { type GoverningLaw, lawOfFacts } from './law-of-facts.ts';

const book: RateBook = readRates(resourcesIn('resources'));

interface Dates {
  readonly formedOn: string;
  readonly dueOn: string;
  readonly endedOn?: string;
  readonly filedOn?: string;
  readonly sale?: true;
  readonly mode?: 'general' | 'joint' | 'unspecified';
}

function matters({ formedOn, dueOn, endedOn, filedOn, sale, mode }: Dates): Record<string, GoverningLaw> {
  const party = {
    kind: 'person',
    name: '甲',
    idNumber: '',
    honorific: '',
    representative: '',
    address: '',
    phone: '',
  } as const;
  const laws = lawOfFacts(
    {
      claim: {
        lender: 'private',
        formedOn: date(formedOn),
        dueOn: date(dueOn),
        disbursements: [],
        termRate: null,
        overdueRate: 'none-agreed',
        costs: [],
        dayCount: 'actual/365',
        count: 'exclude-end',
        overdueLpr: 'fixed',
        allocation: 'statutory',
        ...(filedOn !== undefined && { filedOn: date(filedOn) }),
        ...(sale && { price: { kind: 'sale', multiple: percent('1.3') } }),
      },
      guarantors: mode === undefined ? [] : [{ ...party, id: 'g', mode }],
    },
    endedOn === undefined ? null : date(endedOn),
    date('2026-11-21'),
    book,
  );
  return Object.fromEntries(laws.map((law) => [law.matter, law]));
}

/** Each row: dates, matter, regime, the first article that the choice rests on, and what a paper cites. */
it.each<[string, Dates, string, GoverningLaw['regime'], string, readonly string[]]>([
  [
    '时间效力规定 1: broken and ended before 2021',
    { formedOn: '2018-01-01', dueOn: '2019-01-01', endedOn: '2020-06-01' },
    'breach',
    'earlier',
    '时间效力规定第一条',
    ['合同法第一百零七条', '合同法第二百零六条', '合同法第二百零七条'],
  ],
  [
    '时间效力规定 1 ¶3: broken before, still unpaid',
    { formedOn: '2018-01-01', dueOn: '2019-01-01' },
    'breach',
    'current',
    '时间效力规定第一条',
    ['民法典第五百七十七条', '民法典第六百七十五条', '民法典第六百七十六条'],
  ],
  [
    '时间效力规定 20: an older contract broken after',
    { formedOn: '2019-06-01', dueOn: '2021-06-01' },
    'breach',
    'current',
    '时间效力规定第二十条',
    ['民法典第五百七十七条', '民法典第六百七十五条', '民法典第六百七十六条'],
  ],
  [
    'a price cites the duty to pay it',
    { formedOn: '2022-06-01', dueOn: '2022-06-30', sale: true },
    'breach',
    'current',
    '时间效力规定第一条',
    ['民法典第五百七十七条', '民法典第五百七十九条'],
  ],
  [
    '法释〔2018〕12号 3: two years over on 2017-09-30',
    { formedOn: '2014-01-01', dueOn: '2015-09-30' },
    'limitation',
    'earlier',
    '民法总则诉讼时效解释第三条',
    ['民法通则第一百三十五条'],
  ],
  [
    '法释〔2018〕12号 2: two years end on 2017-10-01',
    { formedOn: '2014-01-01', dueOn: '2015-10-01' },
    'limitation',
    'both',
    '民法总则诉讼时效解释第二条',
    ['民法总则第一百八十八条'],
  ],
  [
    '法释〔2018〕12号 1: due from 2017-10-01 on',
    { formedOn: '2016-01-01', dueOn: '2017-10-01' },
    'limitation',
    'both',
    '民法总则诉讼时效解释第一条',
    ['民法总则第一百八十八条', '民法典第一百八十八条'],
  ],
  [
    '民法典 188',
    { formedOn: '2020-01-01', dueOn: '2021-01-01' },
    'limitation',
    'current',
    '民法典第一百八十八条',
    ['民法典第一百八十八条'],
  ],
  [
    '民间借贷规定 25: formed on the first day',
    { formedOn: '2020-08-20', dueOn: '2021-08-20' },
    'rate-cap',
    'current',
    '民间借贷规定第二十五条',
    ['民间借贷规定第二十五条'],
  ],
  [
    '民间借贷规定 31: formed the day before',
    { formedOn: '2020-08-19', dueOn: '2021-08-20', filedOn: '2022-03-01' },
    'rate-cap',
    'both',
    '2015年民间借贷规定第二十六条',
    ['民间借贷规定（2015年公布）第二十六条', '民间借贷规定第三十一条', '民间借贷规定第二十五条'],
  ],
  [
    '民间借贷规定 31: accepted before',
    { formedOn: '2018-01-01', dueOn: '2019-01-01', filedOn: '2020-08-19' },
    'rate-cap',
    'earlier',
    '2015年民间借贷规定第二十六条',
    ['民间借贷规定（2015年公布）第二十六条'],
  ],
  [
    '买卖合同解释 18: broken on 2019-08-20',
    { formedOn: '2019-01-01', dueOn: '2019-08-19', sale: true },
    'price',
    'current',
    '买卖合同解释第十八条',
    ['买卖合同解释第十八条'],
  ],
  [
    '买卖合同解释 18: broken on 2019-08-19',
    { formedOn: '2019-01-01', dueOn: '2019-08-18', sale: true },
    'price',
    'both',
    '买卖合同解释第十八条',
    ['买卖合同解释第十八条'],
  ],
  [
    '担保法 19: unspecified before 2021 is joint',
    { formedOn: '2020-12-31', dueOn: '2021-06-01', mode: 'unspecified' },
    'guarantee',
    'earlier',
    '时间效力规定第二十七条',
    ['担保法第十九条', '担保法第二十六条'],
  ],
  [
    '民法典 686: unspecified from 2021 is general',
    { formedOn: '2021-01-01', dueOn: '2021-06-01', mode: 'unspecified' },
    'guarantee',
    'current',
    '民法典第六百八十六条',
    ['民法典第六百八十六条', '民法典第六百九十二条'],
  ],
  [
    '担保法 25: agreed as general',
    { formedOn: '2019-01-01', dueOn: '2020-06-01', mode: 'general' },
    'guarantee',
    'earlier',
    '时间效力规定第二十七条',
    ['担保法第二十五条'],
  ],
])('%s', (_source, dates, matter, regime, ground, cites) => {
  const law = matters(dates)[matter];
  expect(law?.regime).toBe(regime);
  expect(law?.basis.map((each) => each.law + each.article)[0]).toBe(ground);
  expect(law?.cites.map((cited) => cited.law + cited.article)).toEqual(cites);
  expect(law?.reason).toMatch(/。$/);
});

it('a price has no cap, and a loan is not subject to the rules on prices', () => {
  expect(Object.keys(matters({ formedOn: '2022-01-01', dueOn: '2022-02-01', sale: true }))).toEqual([
    'breach',
    'limitation',
    'price',
  ]);
  expect(Object.keys(matters({ formedOn: '2022-01-01', dueOn: '2022-02-01' }))).toEqual([
    'breach',
    'limitation',
    'rate-cap',
  ]);
});

import { describe, expect, it } from 'vitest';
import { date } from '../quantities/calendar.ts';
import { applicableLaw } from './applicable-law.ts';

/** 时间效力规定 1 and 20, paragraph by paragraph. */
describe('the law of the time', () => {
  it.each([
    ['1 ¶1: all of it after 2021', '2022-02-01', '2023-02-01', '2023-02-02', null, 'civil-code', '第一条'],
    [
      '20: an older contract broken from 2021-01-01 on',
      '2019-06-01',
      '2021-06-01',
      '2021-06-02',
      null,
      'civil-code',
      '第二十条',
    ],
    ['20: broken on the very first day', '2019-06-01', '2020-12-31', '2021-01-01', null, 'civil-code', '第二十条'],
    [
      '1 ¶2: broken and made good before',
      '2018-01-01',
      '2019-01-01',
      '2019-01-02',
      '2020-12-31',
      'earlier-law',
      '第一条',
    ],
    [
      '20: an instalment missed before, others due after',
      '2019-01-01',
      '2022-01-01',
      '2020-03-01',
      null,
      'earlier-law',
      '第二十条',
    ],
    ['1 ¶3: due before, still unpaid', '2018-01-01', '2019-01-01', '2019-01-02', null, 'civil-code', '第一条'],
  ] as const)('%s', (_case, formedOn, performUntil, breachOn, endedOn, regime, article) => {
    const law = applicableLaw({
      formedOn: date(formedOn),
      performUntil: date(performUntil),
      breachOn: date(breachOn),
      endedOn: endedOn === null ? null : date(endedOn),
    });
    expect([law.regime, law.basis[0]?.article]).toEqual([regime, article]);
    expect(law.reason).toMatch(/。$/);
  });
});

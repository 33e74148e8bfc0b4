import { expect, test } from 'vitest';
import { date } from '../quantities/calendar.ts';
import { type Guarantee, guarantee, type GuaranteeFacts } from './guarantee.ts';

const read = (mode: GuaranteeFacts['mode'], formedOn: string, dueOn: string, agreedUntil?: string): Guarantee =>
  guarantee({
    mode,
    formedOn: date(formedOn),
    dueOn: date(dueOn),
    asOf: date('2026-01-01'),
    ...(agreedUntil !== undefined && { agreedUntil: agreedUntil === 'unclear' ? agreedUntil : date(agreedUntil) }),
  });

test.each([
  ['unspecified', '2021-01-01', 'general', 'sue-debtor', '民法典 686, 693'],
  ['unspecified', '2020-12-31', 'joint', 'demand-guarantor', '担保法 19'],
  ['joint', '2022-01-01', 'joint', 'demand-guarantor', '民法典 693'],
  ['general', '2019-01-01', 'general', 'sue-debtor', '担保法 25'],
] as const)('%s guarantee of %s is %s: %s (%s)', (mode, formedOn, asRead, mustDo, law) => {
  expect(read(mode, formedOn, '2025-08-31'), law).toMatchObject({ mode: asRead, mustDo });
});

test.each([
  ['2022-01-01', '2025-08-31', undefined, '2026-02-28', 'running', 'nothing agreed: six months (692)'],
  ['2022-01-01', '2025-06-30', undefined, '2025-12-30', 'expired', 'nothing agreed: six months (692)'],
  [
    '2022-01-01',
    '2025-06-30',
    '2025-06-30',
    '2025-12-30',
    'expired',
    'ends with the debt: as if nothing were agreed (692)',
  ],
  ['2022-01-01', '2025-06-30', '2027-06-30', '2027-06-30', 'running', 'as agreed'],
  [
    '2022-01-01',
    '2025-06-30',
    'unclear',
    '2025-12-30',
    'expired',
    'until all is paid: unclear, six months (担保制度解释 32)',
  ],
  [
    '2019-06-01',
    '2020-06-30',
    'unclear',
    '2022-06-30',
    'expired',
    'until all is paid: unclear, two years then (时间效力规定 27)',
  ],
  [
    '2019-06-01',
    '2020-08-31',
    undefined,
    '2021-02-28',
    'expired',
    'nothing agreed: six months then too (时间效力规定 27)',
  ],
] as const)(
  'formed %s, due %s, agreed until %s: ends %s, %s — %s',
  (formedOn, dueOn, agreedUntil, expiresOn, state, why) => {
    expect(read('joint', formedOn, dueOn, agreedUntil), why).toMatchObject({ expiresOn, state });
  },
);

import { expect, it } from 'vitest';
import type { Procedure } from '../../domain/case/procedure.ts';
import { date } from '../../domain/quantities/calendar.ts';
import { knownAnswers } from './paper-known.ts';

const order = { orderIssuedOn: date('2026-12-25'), orderServedOn: date('2026-12-30') };

it.each<[string, Procedure | undefined, object]>([
  ['nothing known', undefined, {}],
  // 30 December and fifteen days: 14 January.
  ['an order that stands', order, { 裁判作出日期: '2026-12-25', 履行期限届满日: '2027-01-14' }],
  ['objected to', { ...order, orderObjectedOn: date('2027-01-08') }, {}],
  ['issued, not served', { orderIssuedOn: order.orderIssuedOn }, {}],
  [
    'a judgment',
    { judgmentEffectiveOn: date('2027-03-01'), performUntil: date('2027-03-11') },
    { 生效日期: '2027-03-01', 履行期限届满日: '2027-03-11' },
  ],
  ['a judgment after the order', { ...order, judgmentEffectiveOn: date('2027-03-01') }, { 生效日期: '2027-03-01' }],
])('answers from the days of proceedings: %s', (_, procedure, expected) => {
  expect(knownAnswers(procedure === undefined ? {} : { procedure })).toEqual(expected);
});

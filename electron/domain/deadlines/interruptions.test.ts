import { expect, test } from 'vitest';
import { asId, type LetterId } from '../case/ids.ts';
import { date } from '../quantities/calendar.ts';
import { fen } from '../quantities/money.ts';
import { isWeak, limitationCourse } from './interruptions.ts';

const bare = {
  dueOn: date('2023-05-20'),
  payments: [],
  promises: [],
  letters: [],
  plan: null,
  filedOn: null,
  procedure: {},
};
const letter = (issuedOn: string, arrivedOn: string | null) => ({
  id: asId<LetterId>(issuedOn),
  number: '1',
  issuedOn: date(issuedOn),
  payBy: date('2027-01-01'),
  payWithin: null,
  toDebtor: true,
  toGuarantors: [],
  arrival:
    arrivedOn === null
      ? { state: 'not-sent' as const, on: null, reason: '' }
      : { state: 'proven' as const, on: date(arrivedOn), reason: '' },
});

test('lists every interruption in date order with its proof; a letter without proof of arrival counts only if that can still be proved (诉讼时效规定 8)', () => {
  const { steps, safe, full } = limitationCourse(
    {
      ...bare,
      payments: [{ id: asId('p'), on: date('2024-03-01'), amount: fen(100), recordedAt: '' }],
      promises: [{ id: asId('m'), madeOn: date('2024-01-01'), recordedAt: '', on: date('2024-02-01'), amount: null }],
      letters: [letter('2024-06-01', '2024-06-04'), letter('2025-06-01', null)],
      procedure: { orderAppliedOn: date('2027-09-01') },
    },
    date('2026-11-20'),
  );
  expect(
    steps.map(({ on, kind, effect, proof }) => [on, kind, effect, proof, proof !== null && isWeak(proof)]),
  ).toEqual([
    ['2023-05-20', 'due', 'starts', null, false],
    ['2024-01-01', 'acknowledgement', 'interrupts', 'log', true],
    ['2024-03-01', 'part-payment', 'interrupts', 'receipt', false],
    ['2024-06-04', 'demand', 'interrupts', 'arrival', false],
    ['2025-06-01', 'demand', 'interrupts', 'none', true],
  ]);
  expect([safe.expiresOn, full.expiresOn]).toEqual(['2027-06-04', '2028-06-01']);
});

test('an application for a payment order interrupts on the day it is filed (诉讼时效规定 11)', () => {
  expect(
    limitationCourse({ ...bare, procedure: { orderAppliedOn: date('2026-03-01') } }, date('2026-11-20')).safe.expiresOn,
  ).toBe('2029-03-01');
});

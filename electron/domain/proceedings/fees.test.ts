import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fen, formatYuan, LARGEST_FEN, parseYuan } from '../quantities/money.ts';
import { claimForFee, contingencyCap, courtFee, type FeeKind } from './fees.ts';

const yuan = (text: string) => parseYuan(text) ?? fen(-1);
const fee = (kind: FeeKind, amount: string) => formatYuan(courtFee(kind, yuan(amount)).fee);

/**
 * 诉讼费用交纳办法 13, 14: each limit of the scale, computed by hand from the text; columns: acceptance, payment order,
 * preservation, enforcement.
 */
test.each([
  ['0', '50.00', '16.67', '30.00', '50.00'],
  ['500', '50.00', '16.67', '30.00', '50.00'],
  ['1000', '50.00', '16.67', '30.00', '50.00'],
  ['5000', '50.00', '16.67', '70.00', '50.00'],
  ['10000', '50.00', '16.67', '120.00', '50.00'],
  ['50000', '1050.00', '350.00', '520.00', '650.00'],
  ['100000', '2300.00', '766.67', '1020.00', '1400.00'],
  ['150000', '3300.00', '1100.00', '1270.00', '2150.00'],
  ['200000', '4300.00', '1433.33', '1520.00', '2900.00'],
  ['300000', '5800.00', '1933.33', '2020.00', '4400.00'],
  ['500000', '8800.00', '2933.33', '3020.00', '7400.00'],
  ['896000', '12760.00', '4253.33', '5000.00', '11360.00'],
  ['1000000', '13800.00', '4600.00', '5000.00', '12400.00'],
  ['2000000', '22800.00', '7600.00', '5000.00', '22400.00'],
  ['5000000', '46800.00', '15600.00', '5000.00', '52400.00'],
  ['10000000', '81800.00', '27266.67', '5000.00', '77400.00'],
  ['20000000', '141800.00', '47266.67', '5000.00', '87400.00'],
  ['50000000', '291800.00', '97266.67', '5000.00', '117400.00'],
])(
  'on %s yuan: acceptance %s, payment order %s, preservation %s, enforcement %s',
  (amount, acceptance, order, preservation, enforcement) => {
    expect([
      fee('acceptance', amount),
      fee('payment-order', amount),
      fee('preservation', amount),
      fee('enforcement', amount),
    ]).toEqual([acceptance, order, preservation, enforcement]);
  },
);

describe('reductions', () => {
  it.each([[['summary']], [['summary', 'withdrawal']], [['mediation', 'summary', 'withdrawal']]] as const)(
    '%j halve once',
    (reductions) => {
      expect(formatYuan(courtFee('acceptance', yuan('1000000'), reductions).fee)).toBe('6900.00');
    },
  );

  it('apply to acceptance fees alone (15, 16)', () => {
    expect(() => courtFee('preservation', yuan('1000'), ['summary'])).toThrow(
      expect.objectContaining({ field: 'reductions' }),
    );
  });
});

/** Figures printed by courts: full fee, half, preservation. Courts print whole yuan or fen. */
test.each([
  ['1123685.86', '14913.17', '7456.59', '5000.00', '北京 2026: 14913, 5000'],
  ['60819.10', '1320.48', '660.24', '628.19', '(2015)金商初字第654号: 1320, 660'],
  ['240924', '4913.86', '2456.93', '1724.62', '(2025)粤0606民初38361号: 2456.93, 1724.62'],
  ['277594', '5463.91', '2731.96', '1907.97', '5464, 1907.97'],
])('on %s yuan a court took %s, half %s, preservation %s (%s)', (amount, full, half, preservation) => {
  expect(fee('acceptance', amount)).toBe(full);
  expect(formatYuan(courtFee('acceptance', yuan(amount), ['summary']).fee)).toBe(half);
  expect(fee('preservation', amount)).toBe(preservation);
});

test('the claim can be derived from a fee', () => {
  expect(claimForFee(yuan('13800'))).toBe(yuan('1000000'));
  expect(claimForFee(yuan('49.99'))).toBeNull();
});

test.each([
  ['880000', '158400.00'],
  ['1000000', '180000.00'],
  ['5880000', '885600.00'],
  ['60000000', '5580000.00'],
])('司发通〔2021〕87号: on %s yuan at most %s', (amount, cap) =>
  expect(formatYuan(contingencyCap(yuan(amount)).fee)).toBe(cap),
);

test('no fee falls as the amount grows, and the working adds up to it', () => {
  const amounts = fc.integer({ min: 0, max: LARGEST_FEN - 1 });
  fc.assert(
    fc.property(
      fc.constantFrom<FeeKind>('acceptance', 'payment-order', 'preservation', 'enforcement'),
      amounts,
      amounts,
      (kind, a, b) => {
        const [less, more] = [courtFee(kind, fen(Math.min(a, b))), courtFee(kind, fen(Math.max(a, b)))];
        expect(less.fee).toBeLessThanOrEqual(more.fee);
        const sum = more.steps.reduce((total, step) => total + step.fee, 0);
        if (kind !== 'preservation') expect(Math.abs(sum - more.full)).toBeLessThanOrEqual(more.steps.length / 2);
      },
    ),
  );
});

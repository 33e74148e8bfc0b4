import { describe, expect, it } from 'vitest';
import { date } from '../quantities/calendar.ts';
import { fen } from '../quantities/money.ts';
import { percent } from '../quantities/rates.ts';
import { suit, type SuitInputs } from './alternatives.ts';

const inputs: SuitInputs = {
  months: 12,
  winPercent: 100,
  collectPercent: 100,
  preservation: false,
  reduction: null,
  lawyer: fen(0),
};
const of = (more: Partial<SuitInputs>) =>
  suit(fen(100_000_00), fen(110_000_00), date('2026-11-20'), { ...inputs, ...more }, percent('0'));

describe('suing', () => {
  it('costs nothing in the end when certainly won and collected, and everything when lost', () => {
    // 诉讼费用交纳办法 13: 2,300 on 100,000; 14: 1,020 for preservation.
    expect(of({})).toMatchObject({
      courtFee: 2_300_00,
      outlay: 2_300_00,
      expected: 112_300_00,
      presentValue: 110_000_00,
      endsOn: '2027-11-20',
    });
    expect(of({ winPercent: 0, preservation: true, lawyer: fen(5_000_00) })).toMatchObject({
      outlay: 8_320_00,
      expected: 0,
      presentValue: -8_320_00,
    });
  });

  it('weighs the chances of winning and of collecting; the refund of the fee depends on the first alone', () => {
    // ½ × (40 % × 110,000 + 1,150) = 22,575; less 1,150
    expect(of({ winPercent: 50, collectPercent: 40, reduction: 'summary' })).toMatchObject({
      courtFee: 1_150_00,
      expected: 22_575_00,
      presentValue: 21_425_00,
    });
  });
});

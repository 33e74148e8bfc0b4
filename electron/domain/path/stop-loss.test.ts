import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { fen } from '../quantities/money.ts';
import { expectedOf, proposedFigures, type StopLossFigures, type StopLossInputs, weigh } from './stop-loss.ts';

const figures: StopLossFigures = { owed: fen(10_000_000), recovered: fen(0), costs: fen(500_000), quietDays: 20 };
const inputs = (change: Partial<StopLossInputs> = {}): StopLossInputs => ({
  spent: fen(0),
  chance: 60,
  collectible: fen(8_000_000),
  furtherCosts: fen(500_000),
  ...change,
});

it.each<[string, Partial<StopLossInputs>, Partial<StopLossFigures>, string, number]>([
  ['worth it', {}, {}, 'continue', 4_300_000],
  ['costs as much as it brings', { chance: 5, furtherCosts: fen(400_000) }, {}, 'stop', 0],
  ['costs more than it brings', { chance: 5 }, {}, 'stop', -100_000],
  ['a poor chance', { chance: 29 }, {}, 'settle', 1_820_000],
  ['half a year of silence', {}, { quietDays: 181 }, 'settle', 4_300_000],
  ['half a year to the day is not yet too long', {}, { quietDays: 180 }, 'continue', 4_300_000],
  ['little of what is owed can be had', { collectible: fen(4_000_000) }, {}, 'settle', 1_900_000],
])('%s', (_, change, known, advice, expected) => {
  expect(weigh(inputs(change), { ...figures, ...known })).toMatchObject({ advice, expected });
});

// By hand in integers: 0.5 fen rounds up; 987,654,321,098,750 × 19 is 18,765,432,100,876,250, beyond the exact range of
// a float.
it.each([
  [50, 1, 1],
  [49, 1, 0],
  [987_654_321_098_750, 19, 187_654_321_008_763],
])('%d fen at a chance of %d percent are %d fen, half a fen rounded up', (collectible, chance, expected) =>
  expect(expectedOf({ spent: fen(0), chance, collectible: fen(collectible), furtherCosts: fen(0) })).toBe(expected),
);

test('sunk costs change nothing but the report', () => {
  const any = fc.record({
    chance: fc.integer({ min: 0, max: 100 }),
    collectible: fc.integer({ min: 0, max: 10 ** 12 }).map(fen),
    furtherCosts: fc.integer({ min: 0, max: 10 ** 12 }).map(fen),
  });
  fc.assert(
    fc.property(any, fc.integer({ min: 0, max: 10 ** 12 }), (given, spent) => {
      const [without, with_] = [
        weigh({ ...given, spent: fen(0) }, figures),
        weigh({ ...given, spent: fen(spent) }, figures),
      ];
      expect([with_.advice, with_.expected]).toEqual([without.advice, without.expected]);
      expect(Number.isSafeInteger(expectedOf({ ...given, spent: fen(0) }))).toBe(true);
    }),
  );
});

// 100,000 yuan: 50 + 90,000 × 2.5 % = 2,300 for the suit; 30 + 99,000 × 1 % = 1,020 for preservation (诉讼费用交纳办法 13, 14).
it.each<[string, Parameters<typeof proposedFigures>, ReturnType<typeof proposedFigures>]>([
  [
    'means known',
    [fen(10_000_000), { recoverableLow: fen(2_000_000), recoverableHigh: fen(3_000_000) }, false],
    { collectible: fen(3_000_000), collectibleLow: fen(2_000_000), furtherCosts: fen(332_000) },
  ],
  [
    'nothing known of the means',
    [fen(10_000_000), null, false],
    { collectible: null, collectibleLow: null, furtherCosts: fen(332_000) },
  ],
  [
    'filed: the fees are paid',
    [fen(10_000_000), null, true],
    { collectible: null, collectibleLow: null, furtherCosts: null },
  ],
  [
    'no figure of what is owed',
    [null, { recoverableLow: fen(0), recoverableHigh: fen(0) }, false],
    { collectible: null, collectibleLow: null, furtherCosts: null },
  ],
])('proposes, %s', (_, given, expected) => {
  expect(proposedFigures(...given)).toEqual(expected);
});

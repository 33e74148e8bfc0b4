import { expect, it } from 'vitest';
import { date } from '../../electron/domain/quantities/calendar.ts';
import { firstTerms, readParts, termsOf, type TermsValues, valuesOf } from './terms-values.ts';

it.each<[string, string, unknown]>([
  [
    'typed',
    '2026-12-31 50000\n2027-02-06 60,854.66',
    [
      ['2026-12-31', 5_000_000],
      ['2027-02-06', 6_085_466],
    ],
  ],
  [
    'pasted from a sheet',
    '2026/12/31\t50,000.00\r\n2027/2/6\t60,854.66\r\n',
    [
      ['2026-12-31', 5_000_000],
      ['2027-02-06', 6_085_466],
    ],
  ],
  ['in Chinese, full width', '2026年12月31日　￥５００００元', [['2026-12-31', 5_000_000]]],
  ['a day that there is not', '2027-02-29 1', null],
  ['no amount', '2027-02-28', null],
  ['nothing', ' \n', []],
])('days and amounts, %s', (_, text, expected) => {
  expect(readParts(text)?.map(({ on, amount }) => [on, amount]) ?? null).toEqual(expected);
});

it('round-trips; terms and drafts from before there was a choice of interval are read as monthly', () => {
  const dated: TermsValues = {
    ...firstTerms(date('2026-11-20')),
    schedule: { kind: 'dated', downPayment: null, amounts: '', dated: '2026-12-31 500\n2027-02-06 600' },
  };
  const terms = termsOf(dated)!;
  expect(terms).toMatchObject({ count: 2, firstDueOn: '2026-12-31', schedule: { kind: 'dated' } });
  expect(termsOf(valuesOf(terms))).toEqual(terms);
  const old = Object.fromEntries(
    Object.entries(firstTerms(date('2026-11-20'))).filter(([name]) => name !== 'every'),
  ) as unknown as TermsValues;
  expect(termsOf({ ...old, schedule: { kind: 'equal', downPayment: null, amounts: '' } })).toMatchObject({
    count: 6,
    schedule: { kind: 'equal' },
  });
});

import { expect, test } from 'vitest';
import type { Field } from './calculator.ts';
import { typedInput } from './typed-input.ts';

const fields: readonly Field[] = [
  { name: 'principal', kind: 'money' },
  { name: 'filedOn', kind: 'date', optional: true },
  { name: 'rateKind', kind: 'choice', choices: ['fixed', 'lpr'] },
  { name: 'annualPercent', kind: 'percent', when: (values) => values['rateKind'] === 'fixed' },
  { name: 'extend', kind: 'yes' },
  {
    name: 'payments',
    kind: 'rows',
    fields: [
      { name: 'on', kind: 'date' },
      { name: 'amount', kind: 'money' },
    ],
  },
];
const typed = { principal: 9_363_300, filedOn: null, rateKind: 'lpr', annualPercent: null, payments: [] };

test('amounts are sent in yuan as text; optional fields left empty and fields not asked for are left out', () => {
  expect(typedInput(fields, typed)).toEqual({ principal: '93633.00', rateKind: 'lpr', extend: false, payments: [] });
  expect(
    typedInput(fields, { ...typed, filedOn: '2022-03-01', payments: [{ on: '2025-01-16', amount: 1 }] }),
  ).toMatchObject({ filedOn: '2022-03-01', payments: [{ on: '2025-01-16', amount: '0.01' }] });
});

test.each([
  ['an amount is missing', { principal: null }],
  ['an amount cannot be read', { principal: NaN }],
  ['a rate is missing', { rateKind: 'fixed' }],
  ['a rate is none', { rateKind: 'fixed', annualPercent: '-3' }],
  ['a row is unfinished', { payments: [{ on: '2025-01-16' }] }],
  ['a row is new', { payments: [undefined] }],
])('nothing is sent while %s', (_, changes) => expect(typedInput(fields, { ...typed, ...changes })).toBeNull());

import { expect, test } from 'vitest';
import { date } from '../../electron/domain/quantities/calendar.ts';
import { blankFacts, blankParty } from './facts-values.ts';
import { followsFrom } from './follows-from.ts';

/** From the appendix of GB 11643—1999: a woman's, since the 17th digit is even. */
const NUMBER = '11010519491231002X';

test('the date of the agreement becomes the date of the first payout, unless one is already set', () => {
  const facts = blankFacts();
  const formedOn = date('2025-05-20');
  expect(followsFrom({ claim: { formedOn } }, facts)).toEqual([[['claim', 'disbursements', 0, 'on'], formedOn]]);
  const paid = {
    ...facts,
    claim: { ...facts.claim, disbursements: [{ on: date('2025-05-21'), amount: null, withheld: null }] },
  };
  expect(followsFrom({ claim: { formedOn } }, paid)).toEqual([]);
});

test('an identity number sets the form of address, but never changes one already chosen', () => {
  const typed = { debtors: [{ idNumber: NUMBER }] };
  const debtor = { ...blankParty('person'), idNumber: NUMBER };
  expect(followsFrom(typed, { ...blankFacts(), debtors: [debtor] })).toEqual([[['debtors', 0, 'honorific'], '女士']]);
  expect(followsFrom(typed, { ...blankFacts(), debtors: [{ ...debtor, honorific: '先生' }] })).toEqual([]);
  expect(followsFrom({ debtors: [{ idNumber: '' }] }, { ...blankFacts(), debtors: [blankParty('person')] })).toEqual(
    [],
  );
});

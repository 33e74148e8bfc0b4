import { beforeEach, expect, it } from 'vitest';
import { sampleFacts } from '../../cases/article-case.sample.ts';
import type { TypedFacts } from './case-facts.ts';
import { withPartyIds } from './party-ids.ts';

let made = 0;
beforeEach(() => {
  made = 0;
});
const fresh = (): string => `new-${++made}`;
const [{ id: _, ...person }] = sampleFacts.debtors as [(typeof sampleFacts.debtors)[0]];
type Who = readonly [name: string, id?: string];
const facts = (debtors: readonly Who[], guarantors: readonly Who[] = []): TypedFacts => ({
  ...sampleFacts,
  debtors: debtors.map(([name, id]) => ({ ...person, name, ...(id !== undefined && { id }) })),
  guarantors: guarantors.map(([name, id]) => ({ ...person, name, mode: 'joint', ...(id !== undefined && { id }) })),
});
const ids = (typed: TypedFacts, before: TypedFacts | null = null) => {
  const known = before && withPartyIds(before, null, fresh);
  const { debtors, guarantors } = withPartyIds(typed, known, fresh);
  return [...debtors, ...guarantors].map(({ id }) => id);
};

it('gives each party of a new case an id', () => {
  expect(ids(facts([['甲'], ['乙']], [['甲']]))).toEqual(['new-1', 'new-2', 'new-3']);
});

it('keeps the id of a party that is renamed or moved', () => {
  expect(
    ids(
      facts([['乙', 'b'], ['甲改', 'a'], ['丙']]),
      facts([
        ['甲', 'a'],
        ['乙', 'b'],
      ]),
    ),
  ).toEqual(['b', 'a', 'new-1']);
});

it('matches a party without an id by its exact name in its role', () => {
  const before = facts([['甲', 'a']], [['甲分公司', 'g']]);
  expect(ids(facts([['甲']], [['甲分公司']]), before)).toEqual(['a', 'g']);
  expect(ids(facts([['甲分公司']], [['甲']]), before)).toEqual(['new-1', 'new-2']);
});

it('never gives the same id twice: neither to a copy nor to a namesake', () => {
  expect(
    ids(
      facts(
        [
          ['甲', 'a'],
          ['乙', 'a'],
        ],
        [['丙', 'a']],
      ),
    ),
  ).toEqual(['a', 'new-1', 'new-2']);
});

it('keeps the id with a renamed party when a new party takes the old name', () => {
  expect(ids(facts([['甲'], ['甲改', 'a']]), facts([['甲', 'a']]))).toEqual(['new-1', 'a']);
});

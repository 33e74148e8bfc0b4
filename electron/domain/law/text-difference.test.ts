import fc from 'fast-check';
import { expect, it } from 'vitest';
import { differences } from './text-difference.ts';

it('marks the words that 民法典 509 changed in 合同法 60', () => {
  expect(differences('当事人应当遵循诚实信用原则，', '当事人应当遵循诚信原则，')).toEqual([
    { kind: 'same', text: '当事人应当遵循诚' },
    { kind: 'removed', text: '实' },
    { kind: 'same', text: '信' },
    { kind: 'removed', text: '用' },
    { kind: 'same', text: '原则，' },
  ]);
});

it('reproduces both texts', () => {
  const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '，'), maxLength: 30 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const found = differences(before, after);
      const side = (other: string): string =>
        found
          .filter(({ kind }) => kind !== other)
          .map((each) => each.text)
          .join('');
      return side('added') === before && side('removed') === after;
    }),
  );
});

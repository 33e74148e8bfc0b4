import { expect, test } from 'vitest';
import type { OperationTable } from './operation.ts';
import { together } from './together.ts';
import { nothing } from './values.ts';

test('an operation without a decision for a client in the room does not compile', () => {
  const undecided = { 'new-thing': { input: nothing, output: nothing } };
  // @ts-expect-error -- `client` is missing
  const table: OperationTable = undecided;
  expect(Object.keys(table)).toEqual(['new-thing']);
});

test('two operations with the same name are rejected', () => {
  expect(together({ a: 1 }, { b: 2 })).toEqual({ a: 1, b: 2 });
  expect(() => together({ a: 1 }, { b: 2 }, { a: 3 })).toThrow('a stands in two tables');
});

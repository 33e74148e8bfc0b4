import { expect, it } from 'vitest';
import { z } from 'zod';
import { date } from '../domain/quantities/calendar.ts';
import { fen } from '../domain/quantities/money.ts';
import { twoCases } from './records.sample.ts';
import { bytes, day, flag, json, money, oneOf, table } from './table.ts';

const cases = twoCases();
const thing = table('thing', {
  id: z.string(),
  paidOn: day.nullable(),
  amount: money.nullable(),
  is_first: flag.nullable(),
  kind: oneOf<'x' | 'y'>().nullable(),
  said: json<{ words: string[] }>().nullable(),
  ink: bytes.nullable(),
});
const full = {
  id: '1',
  paidOn: date('2026-02-28'),
  amount: fen(1_050),
  is_first: false,
  kind: 'x' as const,
  said: { words: ['引号"', "it's"] },
  ink: Buffer.from([0, 255]),
};
const empty = { id: '2', paidOn: null, amount: null, is_first: null, kind: null, said: null, ink: null };

it('reads every kind of value as written, and null where nothing was', () => {
  cases.write((w) => {
    w.run(
      'CREATE TABLE thing (id TEXT PRIMARY KEY, paid_on TEXT, amount ANY, is_first INTEGER, kind TEXT, said TEXT, ink BLOB, more TEXT) STRICT',
    );
    thing.insert(w, full);
    thing.insert(w, empty);
  });
  expect(thing.all(cases.readable, 'ORDER BY id')).toEqual([full, empty]);
  expect(thing.one(cases.readable, 'WHERE id = ?', '2')).toEqual(empty);
  expect(thing.one(cases.readable, 'WHERE id = :id', { id: 'none' })).toBeNull();
  expect(cases.readable.one("SELECT paid_on, is_first, said FROM thing WHERE id = '1'")).toEqual({
    paid_on: '2026-02-28',
    is_first: 0,
    said: '{"words":["引号\\"","it\'s"]}',
  });
});

it('provides its columns for custom queries, under any alias', () => {
  const row = thing.row.extend({ n: z.number() });
  const found = cases.readable.one(`SELECT ${thing.columnsAs('t')}, 7 AS n FROM thing t WHERE t.id = '1'`);
  expect(row.parse(found)).toEqual({ ...full, n: 7 });
});

it('replaces only the row with the same key', () => {
  cases.write((w) => thing.put(w, 'id', { ...empty, amount: fen(1) }));
  expect(thing.all(cases.readable, 'ORDER BY id')).toEqual([full, { ...empty, amount: 1 }]);
});

it('requires every column, with a value that fits its description', () => {
  const { id: ofAnother, ...unfilled } = full;
  // @ts-expect-error a missing column does not compile
  expect(() => cases.write((w) => thing.insert(w, unfilled))).toThrow(z.ZodError);
  // @ts-expect-error nor does a day that was not constructed as one
  expect(() => cases.write((w) => thing.insert(w, { ...full, id: '3', paidOn: 20_260_228 }))).toThrow(z.ZodError);
  expect(thing.all(cases.readable, 'ORDER BY id').map(({ id }) => id)).toEqual([ofAnother, '2']);
});

it.each(["paid_on = '2026-02-30'", 'amount = 0.5', "said = 'no document'"])('does not read %s', (change) => {
  cases.write((w) => {
    thing.put(w, 'id', { ...full, id: '4' });
    w.run(`UPDATE thing SET ${change} WHERE id = '4'`);
  });
  expect(() => thing.one(cases.readable, "WHERE id = '4'")).toThrow();
});

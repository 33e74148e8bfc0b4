import { expect, it, test } from 'vitest';
import { logOperations } from '../../electron/contract/log.ts';
import { blankEntry, entryOf, readTime } from './entry-values.ts';

const said = { ...blankEntry('2026-07-06T14:30', '王测试'), said: '愿意分期' };
const takes = (values: typeof said) =>
  logOperations['log-add'].input.safeParse({ caseId: crypto.randomUUID(), corrects: null, ...entryOf(values) });

test('an entry made now goes to main as the contract takes it', () => {
  expect(takes(said).data?.at).toBe('2026-07-06T14:30');
  expect(takes({ ...said, promiseOn: said.day }).data?.promise).toEqual({ on: '2026-07-06', amount: null });
});

test('an entry without a day is refused, not dated', () => {
  expect(takes({ ...said, day: null }).success).toBe(false);
});

it.each([['14:30', '14:30'], ['1430', '14:30'], ['9：05', '09:05'], ['9时05分', '09:05'], ['905', '09:05'], ['24:00', null], ['14:60', null], ['', null], ['下午', null]])(
  'a time typed as “%s” is read as %s', (typed, time) => expect(readTime(typed)).toBe(time),
);

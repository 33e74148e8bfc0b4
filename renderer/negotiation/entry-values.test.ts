import { expect, it, test } from 'vitest';
import { logOperations } from '../../electron/contract/log.ts';
import { blankEntry, entryOf, readDuration, readTime } from './entry-values.ts';

const said = { ...blankEntry('2026-07-06T14:30', '王测试'), said: '愿意分期' };
const takes = (values: typeof said) =>
  logOperations['log-add'].input.safeParse({ caseId: crypto.randomUUID(), corrects: null, ...entryOf(values) });

test('an entry made now goes to main as the contract takes it', () => {
  expect(takes(said).data?.at).toBe('2026-07-06T14:30');
  expect(takes({ ...said, promiseOn: said.day }).data?.promise).toEqual({ on: '2026-07-06', amount: null });
});

test('an entry without a day is refused rather than dated', () => {
  expect(takes({ ...said, day: null }).success).toBe(false);
});

it.each([
  ['14:30', '14:30'],
  ['1430', '14:30'],
  ['9：05', '09:05'],
  ['9时05分', '09:05'],
  ['905', '09:05'],
  ['24:00', null],
  ['14:60', null],
  ['', null],
  ['下午', null],
])('a time typed as “%s” is read as %s', (typed, time) => expect(readTime(typed)).toBe(time));

test('only the details that the means of contact has are sent', () => {
  const noted = { ...said, answered: true, people: 2, seconds: 95, hoursAgreed: false } as const;
  expect(takes(noted).data).toMatchObject({
    direction: 'out',
    answered: true,
    people: null,
    seconds: 95,
    hoursAgreed: null,
  });
  expect(takes({ ...noted, channel: 'visit' }).data).toMatchObject({ people: 2, seconds: 95 });
  expect(takes({ ...noted, channel: 'sms' }).data).toMatchObject({ answered: true, people: null, seconds: null });
  expect(takes({ ...noted, channel: 'court' }).data).toMatchObject({
    direction: null,
    answered: null,
    people: null,
    seconds: null,
  });
});

it.each([
  ['3:20', 200],
  ['3：20', 200],
  ['3分20秒', 200],
  ['1:02:05', 3725],
  ['1小时2分5秒', 3725],
  ['45秒', 45],
  ['45', 45],
  ['5分', 300],
  ['5分钟', 300],
  ['', null],
  ['3:75', null],
  ['约五分钟', null],
])('a duration typed as “%s” is read as %s', (typed, seconds) => expect(readDuration(typed)).toBe(seconds));

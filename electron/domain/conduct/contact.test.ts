import { describe, expect, it, test } from 'vitest';
import { answer } from '../../calc/answer.ts';
import { loadSources } from '../../calc/sources.ts';
import { readConduct } from '../../library/conduct.ts';
import { resourcesIn } from '../../library/resources.ts';
import { loadStatutes } from '../../library/statutes.ts';
import { contactNoted, partyNoted, type partyOf, type PastContact, type PlannedContact } from './contact.ts';

const sources = loadSources('resources');
const { contact: rules } = readConduct(resourcesIn('resources'), loadStatutes('resources'));

/** As `casebook calc` answers: severity and name of each broken rule. */
function broken(next: Partial<PlannedContact>, log: readonly Partial<PastContact>[] = []): string[] {
  const debtor = { at: '2026-03-10T10:00', channel: 'call', party: 'debtor' } as const;
  const reply = answer(
    'contact',
    { next: { ...debtor, ...next }, log: log.map((past) => ({ ...debtor, answered: true, ...past })) },
    sources,
  );
  if (!('output' in reply)) throw new Error(JSON.stringify(reply));
  return (reply.output as { findings: { severity: string; rule: string }[] }).findings.map(
    ({ severity, rule }) => `${severity} ${rule}`,
  );
}
const times = (count: number, each: Partial<PastContact>): Partial<PastContact>[] =>
  Array.from({ length: count }, (_, n) => ({ at: `2026-03-10T09:${String(n).padStart(2, '0')}`, ...each }));
const QUIET = ['block quiet-hours'];
const CALLS = ['block effective-calls'];
const DIALS = ['warn dial-attempts'];

describe('hours: not from 22:00 to 8:00 of the next day (GB/T 45251—2025)', () => {
  it.each<[string, Partial<PlannedContact>, string[]]>([
    ['21:59', {}, []],
    ['22:00', {}, QUIET],
    ['23:59', {}, QUIET],
    ['00:00', {}, QUIET],
    ['07:59', {}, QUIET],
    ['08:00', {}, []],
    ['22:00', { agreed: true }, []],
    ['03:00', { agreed: true }, []],
    ['22:00', { agreed: false }, QUIET],
    ['22:30', { channel: 'sms' }, QUIET],
    ['22:30', { channel: 'wechat' }, QUIET],
    ['22:30', { channel: 'email' }, QUIET],
    ['22:30', { channel: 'letter' }, []],
    ['22:30', { channel: 'visit', people: 2 }, QUIET],
    ['22:30', { channel: 'court' }, []],
    ['22:30', { channel: 'office' }, []],
    ['22:30', { party: 'guarantor' }, QUIET],
    ['22:30', { direction: 'in' }, []],
  ])('%s %j', (time, next, expected) => expect(broken({ at: `2026-03-10T${time}`, ...next })).toEqual(expected));
});

describe('answered calls a day, no more than three to one debtor (GB/T 45251—2025)', () => {
  it.each<[string, Partial<PastContact>[], Partial<PlannedContact>, string[]]>([
    ['the third', times(2, {}), {}, []],
    ['the fourth', times(3, {}), {}, CALLS],
    ['the fourth that nobody answered was no answered call', times(3, {}), { answered: false }, []],
    [
      'three of yesterday, the last a minute before midnight',
      times(3, { at: '2026-03-09T21:59' }),
      { at: '2026-03-10T08:00' },
      [],
    ],
    [
      'three late and by agreement, the next after midnight',
      times(3, { at: '2026-03-09T23:59' }),
      { at: '2026-03-10T00:00', agreed: true },
      [],
    ],
    ['what he began does not count', times(5, { direction: 'in' }), {}, []],
    ['two of ours among his', [...times(2, {}), ...times(3, { direction: 'in' })], {}, []],
    ['three of ours among his', [...times(3, {}), ...times(3, { direction: 'in' })], {}, CALLS],
    ['three to another debtor', times(3, { party: 'debtor:李某' }), { party: 'debtor:王某' }, []],
    ['three to the guarantor', times(3, { party: 'guarantor' }), { party: 'guarantor' }, CALLS],
    ['three to the guarantor leave the debtor his', times(3, { party: 'guarantor' }), {}, []],
    ['messages are no calls', times(9, { channel: 'sms' }), {}, []],
    ['a message after three calls', times(3, {}), { channel: 'sms' }, []],
    ['he calls after three of ours', times(3, {}), { direction: 'in' }, []],
    ['three unanswered are none', times(3, { answered: false }), {}, []],
  ])('%s', (_, log, next, expected) => expect(broken(next, log)).toEqual(expected));
});

describe('unanswered calls a day, no more than six to one number (中国银行业协会 2026)', () => {
  it.each<[string, Partial<PastContact>[], Partial<PlannedContact>, string[]]>([
    ['the sixth', times(5, { answered: false }), {}, []],
    ['the seventh', times(6, { answered: false }), {}, DIALS],
    ['the seventh, though answered at last', times(6, { answered: false }), { answered: true }, DIALS],
    ['six of yesterday', times(6, { answered: false, at: '2026-03-09T20:00' }), {}, []],
    ['missed calls of his', times(9, { answered: false, direction: 'in' }), {}, []],
    ['both limits at once', [...times(3, {}), ...times(6, { answered: false })], {}, [...CALLS, ...DIALS]],
  ])('%s', (_, log, next, expected) => expect(broken(next, log)).toEqual(expected));
});

describe('visits: at least two of us (中国银行业协会 2026, 22)', () => {
  it.each<[Partial<PlannedContact>, string[]]>([
    [{ people: 1 }, ['block visit-alone']],
    [{ people: 2 }, []],
    [{}, ['warn visit-alone']],
    [{ people: 1, direction: 'in' }, []],
  ])('%j', (next, expected) => expect(broken({ channel: 'visit', ...next })).toEqual(expected));
  test('a meeting at the office is no visit', () => expect(broken({ channel: 'meeting' })).toEqual([]));
});

describe('third parties: only once the debtor cannot be reached, and never against their will (个人信息保护法 13)', () => {
  const sister = { party: 'third-party:王某之姐' };
  const lost = ['2026-03-05T10:00', '2026-03-06T10:00', '2026-03-07T10:00'].map((at) => ({ at, answered: false }));
  it.each<[string, Partial<PastContact>[], string[]]>([
    ['nobody tried the debtor', [], ['block third-party']],
    ['two attempts', lost.slice(1), ['block third-party']],
    ['three on three days', lost, ['warn third-party']],
    ['three, and reached since', [...lost, { at: '2026-03-08T10:00' }], ['block third-party']],
    ['three, and he called since', [...lost, { at: '2026-03-08T10:00', direction: 'in' }], ['block third-party']],
    [
      'three, and his call was missed: he can be reached',
      [...lost, { at: '2026-03-08T10:00', direction: 'in', answered: false }],
      ['block third-party'],
    ],
    ['reached before, then lost', [{ at: '2026-03-01T10:00' }, ...lost], ['warn third-party']],
    [
      'later attempts do not justify an earlier call',
      lost.map(({ answered }) => ({ at: '2026-03-11T10:00', answered })),
      ['block third-party'],
    ],
    [
      'she asked to be left alone',
      [...lost, { ...sister, at: '2026-03-09T10:00', refused: true }],
      ['warn third-party', 'block refused'],
    ],
    [
      'another asked, not she',
      [...lost, { party: 'third-party:同事', at: '2026-03-09T10:00', refused: true }],
      ['warn third-party'],
    ],
  ])('%s', (_, log, expected) => expect(broken(sister, log)).toEqual(expected));

  test('she calls on her own initiative: answering is allowed', () =>
    expect(broken({ ...sister, direction: 'in' })).toEqual([]));
  test('a judge is no third party', () => expect(broken({ channel: 'court', party: 'third-party:法官' })).toEqual([]));
  test('a debtor cannot bar contact by his creditor', () =>
    expect(broken({}, [{ at: '2026-03-01T10:00', refused: true }])).toEqual([]));
});

describe('what an entry records', () => {
  const facts = {
    debtors: [{ name: '王测试', representative: '' }],
    guarantors: [{ name: '孙保证', representative: '' }],
  } as unknown as Parameters<typeof partyOf>[0];
  const noted = (words: string, answered: boolean | null, more: object = {}) =>
    contactNoted(rules, { at: '2026-03-10T10:00', channel: 'call', party: 'debtor', ...more }, words, { answered })
      .answered;

  it('uses the recorded details, and the words only where there are none', () => {
    expect(noted('无人接听', null)).toBe(false);
    expect(noted('无人接听', true)).toBe(true);
    expect(noted('称下月还', null)).toBe(true);
    expect(noted('称下月还', false)).toBe(false);
    expect(noted('发送还款提醒', null, { channel: 'sms' })).toBe(false);
    expect(noted('发送还款提醒', null, { channel: 'sms', direction: 'in' })).toBe(true);
  });

  it('prefers the recorded party to the name', () => {
    expect(partyNoted(facts, '王测试', null)).toBe('debtor:王测试');
    expect(partyNoted(facts, '王测试', 'debtor')).toBe('debtor:王测试');
    expect(partyNoted(facts, '王测试的电话，其妻接听', 'third-party')).toBe('third-party:王测试的电话，其妻接听');
    expect(partyNoted(facts, '孙保证', null)).toBe('guarantor:孙保证');
    expect(partyNoted(facts, '老王', null)).toBe('third-party:老王');
    const related = {
      debtors: [{ name: '示例商贸有限公司', representative: '王伟' }],
      guarantors: [{ name: '示例商贸有限公司北京分公司', representative: '王伟明' }],
    } as unknown as typeof facts;
    expect(partyNoted(related, '示例商贸有限公司北京分公司前台', null)).toBe('guarantor:示例商贸有限公司北京分公司');
    expect(partyNoted(related, '王伟明', null)).toBe('guarantor:示例商贸有限公司北京分公司');
    expect(partyNoted(related, '王伟经理', null)).toBe('debtor:示例商贸有限公司');
    expect(partyNoted(facts, '老王', 'debtor')).toBe('debtor:王测试');
  });
});

import { expect, it } from 'vitest';
import { asId } from '../domain/case/ids.ts';
import { date } from '../domain/quantities/calendar.ts';
import { fen } from '../domain/quantities/money.ts';
import { appendEntry, logOf, type NewEntry } from './log.ts';
import { firstBrokenEntry, NO_ENTRY_BEFORE } from './log-chain.ts';
import { AT, twoCases } from './records.sample.ts';

const cases = twoCases();
const empty: NewEntry = {
  caseId: asId('a'),
  id: asId('e2'),
  at: '2026-11-20T10:00',
  recordedAt: AT,
  channel: 'call',
  person: '王测试',
  said: '没有接听。',
  kind: 'note',
  reason: null,
  promiseOn: null,
  promiseFen: null,
  nextStep: null,
  nextStepOn: null,
  corrects: null,
};
const full: NewEntry = {
  ...empty,
  id: asId('e1'),
  said: '下月还。',
  reason: 'hardship',
  promiseOn: date('2026-12-01'),
  promiseFen: fen(2_000_000),
  nextStep: '寄函',
  nextStepOn: date('2026-11-23'),
  answered: true,
  direction: 'out',
  party: 'debtor',
  people: 2,
  seconds: 90,
  hoursAgreed: false,
};
const staged: NewEntry = { ...empty, id: asId('e3'), kind: 'status', channel: 'office', stage: 'suit', about: 'stage' };
const correction: NewEntry = { ...empty, id: asId('e4'), kind: 'correction', corrects: asId('e1'), answered: false };

it('reads entries as written, with null for what was not noted, chained in order', () => {
  const written = cases.write((w) => [full, empty, staged, correction].map((entry) => appendEntry(w, entry)));
  const read = logOf(cases.readable, asId('a'));
  expect(read).toEqual(written);
  const unnoted = { answered: null, direction: null, party: null, people: null, seconds: null, hoursAgreed: null };
  expect(read).toMatchObject([
    { ...full, stage: null, about: null, meaning: null, seq: 1, hashVersion: 3, previousHash: NO_ENTRY_BEFORE },
    { ...empty, ...unnoted, stage: null, seq: 2 },
    { ...staged, ...unnoted, meaning: 'stage', seq: 3 },
    { ...correction, stage: null, seq: 4 },
  ]);
  expect(firstBrokenEntry(read)).toBeNull();
});

it('keeps a chain for each case', () => {
  cases.write((w) => appendEntry(w, { ...empty, caseId: asId('b'), id: asId('other') }));
  expect(logOf(cases.readable, asId('b')).map(({ seq, previousHash }) => [seq, previousHash])).toEqual([
    [1, NO_ENTRY_BEFORE],
  ]);
  expect(logOf(cases.readable, asId('a'))).toHaveLength(4);
  expect(logOf(cases.inRoom('a'), asId('b'))).toEqual([]);
  expect(cases.refuses((w) => appendEntry(w, { ...correction, caseId: asId('b'), id: asId('of-another') }))).toBe(true);
});

it('reads an altered entry, even with an impossible date, so that it is detected', () => {
  cases.write((w) => {
    w.run('DROP TRIGGER log_entry_is_not_changed');
    w.run("UPDATE log_entry SET promise_on = '2026-02-31' WHERE id = 'e1'");
  });
  expect(firstBrokenEntry(logOf(cases.readable, asId('a')))).toBe(1);
});

it('hashes what is stored, also of half a surrogate pair', () => {
  const before = logOf(cases.readable, asId('b'));
  const half: NewEntry = {
    ...empty,
    caseId: asId('b'),
    id: asId('half'),
    said: '称\ud83d下周还款',
    person: '王\ude00',
    nextStep: '\ud83d',
  };
  const written = cases.write((w) => appendEntry(w, half));
  expect(written).toMatchObject({ said: '称\ufffd下周还款', person: '王\ufffd', nextStep: '\ufffd' });
  const read = logOf(cases.readable, asId('b'));
  expect(read).toEqual([...before, written]);
  expect(firstBrokenEntry(read)).toBeNull();
});

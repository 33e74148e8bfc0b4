import { describe, expect, it } from 'vitest';
import { asId } from '../domain/case/ids.ts';
import { NO_DETAILS } from '../domain/case/log-entry.ts';
import { canonicalEntry, type ChainedEntry, entryHash, firstBrokenEntry, NO_ENTRY_BEFORE } from './log-chain.ts';

const entry = (seq: number, said: string): ChainedEntry => ({
  caseId: asId('c'),
  seq,
  id: asId(`e${seq}`),
  at: '2026-01-05T14:30',
  recordedAt: '2026-01-05T06:31:00.000Z',
  kind: 'note',
  channel: 'call',
  person: '王测试',
  said,
  reason: 'hardship',
  promiseOn: '2026-02-01',
  promiseFen: 2_000_000,
  nextStep: null,
  nextStepOn: null,
  corrects: null,
  hashVersion: 1,
  ...NO_DETAILS,
  stage: null,
  about: null,
});

function chain(...said: string[]) {
  let previousHash = NO_ENTRY_BEFORE;
  return said.map((words, index) => {
    const next = entry(index + 1, words);
    const linked = { ...next, previousHash, hash: entryHash(previousHash, next) };
    previousHash = linked.hash;
    return linked;
  });
}

describe('the chain of log entries', () => {
  it('writes an entry in RFC 8785 form, whatever the order of its fields', () => {
    const text =
      '{"at":"2026-01-05T14:30","caseId":"c","channel":"call","corrects":null,"id":"e1","kind":"note","nextStep":null,"nextStepOn":null,' +
      '"person":"王测试","promiseFen":2000000,"promiseOn":"2026-02-01","reason":"hardship","recordedAt":"2026-01-05T06:31:00.000Z","said":"先还\\n两万","seq":1}';
    expect(canonicalEntry(entry(1, '先还\n两万'))).toBe(text);
    expect(
      canonicalEntry(Object.fromEntries(Object.entries(entry(1, '先还\n两万')).reverse()) as unknown as ChainedEntry),
    ).toBe(text);
  });

  it('matches the sha256sum of the same text', () => {
    expect(entryHash(NO_ENTRY_BEFORE, entry(1, '您好'))).toBe(
      'ac191d4b493ee50a5fa45bbb036ba92322f2e25e8d1cb307fdcd7bfcf1d404af',
    );
  });

  it('holds for an untouched log, an empty one included', () => {
    expect(firstBrokenEntry([])).toBeNull();
    expect(firstBrokenEntry(chain('一', '二', '三'))).toBeNull();
  });

  it('names the entry that was altered, removed or moved', () => {
    const [one, two, three] = chain('一', '二', '三') as [
      ReturnType<typeof chain>[0],
      ReturnType<typeof chain>[0],
      ReturnType<typeof chain>[0],
    ];
    expect(firstBrokenEntry([one, { ...two, said: '贰' }, three])).toBe(2);
    expect(firstBrokenEntry([one, { ...two, promiseFen: 2_000_001 }, three])).toBe(2);
    expect(firstBrokenEntry([one, three])).toBe(2);
    expect(firstBrokenEntry([two, three])).toBe(1);
    expect(firstBrokenEntry([one, three, two])).toBe(2);
  });

  it('is not fooled by an altered entry that was rehashed', () => {
    const [one, two, three] = chain('一', '二', '三') as [
      ReturnType<typeof chain>[0],
      ReturnType<typeof chain>[0],
      ReturnType<typeof chain>[0],
    ];
    const forged = { ...two, said: '贰', hash: entryHash(one.hash, { ...two, said: '贰' }) };
    expect(firstBrokenEntry([one, forged, three])).toBe(3);
  });

  const detailed = {
    ...entry(1, '您好'),
    hashVersion: 2,
    answered: true,
    direction: 'out',
    party: 'debtor',
    people: null,
    seconds: 95,
    hoursAgreed: false,
  } as const;

  it('covers what version 2 adds, field by field, and the version itself', () => {
    const text =
      '{"answered":true,"at":"2026-01-05T14:30","caseId":"c","channel":"call","corrects":null,"direction":"out","hashVersion":2,"hoursAgreed":false,"id":"e1",' +
      '"kind":"note","nextStep":null,"nextStepOn":null,"party":"debtor","people":null,"person":"王测试","promiseFen":2000000,"promiseOn":"2026-02-01",' +
      '"reason":"hardship","recordedAt":"2026-01-05T06:31:00.000Z","said":"您好","seconds":95,"seq":1,"stage":null}';
    expect(canonicalEntry(detailed)).toBe(text);
    const linked = { ...detailed, previousHash: NO_ENTRY_BEFORE, hash: entryHash(NO_ENTRY_BEFORE, detailed) };
    expect(firstBrokenEntry([linked])).toBeNull();
    for (const change of [
      { answered: false },
      { direction: 'in' },
      { party: 'guarantor' },
      { people: 2 },
      { seconds: 96 },
      { hoursAgreed: null },
      { stage: 'suit' },
      { hashVersion: 1 },
    ] as const) {
      expect(firstBrokenEntry([{ ...linked, ...change }]), JSON.stringify(change)).toBe(1);
    }
  });

  it('lets nothing be added to an entry of version 1, whose hash would not cover it', () => {
    const [one] = chain('一') as [ReturnType<typeof chain>[0]];
    expect(firstBrokenEntry([one])).toBeNull();
    expect(firstBrokenEntry([{ ...one, answered: true }])).toBe(1);
    expect(firstBrokenEntry([{ ...one, seconds: 0 }])).toBe(1);
  });

  const coded = { ...detailed, kind: 'status', hashVersion: 3, about: 'review' } as const;

  it('covers what version 3 adds: what an entry written by the program is about', () => {
    expect(canonicalEntry(coded)).toBe(
      canonicalEntry({ ...detailed, kind: 'status' })
        .replace('{', '{"about":"review",')
        .replace('"hashVersion":2', '"hashVersion":3'),
    );
    const linked = { ...coded, previousHash: NO_ENTRY_BEFORE, hash: entryHash(NO_ENTRY_BEFORE, coded) };
    expect(firstBrokenEntry([linked])).toBeNull();
    for (const change of [{ about: 'means' }, { about: null }, { hashVersion: 2 }, { seconds: 96 }] as const)
      expect(firstBrokenEntry([{ ...linked, ...change }]), JSON.stringify(change)).toBe(1);
  });

  it('lets no code be slipped into an entry of an older version', () => {
    for (const old of [entry(1, '止损评估：继续'), detailed]) {
      const linked = { ...old, previousHash: NO_ENTRY_BEFORE, hash: entryHash(NO_ENTRY_BEFORE, old) };
      expect(firstBrokenEntry([linked])).toBeNull();
      expect(firstBrokenEntry([{ ...linked, about: 'review' }])).toBe(1);
    }
  });
});

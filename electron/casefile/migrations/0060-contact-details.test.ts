import fs from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { FORMAT_1_FOLDER, FORMAT_1_PASSWORD, SAMPLE_CASE } from '../../desk/format-1.sample.ts';
import { asId } from '../../domain/case/ids.ts';
import { appendEntry, logOf, type NewEntry } from '../../records/log.ts';
import { firstBrokenEntry } from '../../records/log-chain.ts';
import { temporaryFolder } from '../case-file.sample.ts';
import { openCaseFile } from '../case-file.ts';
import { isRefusedByDatabase } from '../failure.ts';
import { type WritableFile, write } from '../transaction.ts';

const visit: NewEntry = {
  caseId: SAMPLE_CASE,
  id: asId('0198a0de-0000-7000-8000-000000000021'),
  at: '2026-11-21T10:00',
  recordedAt: '2026-11-21T02:00:00.000Z',
  kind: 'note',
  channel: 'visit',
  person: '王测试',
  said: '上门面谈。',
  reason: null,
  promiseOn: null,
  promiseFen: null,
  nextStep: null,
  nextStepOn: null,
  corrects: null,
  answered: true,
  direction: 'out',
  party: 'debtor',
  people: 2,
  seconds: 1_200,
  hoursAgreed: null,
};

/** A copy of the old file, upgraded by opening it. */
async function upgraded() {
  const copy = path.join(temporaryFolder(), 'old.casebook');
  fs.cpSync(FORMAT_1_FOLDER, copy, { recursive: true });
  const file = await openCaseFile(copy, FORMAT_1_PASSWORD);
  onTestFinished(() => file.close());
  return file;
}

it('keeps every old entry and its hash, and chains new ones with their details after them', async () => {
  const { readable, writable } = await upgraded();
  const before = logOf(readable, SAMPLE_CASE);
  expect(before.map(({ hashVersion, answered, stage }) => [hashVersion, answered, stage])).toEqual([
    [1, null, null],
    [1, null, null],
    [1, null, null],
  ]);
  write(writable, (w) => appendEntry(w, visit));
  const after = logOf(readable, SAMPLE_CASE);
  expect(after.slice(0, 3)).toEqual(before);
  expect(after[3]).toMatchObject({
    hashVersion: 3,
    answered: true,
    direction: 'out',
    party: 'debtor',
    people: 2,
    seconds: 1_200,
    hoursAgreed: null,
    stage: null,
    previousHash: before[2]!.hash,
  });
  expect(firstBrokenEntry(after)).toBeNull();
});

it('refuses impossible details, and details under the old hash', async () => {
  const { writable } = await upgraded();
  const isRefused = (change: (w: WritableFile) => unknown): boolean => {
    try {
      write(writable, (w) => {
        change(w);
      });
      return false;
    } catch (error) {
      if (isRefusedByDatabase(error)) return true;
      throw error;
    }
  };
  const refuses = (change: object): boolean => isRefused((w) => appendEntry(w, { ...visit, ...change }));
  for (const change of [
    { people: 0 },
    { seconds: -1 },
    { seconds: 86_401 },
    { direction: 'both' },
    { party: 'wife' },
    { stage: 'suit' },
    { about: 'stage' },
    { kind: 'status' },
  ])
    expect(refuses(change), JSON.stringify(change)).toBe(true);
  expect(refuses({ kind: 'status', about: 'stage', stage: 'suit' })).toBe(false);
  const underOldHash = (answered: string) =>
    isRefused((w) =>
      w.run(
        `INSERT INTO log_entry (id, at, recorded_at, channel, person, said, kind, case_id, seq, previous_hash, hash, answered)
     SELECT 'x', at, recorded_at, channel, person, said, 'note', case_id, seq + 1, hash, hash, ${answered} FROM log_entry ORDER BY seq DESC LIMIT 1`,
      ),
    );
  expect(underOldHash('1')).toBe(true);
  expect(underOldHash('NULL')).toBe(false);
});

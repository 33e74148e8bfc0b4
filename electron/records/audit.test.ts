import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { asId } from '../domain/case/ids.ts';
import { date } from '../domain/quantities/calendar.ts';
import { audit } from './audit.ts';
import { freezeLetter, insertDraft } from './letters.ts';
import { appendEntry, type NewEntry } from './log.ts';
import { AT, some, twoCases } from './records.sample.ts';

const cases = twoCases();
const sound = {
  cases: 2,
  logEntries: 2,
  issuedLetters: 1,
  brokenLogs: [],
  alteredLetters: [],
  unregisteredLetters: [],
};

it('finds nothing wrong in an untouched file, and ignores drafts', () => {
  const pdf = Buffer.from('%PDF');
  cases.write((w) => {
    for (const id of ['e1', 'e2'])
      appendEntry(
        w,
        some<NewEntry>({
          caseId: 'a',
          id,
          at: '2026-11-20T10:00',
          recordedAt: AT,
          channel: 'call',
          person: '',
          said: '',
          kind: 'note',
          reason: null,
          promiseOn: null,
          promiseFen: null,
          nextStep: null,
          nextStepOn: null,
          corrects: null,
        }),
      );
    for (const id of ['l', 'd'])
      insertDraft(w, {
        id: asId(id),
        caseId: asId('a'),
        payBy: date('2026-12-05'),
        draft: some({ kind: 'demand' }),
        at: AT,
      });
    freezeLetter(w, asId('l'), {
      year: 2026,
      kind: 'demand',
      serial: 1,
      number: '第1号',
      issuedOn: date('2026-11-20'),
      sha256: createHash('sha256').update(pdf).digest('hex'),
      pdf,
      at: AT,
    });
  });
  expect(audit(cases.readable)).toEqual(sound);
});

it.each([
  [
    "UPDATE log_entry SET said = '改过' WHERE seq = 2",
    { brokenLogs: [{ caseTitle: '示例商贸有限公司与王测试', seq: 2 }] },
  ],
  ["UPDATE letter SET pdf = x'25' WHERE id = 'l'", { alteredLetters: ['第1号'] }],
  ['DELETE FROM letter_number', { unregisteredLetters: ['第1号'] }],
])('finds %s by whoever gets past the triggers', (statement, finding) => {
  const undone = new Error('undone');
  expect(() =>
    cases.write((w) => {
      for (const { name } of w.all("SELECT name FROM sqlite_master WHERE type = 'trigger'"))
        w.run(`DROP TRIGGER ${String(name)}`);
      w.run(statement);
      expect(audit(w)).toEqual({ ...sound, ...finding });
      throw undone;
    }),
  ).toThrow(undone);
});

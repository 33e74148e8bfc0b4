import { expect, it } from 'vitest';
import { sampleCaseFile } from '../casefile/case-file.sample.ts';
import { write } from '../casefile/transaction.ts';
import { asId } from '../domain/case/ids.ts';
import { date } from '../domain/quantities/calendar.ts';
import {
  caseRowCounts,
  copyCase,
  explainGaps,
  IN_ANOTHER_REGISTER,
  otherPicture,
  registerNumbers,
  takenNumber,
} from './case-transfer.ts';
import { findCase } from './cases.ts';
import { writeGlyphPicture } from './glyph-pictures.ts';
import { insertSkipped, skippedNumbers } from './letter-numbers.ts';
import { freezeLetter, insertDraft, lettersOf } from './letters.ts';
import { appendEntry, logOf, type NewEntry } from './log.ts';
import { samplePayment } from './payments.sample.ts';
import { insertPayment, paymentEntries } from './payments.ts';
import { AT, SHA256, some, twoCases } from './records.sample.ts';
import { readSetting, writeSetting } from './settings.ts';

const cases = twoCases();

function fill(): void {
  cases.write((w) => {
    appendEntry(
      w,
      some<NewEntry>({
        caseId: 'a',
        id: 'e',
        at: '2026-11-20T10:00',
        recordedAt: AT,
        channel: 'call',
        person: '',
        said: '名中有\ue000',
        kind: 'note',
        reason: null,
        promiseOn: null,
        promiseFen: null,
        nextStep: null,
        nextStepOn: null,
        corrects: null,
      }),
    );
    for (const [id, voids] of [
      ['p', null],
      ['v', 'p'],
    ] as const)
      insertPayment(w, asId('a'), samplePayment({ id: asId(id), voids: voids && asId(voids) }));
    ['b', 'a'].forEach((caseId, n) => {
      insertDraft(w, {
        id: asId(`l${caseId}`),
        caseId: asId(caseId),
        payBy: date('2026-12-05'),
        draft: some({ kind: 'demand' }),
        at: AT,
      });
      freezeLetter(w, asId(`l${caseId}`), {
        year: 2026,
        kind: 'demand',
        serial: n + 4,
        number: `第${n + 4}号`,
        issuedOn: date('2026-11-20'),
        sha256: SHA256.a,
        pdf: Buffer.from('%'),
        at: AT,
      });
    });
    writeGlyphPicture(w, { character: '\ue000', width: 8, height: 1, ink: Buffer.from([1]) }, AT);
    writeGlyphPicture(w, { character: '\ue001', width: 8, height: 1, ink: Buffer.from([2]) }, AT);
    writeSetting(w, 'firm', { name: '示例所' });
  });
}

it('copies one case with its rows and hashes unchanged, and nothing of any other', async () => {
  fill();
  const to = await sampleCaseFile();
  write(to.writable, (w) => {
    explainGaps(w, registerNumbers(cases.readable, asId('a')), AT);
    copyCase(cases.readable, w, asId('a'), { knowledge: false });
  });
  for (const read of [findCase, logOf, paymentEntries, lettersOf, caseRowCounts, registerNumbers] as const)
    expect(read(to.readable, asId('a')), read.name).toEqual(read(cases.readable, asId('a')));
  expect(findCase(to.readable, asId('b'))).toBeNull();
  expect(to.readable.all('SELECT character FROM glyph_picture')).toEqual([{ character: '\ue000' }]);
  expect(readSetting(to.readable, 'firm')).toBeUndefined();
  // The receiving register says why its first numbers are missing; they may still arrive with their own case.
  expect(skippedNumbers(to.readable)).toMatchObject([{ first: 1, last: 4, reason: IN_ANOTHER_REGISTER }]);
  expect(takenNumber(to.readable, registerNumbers(cases.readable, asId('b')))).toBeNull();
  expect(takenNumber(to.readable, registerNumbers(cases.readable, asId('a')))?.number).toBe('第5号');
});

it('also takes what figures and letters are based on into a file that has no case', async () => {
  const to = await sampleCaseFile();
  write(to.writable, (w) => copyCase(cases.readable, w, asId('a'), { knowledge: true }));
  expect(readSetting(to.readable, 'firm')).toEqual({ name: '示例所' });
});

it('does not treat as free a number the register accounts for otherwise, nor a different picture as the same', async () => {
  const to = await sampleCaseFile();
  write(to.writable, (w) => {
    insertSkipped(w, { year: 2026, kind: 'demand', first: 5, last: 5, reason: '作废' }, AT);
    writeGlyphPicture(w, { character: '\ue000', width: 8, height: 1, ink: Buffer.from([3]) }, AT);
  });
  expect(takenNumber(to.readable, registerNumbers(cases.readable, asId('a')))?.serial).toBe(5);
  expect(otherPicture(cases.readable, to.readable, asId('a'))).toBe('\ue000');
  expect(otherPicture(cases.readable, to.readable, asId('b'))).toBeNull();
});

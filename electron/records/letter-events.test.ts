import { expect, it } from 'vitest';
import { asId, type LetterEventId, type LetterId } from '../domain/case/ids.ts';
import type { LetterEvent } from '../domain/letter/delivery.ts';
import { date } from '../domain/quantities/calendar.ts';
import { insertAccount, insertEvidence, insertSealedFile } from './evidence.ts';
import { eventsOf, insertEvent, standing, standingEvents } from './letter-events.ts';
import { freezeLetter, insertDraft } from './letters.ts';
import { AT, LATER, SHA256, some, twoCases } from './records.sample.ts';

const cases = twoCases();
const sent = (number: string): LetterEvent => ({
  kind: 'dispatch',
  on: date('2026-11-20'),
  way: 'ems',
  number,
  address: '',
});
const replied: LetterEvent = {
  kind: 'reply',
  on: date('2026-11-23'),
  written: true,
  said: '收到',
  proof: { note: '', evidenceId: asId('proof') },
};
const row = (id: string, event: LetterEvent | null, corrects: string | null = null, letter_id = 'l') => ({
  id: asId<LetterEventId>(id),
  letter_id: asId<LetterId>(letter_id),
  event,
  recorded_at: AT,
  corrects: corrects === null ? null : asId<LetterEventId>(corrects),
});

it('records events only for issued letters, and reads them as they were recorded, oldest first', () => {
  cases.write((w) => {
    for (const [id, caseId] of [
      ['l', 'a'],
      ['m', 'b'],
    ] as const)
      insertDraft(w, {
        id: asId(id),
        caseId: asId(caseId),
        payBy: date('2026-12-05'),
        draft: some({ kind: 'demand' }),
        at: AT,
      });
  });
  expect(cases.refuses((w) => insertEvent(w, row('1', sent('1'))))).toBe(true);
  cases.write((w) => {
    ['l', 'm'].forEach((id, n) =>
      freezeLetter(w, asId(id), {
        year: 2026,
        kind: 'demand',
        serial: n + 1,
        number: id,
        issuedOn: date('2026-11-20'),
        sha256: SHA256.a,
        pdf: Buffer.from('%'),
        at: AT,
      }),
    );
    insertEvent(w, row('1', sent('1')));
    insertEvent(w, row('2', replied));
    insertEvent(w, row('3', sent('3'), '1'));
    insertEvent(w, row('4', null, '2'));
    insertEvent(w, row('5', sent('5'), null, 'm'));
  });
  expect(eventsOf(cases.readable, asId('l'))).toEqual(
    [row('1', sent('1')), row('2', replied), row('3', sent('3'), '1'), row('4', null, '2')].map((each) => ({
      ...each,
      proof_withdrawn: false,
    })),
  );
});

it('returns what was neither corrected nor withdrawn, under its original id', () => {
  expect(standing(eventsOf(cases.readable, asId('l')))).toEqual([
    { id: '1', rowId: '3', event: sent('3'), proofWithdrawn: false },
  ]);
  expect([...standingEvents(cases.readable, [asId('b')]).keys()]).toEqual(['m']);
  expect([...standingEvents(cases.readable, null).keys()]).toEqual(['l', 'm']);
  expect([...standingEvents(cases.inRoom('a'), null).keys()]).toEqual(['l']);
});

it('corrects an event once, and within its letter', () => {
  expect(cases.refuses((w) => insertEvent(w, row('6', sent('6'), '1')))).toBe(true);
  expect(cases.refuses((w) => insertEvent(w, row('7', sent('7'), '3', 'm')))).toBe(true);
  expect(cases.refuses((w) => insertEvent(w, row('8', null)))).toBe(true);
});

it('reports whether the evidence for an event still counts', () => {
  const withdrawn = () => eventsOf(cases.readable, asId('l')).find(({ id }) => id === '2')?.proof_withdrawn;
  const account = some<Parameters<typeof insertAccount>[2]>({ title: '回执' });
  cases.write((w) => {
    insertSealedFile(w, { id: 'f', sha256: SHA256.b, bytes: 1, key: Buffer.alloc(32) });
    insertEvidence(
      w,
      { id: asId('proof'), caseId: asId('a'), name: 'x', medium: 'text', sha256: SHA256.b, capturedAt: AT },
      account,
    );
  });
  expect(withdrawn()).toBe(false);
  cases.write((w) => insertAccount(w, asId('proof'), account, '拿错了', LATER));
  expect(withdrawn()).toBe(true);
  cases.write((w) => insertAccount(w, asId('proof'), account, null, LATER));
  expect(withdrawn()).toBe(false);
});

import { expect, it } from 'vitest';
import type { EvidenceAccount } from '../domain/case/evidence.ts';
import { asId, type CaseId, type EvidenceId, type EvidenceLinkId } from '../domain/case/ids.ts';
import { date } from '../domain/quantities/calendar.ts';
import {
  evidenceOf,
  findEvidence,
  insertAccount,
  insertEvidence,
  insertLink,
  insertSealedFile,
  linksOf,
  type LinkTarget,
  sealedFileOf,
  sealedFiles,
  usesOf,
} from './evidence.ts';
import { insertDraft } from './letters.ts';
import { appendEntry } from './log.ts';
import { AT, LATER, SHA256, some, twoCases } from './records.sample.ts';

const cases = twoCases();
const account: EvidenceAccount = { title: '转账凭证', source: '银行', form: 'copy', proves: '已付款', elements: [] };
const sealed = { id: 'f1', sha256: SHA256.a, bytes: 12, key: Buffer.alloc(32, 7) };
const piece = (id: string, caseId = 'a') => ({
  id: asId<EvidenceId>(id),
  caseId: asId<CaseId>(caseId),
  name: '凭证.pdf',
  medium: 'pdf' as const,
  sha256: SHA256.a,
  capturedAt: AT,
});

it('stores content once, whatever refers to it, and accepts no evidence without content', () => {
  expect(cases.refuses((w) => insertEvidence(w, piece('p1'), account))).toBe(true);
  cases.write((w) => insertSealedFile(w, sealed));
  expect(sealedFileOf(cases.readable, SHA256.a)).toEqual(sealed);
  expect(sealedFileOf(cases.readable, SHA256.b)).toBeNull();
  expect(cases.refuses((w) => insertSealedFile(w, { ...sealed, id: 'f2' }))).toBe(true);
  expect(sealedFiles(cases.readable)).toEqual([sealed]);
});

it('numbers the pieces of each case from 1, and returns the last account of each', () => {
  cases.write((w) => {
    for (const [id, caseId] of [
      ['p1', 'a'],
      ['p2', 'a'],
      ['p3', 'b'],
    ] as const)
      insertEvidence(w, piece(id, caseId), account);
    insertAccount(w, asId('p2'), { ...account, title: '改过' }, '拿错了', LATER);
  });
  const first = {
    id: 'p1',
    case_id: 'a',
    no: 1,
    name: '凭证.pdf',
    medium: 'pdf',
    sha256: SHA256.a,
    captured_at: AT,
    bytes: 12,
    account,
    withdrawn: null,
  };
  expect(evidenceOf(cases.readable, asId('a'))).toEqual([
    first,
    { ...first, id: 'p2', no: 2, account: { ...account, title: '改过' }, withdrawn: '拿错了' },
  ]);
  expect(findEvidence(cases.readable, asId('p3'))?.no).toBe(1);
  expect(findEvidence(cases.inRoom('a'), asId('p3'))).toBeNull();
  expect(usesOf(cases.readable, SHA256.a).map(({ no, title }) => [no, title])).toEqual([
    [1, '转账凭证'],
    [2, '改过'],
    [1, '转账凭证'],
  ]);
});

it('links a piece to an entry or a letter of its own case, until the link is undone', () => {
  cases.write((w) => {
    appendEntry(
      w,
      some({
        caseId: 'a',
        id: 'e',
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
  const link = (id: string, kind: 'entry' | 'letter', to: string, change: object = {}) => ({
    id: asId<EvidenceLinkId>(id),
    caseId: asId<CaseId>('a'),
    evidenceId: asId<EvidenceId>('p1'),
    to: { kind, id: asId(to) } as LinkTarget,
    at: AT,
    withdraws: null,
    ...change,
  });
  cases.write((w) => {
    insertLink(w, link('k1', 'entry', 'e'));
    insertLink(w, link('k2', 'letter', 'l'));
  });
  const linked = () =>
    linksOf(cases.readable, asId('a')).map((each) => [
      each.id,
      each.evidence_id,
      each.log_entry_id,
      each.letter_id,
      each.role,
    ]);
  expect(linked()).toEqual([
    ['k1', 'p1', 'e', null, 'attachment'],
    ['k2', 'p1', null, 'l', 'attachment'],
  ]);
  expect(cases.refuses((w) => insertLink(w, link('k3', 'letter', 'm')))).toBe(true);
  expect(cases.refuses((w) => insertLink(w, link('k3', 'entry', 'e', { evidenceId: 'p3' })))).toBe(true);
  cases.write((w) => insertLink(w, link('k4', 'entry', 'e', { withdraws: 'k1' })));
  expect(linked()).toEqual([['k2', 'p1', null, 'l', 'attachment']]);
  expect(linksOf(cases.inRoom('b'), asId('a'))).toEqual([]);
});

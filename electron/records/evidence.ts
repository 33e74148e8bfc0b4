import { z } from 'zod';
import type { SealedFile } from '../casefile/evidence-store.ts';
import type { ReadableFile, WritableFile } from '../casefile/transaction.ts';
import type { EvidenceAccount, EvidenceMedium } from '../domain/case/evidence.ts';
import type { CaseId, EvidenceId, EvidenceLinkId, LetterId, LogEntryId } from '../domain/case/ids.ts';
import { bytes, idOf, json, oneOf, table } from './table.ts';

const evidenceFile = table('evidence_file', {
  id: z.string(),
  sha256: z.string(),
  bytes: z.number(),
  key: bytes,
});
const evidence = table('evidence', {
  id: idOf<EvidenceId>(),
  case_id: idOf<CaseId>(),
  /** Its number in the case, from 1; never reused. */
  no: z.number(),
  /** File name when it was taken in. */
  name: z.string(),
  medium: oneOf<EvidenceMedium>(),
  sha256: z.string(),
  captured_at: z.string(),
});
const evidenceAccount = table('evidence_account', {
  evidence_id: idOf<EvidenceId>(),
  at: z.string(),
  account: json<EvidenceAccount>(),
  /** Why the piece no longer counts; null while it does. */
  withdrawn: z.string().nullable(),
});
/**
 * Links a piece to an entry or letter. Evidence of an arrival is named by the letter's own record; `delivery` is no
 * longer written.
 */
const evidenceLink = table('evidence_link', {
  id: idOf<EvidenceLinkId>(),
  case_id: idOf<CaseId>(),
  evidence_id: idOf<EvidenceId>(),
  log_entry_id: idOf<LogEntryId>().nullable(),
  letter_id: idOf<LetterId>().nullable(),
  role: z.enum(['attachment', 'delivery']),
  at: z.string(),
  withdraws: idOf<EvidenceLinkId>().nullable(),
});

/** A piece of evidence with the lawyer's current account of it. */
const evidenceRow = evidence.row
  .extend(evidenceFile.row.pick({ bytes: true }).shape)
  .extend(evidenceAccount.row.pick({ account: true, withdrawn: true }).shape);
export type EvidenceRecord = z.output<typeof evidenceRow>;

const EVIDENCE = `SELECT ${evidence.columnsAs('e')}, f.bytes, a.account, a.withdrawn
  FROM evidence e JOIN evidence_file f ON f.sha256 = e.sha256
  JOIN evidence_account a ON a.seq = (SELECT max(seq) FROM evidence_account WHERE evidence_id = e.id)`;

/** By number, withdrawn ones included. */
export function evidenceOf(file: ReadableFile, caseId: CaseId): EvidenceRecord[] {
  return z.array(evidenceRow).parse(file.all(`${EVIDENCE} WHERE e.case_id = ? ORDER BY e.no`, caseId));
}

export function findEvidence(file: ReadableFile, id: EvidenceId): EvidenceRecord | null {
  const row = file.one(`${EVIDENCE} WHERE e.id = ?`, id);
  return row === undefined ? null : evidenceRow.parse(row);
}

/** The encrypted file that holds a given content, whichever case it was taken in for; null if there is none. */
export function sealedFileOf(file: ReadableFile, sha256: string): SealedFile | null {
  return evidenceFile.one(file, 'WHERE sha256 = ?', sha256);
}

/** Every encrypted file the database knows of. */
export function sealedFiles(file: ReadableFile): SealedFile[] {
  return evidenceFile.all(file, 'ORDER BY id');
}

export function insertSealedFile(file: WritableFile, sealed: SealedFile): void {
  evidenceFile.insert(file, sealed);
}

/** Where content serves as evidence, for naming a damaged file: 〔case title〕 and number, title. */
export function usesOf(file: ReadableFile, sha256: string): { caseTitle: string; no: number; title: string }[] {
  return z.array(z.object({ caseTitle: z.string(), no: z.number(), title: z.string() })).parse(
    file.all(
      `SELECT c.title AS caseTitle, e.no, a.account ->> '$.title' AS title FROM evidence e JOIN debt_case c ON c.id = e.case_id
       JOIN evidence_account a ON a.seq = (SELECT max(seq) FROM evidence_account WHERE evidence_id = e.id)
      WHERE e.sha256 = ? ORDER BY e.case_id, e.no`,
      sha256,
    ),
  );
}

export interface NewEvidence {
  readonly id: EvidenceId;
  readonly caseId: CaseId;
  readonly name: string;
  readonly medium: EvidenceMedium;
  readonly sha256: string;
  readonly capturedAt: string;
}

/** Gives a piece the next number of its case. Its content must already be recorded. */
export function insertEvidence(
  file: WritableFile,
  { id, caseId, name, medium, sha256, capturedAt }: NewEvidence,
  account: EvidenceAccount,
): void {
  const { last } = z
    .object({ last: z.number() })
    .parse(file.one('SELECT coalesce(max(no), 0) AS last FROM evidence WHERE case_id = ?', caseId));
  evidence.insert(file, { id, case_id: caseId, no: last + 1, name, medium, sha256, captured_at: capturedAt });
  insertAccount(file, id, account, null, capturedAt);
}

/** Adds a new account of a piece; the earlier one is kept. @param withdrawn why it no longer counts, null if it does */
export function insertAccount(
  file: WritableFile,
  id: EvidenceId,
  account: EvidenceAccount,
  withdrawn: string | null,
  at: string,
): void {
  evidenceAccount.insert(file, { evidence_id: id, at, account, withdrawn });
}

export type LinkRecord = z.output<typeof evidenceLink.row>;
export type LinkRole = LinkRecord['role'];

/** Links that were not undone, oldest first. Withdrawn evidence keeps its links. */
export function linksOf(file: ReadableFile, caseId: CaseId): LinkRecord[] {
  return evidenceLink.all(
    file,
    `WHERE case_id = ? AND withdraws IS NULL
       AND NOT EXISTS (SELECT 1 FROM evidence_link w WHERE w.withdraws = evidence_link.id) ORDER BY at, id`,
    caseId,
  );
}

/** What a piece belongs to. */
export type LinkTarget =
  { readonly kind: 'entry'; readonly id: LogEntryId } | { readonly kind: 'letter'; readonly id: LetterId };

/** Links a piece to a log entry or a letter of the same case. The database refuses one of another case. */
export function insertLink(
  file: WritableFile,
  link: {
    id: EvidenceLinkId;
    caseId: CaseId;
    evidenceId: EvidenceId;
    to: LinkTarget;
    at: string;
    withdraws: EvidenceLinkId | null;
  },
): void {
  evidenceLink.insert(file, {
    id: link.id,
    case_id: link.caseId,
    evidence_id: link.evidenceId,
    log_entry_id: link.to.kind === 'entry' ? link.to.id : null,
    letter_id: link.to.kind === 'letter' ? link.to.id : null,
    role: 'attachment',
    at: link.at,
    withdraws: link.withdraws,
  });
}

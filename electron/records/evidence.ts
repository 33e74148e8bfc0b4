import { z } from 'zod';
import type { SealedFile } from '../casefile/evidence-store.ts';
import type { CaseId, EvidenceId, EvidenceLinkId, LetterId, LogEntryId } from '../domain/case/ids.ts';
import type { ReadableFile, WritableFile } from '../casefile/transaction.ts';
import type { EvidenceAccount, EvidenceMedium } from '../domain/case/evidence.ts';
import { text } from './values.ts';

/** A piece of evidence with what the lawyer says of it now. */
const evidenceRow = z.object({
  id: text<EvidenceId>(),
  case_id: text<CaseId>(),
  /** Its number in the case, from 1; never given twice. */
  no: z.number(),
  /** As the file was called when it was taken in. */
  name: z.string(),
  medium: z.string().transform((v) => v as EvidenceMedium),
  sha256: z.string(),
  bytes: z.number(),
  captured_at: z.string(),
  account: z.string().transform((v) => JSON.parse(v) as EvidenceAccount),
  /** Why it no longer counts; null while it does. */
  withdrawn: z.string().nullable(),
});
export type EvidenceRecord = z.output<typeof evidenceRow>;

const EVIDENCE = `SELECT e.id, e.case_id, e.no, e.name, e.medium, e.sha256, f.bytes, e.captured_at, a.account, a.withdrawn
  FROM evidence e JOIN evidence_file f ON f.sha256 = e.sha256
  JOIN evidence_account a ON a.seq = (SELECT max(seq) FROM evidence_account WHERE evidence_id = e.id)`;

/** In the order of their numbers, withdrawn ones included. */
export function evidenceOf(file: ReadableFile, caseId: CaseId): EvidenceRecord[] {
  return z.array(evidenceRow).parse(file.all(`${EVIDENCE} WHERE e.case_id = ? ORDER BY e.no`, caseId));
}

export function findEvidence(file: ReadableFile, id: EvidenceId): EvidenceRecord | null {
  const row = file.one(`${EVIDENCE} WHERE e.id = ?`, id);
  return row === undefined ? null : evidenceRow.parse(row);
}

const sealedFile = z.object({
  id: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  key: z.instanceof(Uint8Array),
});

/** The encrypted file that holds a content, whichever case it was taken in for; null when none does. */
export function sealedFileOf(file: ReadableFile, sha256: string): SealedFile | null {
  const row = file.one('SELECT id, bytes, sha256, key FROM evidence_file WHERE sha256 = ?', sha256);
  return row === undefined ? null : sealedFile.parse(row);
}

/** Every encrypted file that the database knows. */
export function sealedFiles(file: ReadableFile): SealedFile[] {
  return z.array(sealedFile).parse(file.all('SELECT id, bytes, sha256, key FROM evidence_file ORDER BY id'));
}

export function insertSealedFile(file: WritableFile, { id, sha256, bytes, key }: SealedFile): void {
  file.run('INSERT INTO evidence_file (id, sha256, bytes, key) VALUES (?, ?, ?, ?)', id, sha256, bytes, key);
}

/** Where a content serves as evidence, for naming a damaged file: 〔case title〕 and number, title. */
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

/** Gives a piece the next number of its case. Its content must be known already. */
export function insertEvidence(
  file: WritableFile,
  { id, caseId, name, medium, sha256, capturedAt }: NewEvidence,
  account: EvidenceAccount,
): void {
  file.run(
    `INSERT INTO evidence (id, case_id, no, name, medium, sha256, captured_at)
     VALUES (?, ?, (SELECT coalesce(max(no), 0) + 1 FROM evidence WHERE case_id = ?), ?, ?, ?, ?)`,
    id,
    caseId,
    caseId,
    name,
    medium,
    sha256,
    capturedAt,
  );
  insertAccount(file, id, account, null, capturedAt);
}

/** Says something new of a piece: the account before it stays. @param withdrawn why it no longer counts, null when it does */
export function insertAccount(
  file: WritableFile,
  id: EvidenceId,
  account: EvidenceAccount,
  withdrawn: string | null,
  at: string,
): void {
  file.run(
    'INSERT INTO evidence_account (evidence_id, at, account, withdrawn) VALUES (?, ?, ?, ?)',
    id,
    at,
    JSON.stringify(account),
    withdrawn,
  );
}

/** That a piece belongs to an entry or letter. What proves an arrival, the letter's own record names: `delivery` is written no more. */
export type LinkRole = 'attachment' | 'delivery';

const linkRow = z.object({
  id: text<EvidenceLinkId>(),
  evidence_id: text<EvidenceId>(),
  log_entry_id: text<LogEntryId>().nullable(),
  letter_id: text<LetterId>().nullable(),
  role: z.string().transform((v) => v as LinkRole),
});
export type LinkRecord = z.output<typeof linkRow>;

/** Links that were not taken back, oldest first. Evidence that was withdrawn keeps its links. */
export function linksOf(file: ReadableFile, caseId: CaseId): LinkRecord[] {
  return z.array(linkRow).parse(
    file.all(
      `SELECT id, evidence_id, log_entry_id, letter_id, role FROM evidence_link l
      WHERE case_id = ? AND withdraws IS NULL AND NOT EXISTS (SELECT 1 FROM evidence_link w WHERE w.withdraws = l.id) ORDER BY at, id`,
      caseId,
    ),
  );
}

/** What a piece belongs to. */
export type LinkTarget =
  { readonly kind: 'entry'; readonly id: LogEntryId } | { readonly kind: 'letter'; readonly id: LetterId };

/** Ties a piece to a log entry or a letter of the same case. The database refuses one of another case. */
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
  file.run(
    'INSERT INTO evidence_link (id, case_id, evidence_id, log_entry_id, letter_id, role, at, withdraws) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    link.id,
    link.caseId,
    link.evidenceId,
    link.to.kind === 'entry' ? link.to.id : null,
    link.to.kind === 'letter' ? link.to.id : null,
    'attachment',
    link.at,
    link.withdraws,
  );
}

import { z } from 'zod';
import type { ReadableFile, WritableFile } from '../casefile/transaction.ts';
import type { CaseId, LetterId } from '../domain/case/ids.ts';
import type { LetterDraft, LetterKind } from '../domain/letter/letter.ts';
import type { PlainDate } from '../domain/quantities/calendar.ts';
import { insertNumber } from './letter-numbers.ts';
import { bytes, day, idOf, json, oneOf, table } from './table.ts';

/** Without the issued bytes, which are large: see `issuedPdf`. */
const letter = table('letter', {
  id: idOf<LetterId>(),
  case_id: idOf<CaseId>(),
  kind: oneOf<LetterKind>(),
  state: z.enum(['draft', 'issued']),
  draft: json<LetterDraft>(),
  pay_by: day,
  updated_at: z.string(),
  replaces: idOf<LetterId>().nullable(),
  number: z.string().nullable(),
  issued_on: day.nullable(),
  sha256: z.string().nullable(),
});

/** A letter as stored. Issued ones are frozen by the database itself: neither draft nor PDF can change. */
const letterRow = letter.row.extend({
  /** Number of the letter it replaces, and of the issued one that replaced it. */
  replaces_number: z.string().nullable(),
  replaced_by: z.string().nullable(),
});
export type LetterRecord = z.output<typeof letterRow>;

const COLUMNS = `${letter.columnsAs('letter')},
  (SELECT o.number FROM letter o WHERE o.id = letter.replaces) AS replaces_number,
  (SELECT o.number FROM letter o WHERE o.replaces = letter.id AND o.state = 'issued') AS replaced_by`;

/** Newest first. */
export function lettersOf(file: ReadableFile, caseId: CaseId): LetterRecord[] {
  return z
    .array(letterRow)
    .parse(file.all(`SELECT ${COLUMNS} FROM letter WHERE case_id = ? ORDER BY updated_at DESC, id`, caseId));
}

export function findLetter(file: ReadableFile, id: LetterId): LetterRecord | null {
  const row = file.one(`SELECT ${COLUMNS} FROM letter WHERE id = ?`, id);
  return row === undefined ? null : letterRow.parse(row);
}

/** The issued bytes. @returns null while the letter is a draft. */
export function issuedPdf(file: ReadableFile, id: LetterId): Uint8Array | null {
  return (
    z.object({ pdf: bytes.nullable() }).optional().parse(file.one('SELECT pdf FROM letter WHERE id = ?', id))?.pdf ??
    null
  );
}

/** @param written.replaces id of the issued letter that this one is to replace */
export function insertDraft(
  file: WritableFile,
  written: {
    id: LetterId;
    caseId: CaseId;
    payBy: PlainDate;
    draft: LetterDraft;
    at: string;
    replaces?: LetterId | null;
  },
): void {
  letter.insert(file, {
    id: written.id,
    case_id: written.caseId,
    kind: written.draft.kind,
    state: 'draft',
    draft: written.draft,
    pay_by: written.payBy,
    updated_at: written.at,
    replaces: written.replaces ?? null,
    number: null,
    issued_on: null,
    sha256: null,
  });
}

/** Whether another letter, even one not issued yet, replaces this one. */
export function isReplaced(file: ReadableFile, id: LetterId): boolean {
  return file.one('SELECT 1 AS one FROM letter WHERE replaces = ?', id) !== undefined;
}

export function updateDraft(file: WritableFile, id: LetterId, draft: LetterDraft, payBy: PlainDate, at: string): void {
  file.run("UPDATE letter SET draft = :draft, pay_by = :payBy, updated_at = :at WHERE id = :id AND state = 'draft'", {
    id,
    draft: JSON.stringify(draft),
    payBy,
    at,
  });
}

export function deleteDraft(file: WritableFile, id: LetterId): void {
  file.run("DELETE FROM letter WHERE id = ? AND state = 'draft'", id);
}

/**
 * Freezes a letter under its number and enters the number in the register. Call in the same transaction as
 * `nextSerial`.
 */
export function freezeLetter(
  file: WritableFile,
  id: LetterId,
  issue: {
    year: number;
    kind: LetterKind;
    serial: number;
    number: string;
    issuedOn: PlainDate;
    sha256: string;
    pdf: Uint8Array;
    at: string;
  },
): void {
  const { year, kind, serial, number, issuedOn, sha256, pdf, at } = issue;
  insertNumber(file, { year, kind, serial, letter_id: id });
  file.run(
    `UPDATE letter SET state = 'issued', number = :number, issued_on = :issuedOn, sha256 = :sha256, pdf = :pdf, updated_at = :at
     WHERE id = :id AND state = 'draft'`,
    { id, number, issuedOn, sha256, pdf, at },
  );
}

const registered = letterRow
  .pick({ id: true, number: true, issued_on: true, pay_by: true, draft: true, case_id: true })
  .extend({
    title: z.string(),
    replaces_number: z.string().nullable(),
    replaced_by: z.string().nullable(),
  });
export type RegisteredLetter = z.output<typeof registered>;

/** Every issued letter of the file in register order, with the title of its case; only of `caseId` if given. */
export function registerOf(file: ReadableFile, caseId: CaseId | null = null): RegisteredLetter[] {
  return z.array(registered).parse(
    file.all(
      `SELECT l.id, l.number, l.issued_on, l.pay_by, l.draft, l.case_id, c.title,
        (SELECT o.number FROM letter o WHERE o.id = l.replaces) AS replaces_number,
        (SELECT o.number FROM letter o WHERE o.replaces = l.id AND o.state = 'issued') AS replaced_by
       FROM letter_number n JOIN letter l ON l.id = n.letter_id JOIN debt_case c ON c.id = l.case_id
      WHERE :caseId IS NULL OR l.case_id = :caseId ORDER BY n.year, n.kind, n.serial`,
      { caseId },
    ),
  );
}

import { z } from 'zod';
import type { ReadableFile, WritableFile } from '../casefile/transaction.ts';
import type { CaseId } from '../domain/case/ids.ts';
import type { PlainDate } from '../domain/quantities/calendar.ts';
import type { Fen } from '../domain/quantities/money.ts';
import { day, idOf, money, table } from './table.ts';

const owedOnDay = table('owed', {
  case_id: idOf<CaseId>(),
  as_of: day,
  principal_fen: money.nullable(),
  total_fen: money.nullable(),
  days_overdue: z.number().nullable(),
  problem: z.string().nullable(),
});

/**
 * What a case owed on a day, cached so that the list need not recompute every case. Dropped whenever the facts or
 * payments change.
 */
export interface OwedRecord {
  readonly principal: Fen | null;
  readonly total: Fen | null;
  readonly daysOverdue: number;
  /** Why there is no figure; null if there is one. */
  readonly problem: string | null;
}

export function writeOwed(file: WritableFile, caseId: CaseId, asOf: PlainDate, owed: OwedRecord): void {
  owedOnDay.put(file, 'case_id', {
    case_id: caseId,
    as_of: asOf,
    principal_fen: owed.principal,
    total_fen: owed.total,
    days_overdue: owed.daysOverdue,
    problem: owed.problem,
  });
}

export function dropOwed(file: WritableFile, caseId: CaseId): void {
  file.run('DELETE FROM owed WHERE case_id = ?', caseId);
}

/** Drops every figure, e.g. because the rates have changed. */
export function dropAllOwed(file: WritableFile): void {
  file.run('DELETE FROM owed');
}

/** Cases that have no figure for `asOf`. */
export function casesWithoutBalance(file: ReadableFile, asOf: PlainDate): CaseId[] {
  return z
    .array(z.object({ id: idOf<CaseId>() }))
    .parse(
      file.all(
        "SELECT c.id FROM debt_case c LEFT JOIN owed o ON o.case_id = c.id AND o.as_of = ? WHERE o.case_id IS NULL AND c.stage <> 'removed'",
        asOf,
      ),
    )
    .map((row) => row.id);
}

import { CaseFileFailure } from '../casefile/failure.ts';
import type { ReadableFile } from '../casefile/transaction.ts';
import type { CaseId } from '../domain/case/ids.ts';
import { caseRowCounts } from '../records/case-transfer.ts';
import { issuedPdf, lettersOf } from '../records/letters.ts';
import { logOf } from '../records/log.ts';
import { firstBrokenEntry } from '../records/log-chain.ts';
import { sha256Of } from '../workspace/sha256.ts';

/**
 * Verifies every hash of a case: the whole log chain, and each issued letter.
 * @returns the hash of the last log entry
 * @throws CaseFileFailure damaged
 */
export function soundCase(file: ReadableFile, caseId: CaseId): string | null {
  const log = logOf(file, caseId);
  const broken = firstBrokenEntry(log);
  if (broken !== null) throw new CaseFileFailure('damaged', { part: 'database', cause: `log ${broken}` });
  for (const { id, state, sha256 } of lettersOf(file, caseId)) {
    const pdf = state === 'issued' ? issuedPdf(file, id) : null;
    if (state === 'issued' && (pdf === null || sha256Of(pdf) !== sha256))
      throw new CaseFileFailure('damaged', { part: 'database', cause: 'letter' });
  }
  return log.at(-1)?.hash ?? null;
}

/**
 * Verifies that a copied case is complete: sound in both places, the same last entry, as many rows of every kind.
 * @throws CaseFileFailure damaged; Error when rows are missing, a bug in the program
 */
export function requireWhole(from: ReadableFile, to: ReadableFile, caseId: CaseId): void {
  const [before, after] = [soundCase(from, caseId), soundCase(to, caseId)];
  const [had, has] = [caseRowCounts(from, caseId), caseRowCounts(to, caseId)];
  if (before !== after || [...had].some(([table, rows]) => has.get(table) !== rows))
    throw new Error('a case was not taken over whole');
}

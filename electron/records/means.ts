import { z } from 'zod';
import type { ReadableFile, WritableFile } from '../casefile/transaction.ts';
import type { CaseId, MeansId } from '../domain/case/ids.ts';
import type { Means } from '../domain/path/means.ts';
import { idOf, json, table } from './table.ts';

const debtorMeans = table('debtor_means', {
  id: idOf<MeansId>(),
  case_id: idOf<CaseId>(),
  recorded_at: z.string(),
  means: json<Means>(),
});
export type MeansRecord = z.output<typeof debtorMeans.row>;

/** Every version of what is known of a debtor's means, newest first. */
export function meansOf(file: ReadableFile, caseId: CaseId): MeansRecord[] {
  return debtorMeans.all(file, 'WHERE case_id = ? ORDER BY seq DESC', caseId);
}

export function insertMeans(file: WritableFile, id: MeansId, caseId: CaseId, at: string, means: Means): void {
  debtorMeans.insert(file, { id, case_id: caseId, recorded_at: at, means });
}

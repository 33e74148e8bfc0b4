import { z } from 'zod';
import type { ReadableFile, WritableFile } from '../casefile/transaction.ts';
import type { CaseId, MeansId } from '../domain/case/ids.ts';
import type { Means } from '../domain/path/means.ts';
import { text } from './values.ts';

const row = z.object({
  id: text<MeansId>(),
  recorded_at: z.string(),
  means: z.string().transform((v) => JSON.parse(v) as Means),
});
export type MeansRecord = z.output<typeof row>;

/** Every version of what is known of a debtor's means, newest first. */
export function meansOf(file: ReadableFile, caseId: CaseId): MeansRecord[] {
  return z
    .array(row)
    .parse(file.all('SELECT id, recorded_at, means FROM debtor_means WHERE case_id = ? ORDER BY seq DESC', caseId));
}

export function insertMeans(file: WritableFile, id: MeansId, caseId: CaseId, at: string, means: Means): void {
  file.run(
    'INSERT INTO debtor_means (id, case_id, recorded_at, means) VALUES (?, ?, ?, ?)',
    id,
    caseId,
    at,
    JSON.stringify(means),
  );
}

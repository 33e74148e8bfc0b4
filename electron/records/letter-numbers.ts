import { z } from 'zod';
import type { ReadableFile, WritableFile } from '../casefile/transaction.ts';
import type { LetterKind } from '../domain/letter/letter.ts';

/** Numbers that the program leaves out, first and last included, and why. */
const skippedRow = z.object({
  year: z.number(),
  kind: z.string().transform((v) => v as LetterKind),
  first: z.number(),
  last: z.number(),
  reason: z.string(),
});
export type SkippedNumbers = z.output<typeof skippedRow>;

/** The next serial of a kind in a year: one more than the last ever given or skipped, so that none is used twice and none is missing without a reason. */
export function nextSerial(file: ReadableFile, year: number, kind: LetterKind): number {
  return (
    z.object({ last: z.number() }).parse(
      file.one(
        `SELECT max(coalesce((SELECT max(serial) FROM letter_number WHERE year = ? AND kind = ?), 0),
                coalesce((SELECT max(last) FROM skipped_number WHERE year = ? AND kind = ?), 0)) AS last`,
        year,
        kind,
        year,
        kind,
      ),
    ).last + 1
  );
}

export function skippedNumbers(file: ReadableFile): SkippedNumbers[] {
  return z
    .array(skippedRow)
    .parse(file.all('SELECT year, kind, first, last, reason FROM skipped_number ORDER BY year, kind, first'));
}

export function insertSkipped(
  file: WritableFile,
  { year, kind, first, last, reason }: SkippedNumbers,
  at: string,
): void {
  file.run(
    'INSERT INTO skipped_number (year, kind, first, last, reason, recorded_at) VALUES (?, ?, ?, ?, ?, ?)',
    year,
    kind,
    first,
    last,
    reason,
    at,
  );
}

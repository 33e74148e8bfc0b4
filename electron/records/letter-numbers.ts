import { z } from 'zod';
import type { ReadableFile, WritableFile } from '../casefile/transaction.ts';
import type { LetterId } from '../domain/case/ids.ts';
import type { LetterKind } from '../domain/letter/letter.ts';
import { idOf, oneOf, table } from './table.ts';

const letterNumber = table('letter_number', {
  year: z.number(),
  kind: oneOf<LetterKind>(),
  serial: z.number(),
  letter_id: idOf<LetterId>(),
});
const skippedNumber = table('skipped_number', {
  year: z.number(),
  kind: oneOf<LetterKind>(),
  first: z.number(),
  last: z.number(),
  reason: z.string(),
  recorded_at: z.string(),
});
/** Numbers that the program skips, first and last included, and why. */
export type SkippedNumbers = Omit<z.output<typeof skippedNumber.row>, 'recorded_at'>;

/**
 * The next serial of a kind in a year: one more than the last ever given or skipped, so that none is reused and none is
 * missing without a reason.
 */
export function nextSerial(file: ReadableFile, year: number, kind: LetterKind): number {
  return (
    z.object({ last: z.number() }).parse(
      file.one(
        `SELECT max(coalesce((SELECT max(serial) FROM letter_number WHERE year = :year AND kind = :kind), 0),
                coalesce((SELECT max(last) FROM skipped_number WHERE year = :year AND kind = :kind), 0)) AS last`,
        { year, kind },
      ),
    ).last + 1
  );
}

/** Enters a number in the register. The database refuses one already given. */
export function insertNumber(file: WritableFile, number: z.output<typeof letterNumber.row>): void {
  letterNumber.insert(file, number);
}

/** In register order. */
export function skippedNumbers(file: ReadableFile): SkippedNumbers[] {
  return skippedNumber.all(file, 'ORDER BY year, kind, first');
}

/** @param at instant of recording. The database refuses numbers already given or skipped. */
export function insertSkipped(file: WritableFile, numbers: SkippedNumbers, at: string): void {
  skippedNumber.insert(file, { ...numbers, recorded_at: at });
}

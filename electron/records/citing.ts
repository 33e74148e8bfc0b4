import { z } from 'zod';
import type { ReadableFile } from '../casefile/transaction.ts';
import type { CaseId, LetterId, LogEntryId } from '../domain/case/ids.ts';
import type { LetterDraft } from '../domain/letter/letter.ts';
import { day, idOf, json } from './table.ts';

const letterRow = z.object({
  id: idOf<LetterId>(),
  case_id: idOf<CaseId>(),
  title: z.string(),
  state: z.enum(['draft', 'issued']),
  number: z.string().nullable(),
  issued_on: day.nullable(),
  updated_at: z.string(),
  draft: json<LetterDraft>(),
});
const entryRow = z.object({
  id: idOf<LogEntryId>(),
  case_id: idOf<CaseId>(),
  title: z.string(),
  at: day,
  said: z.string(),
});

/**
 * Letters and log entries, of cases not removed, that contain one of two spellings of an article's number (五百七十七, 577),
 * newest first. Which law they mean must be read from the text.
 */
export function textsWithNumber(
  file: ReadableFile,
  inWords: string,
  inDigits: string,
): { letters: z.output<typeof letterRow>[]; entries: z.output<typeof entryRow>[] } {
  const spelled = [inWords, inDigits];
  return {
    letters: z.array(letterRow).parse(
      file.all(
        `SELECT l.id, l.case_id, c.title, l.state, l.number, l.issued_on, l.updated_at, l.draft FROM letter l JOIN debt_case c ON c.id = l.case_id
       WHERE c.stage <> 'removed' AND (instr(l.draft, ?) OR instr(l.draft, ?)) ORDER BY l.updated_at DESC, l.id`,
        ...spelled,
      ),
    ),
    entries: z.array(entryRow).parse(
      file.all(
        `SELECT e.id, e.case_id, c.title, substr(e.at, 1, 10) AS at, e.said FROM log_entry e JOIN debt_case c ON c.id = e.case_id
       WHERE c.stage <> 'removed' AND (instr(e.said, ?) OR instr(e.said, ?)) ORDER BY e.at DESC, e.id`,
        ...spelled,
      ),
    ),
  };
}

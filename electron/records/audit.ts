import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { ReadableFile } from '../casefile/transaction.ts';
import type { CaseId } from '../domain/case/ids.ts';
import { logOf } from './log.ts';
import { firstBrokenEntry } from './log-chain.ts';
import { idOf } from './table.ts';

const caseRow = z.object({ id: idOf<CaseId>(), title: z.string() });
const letterRow = z.object({
  id: idOf<CaseId>(),
  number: z.string(),
  sha256: z.string(),
  pdf: z.instanceof(Uint8Array),
  registered: z.number(),
});

export interface Audit {
  readonly cases: number;
  readonly logEntries: number;
  readonly issuedLetters: number;
  /** Cases whose log chain is broken, with the number of the first entry that is missing, moved or altered. */
  readonly brokenLogs: readonly { readonly caseTitle: string; readonly seq: number }[];
  /** Issued letters whose PDF is no longer the one that was issued. */
  readonly alteredLetters: readonly string[];
  /** Issued letters whose number is not in the register. */
  readonly unregisteredLetters: readonly string[];
}

/** Checks everything in the file that may later serve as evidence, recomputing its hashes. */
export function audit(file: ReadableFile): Audit {
  const cases = z.array(caseRow).parse(file.all('SELECT id, title FROM debt_case ORDER BY created_at, id'));
  const logs = cases.map(({ id, title }) => ({ title, entries: logOf(file, id) }));
  const ids = file.all("SELECT id FROM letter WHERE state = 'issued' ORDER BY issued_on, number");
  const letters = ids.map((row) => {
    const letter = letterRow.parse(
      file.one(
        `SELECT id, number, sha256, pdf, EXISTS (SELECT 1 FROM letter_number WHERE letter_id = letter.id) AS registered
       FROM letter WHERE id = ?`,
        z.string().parse(row['id']),
      ),
    );
    const same = createHash('sha256').update(letter.pdf).digest('hex') === letter.sha256;
    return { number: letter.number, same, registered: letter.registered === 1 };
  });
  return {
    cases: cases.length,
    logEntries: logs.reduce((sum, log) => sum + log.entries.length, 0),
    issuedLetters: letters.length,
    brokenLogs: logs.flatMap(({ title, entries }) => {
      const seq = firstBrokenEntry(entries);
      return seq === null ? [] : [{ caseTitle: title, seq }];
    }),
    alteredLetters: letters.filter((letter) => !letter.same).map((letter) => letter.number),
    unregisteredLetters: letters.filter((letter) => !letter.registered).map((letter) => letter.number),
  };
}

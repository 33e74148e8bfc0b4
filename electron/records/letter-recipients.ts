import { z } from 'zod';
import type { ReadableFile, WritableFile } from '../casefile/transaction.ts';
import type { LetterId } from '../domain/case/ids.ts';
import { PARTY_ROLES } from '../domain/letter/letter.ts';
import type { PartyOfLetter } from '../domain/letter/recipients.ts';

const row = z.object({ role: z.enum(PARTY_ROLES), party: z.string() });

/** The parties that an issued letter went to, debtors first. */
export function letterRecipients(file: ReadableFile, letterId: LetterId): PartyOfLetter[] {
  return z
    .array(row)
    .parse(file.all('SELECT role, party FROM letter_recipient WHERE letter_id = ? ORDER BY role, rowid', letterId));
}

/** Call in the transaction that issues the letter. */
export function insertRecipients(file: WritableFile, letterId: LetterId, recipients: readonly PartyOfLetter[]): void {
  for (const { role, party } of recipients)
    file.run('INSERT INTO letter_recipient (letter_id, role, party) VALUES (:letterId, :role, :party)', {
      letterId,
      role,
      party,
    });
}

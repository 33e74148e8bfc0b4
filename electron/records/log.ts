import { z } from 'zod';
import type { ReadableFile, WritableFile } from '../casefile/transaction.ts';
import type { Reason, Stage } from '../domain/case/case-facts.ts';
import type { CaseId, LogEntryId } from '../domain/case/ids.ts';
import {
  type Channel,
  type ContactDetails,
  type Direction,
  type EntryAbout,
  type EntryKind,
  NO_DETAILS,
} from '../domain/case/log-entry.ts';
import type { PlainDate } from '../domain/quantities/calendar.ts';
import { entryHash, NEWEST_HASH, NO_ENTRY_BEFORE } from './log-chain.ts';
import { flag, idOf, money, oneOf, table } from './table.ts';

/**
 * Read without validation: an alteration is detected by the entry's hash, and to check that the entry must be readable.
 */
const writtenDay = oneOf<PlainDate>();

const logEntry = table('log_entry', {
  caseId: idOf<CaseId>(),
  seq: z.number(),
  id: idOf<LogEntryId>(),
  /** Local time of the contact, to the minute. */
  at: z.string(),
  recordedAt: z.string(),
  channel: oneOf<Channel>(),
  person: z.string(),
  said: z.string(),
  reason: oneOf<Reason>().nullable(),
  promiseOn: writtenDay.nullable(),
  promiseFen: money.nullable(),
  nextStep: z.string().nullable(),
  nextStepOn: writtenDay.nullable(),
  kind: oneOf<EntryKind>(),
  corrects: idOf<LogEntryId>().nullable(),
  previousHash: z.string(),
  hash: z.string(),
  answered: flag.nullable(),
  direction: oneOf<Direction>().nullable(),
  party: oneOf<NonNullable<ContactDetails['party']>>().nullable(),
  people: z.number().nullable(),
  seconds: z.number().nullable(),
  hoursAgreed: flag.nullable(),
  /** The stage that a decision of the lawyer led to; null for every other entry. */
  stage: oneOf<Stage>().nullable(),
  hashVersion: z.literal([1, 2, 3]),
  /**
   * What an entry written by the program is about, as covered by its hash; null for one from before such codes existed.
   */
  about: oneOf<EntryAbout>().nullable(),
});

const readEntry = logEntry.row.extend({
  /** The same, but for such an old entry derived from its words (migration 110). This is the one to use. */
  meaning: oneOf<EntryAbout>().nullable(),
});

/** An entry of the negotiation log with its place in the chain. */
export type LogRecord = Readonly<z.output<typeof readEntry>>;

type Details = keyof ContactDetails | 'stage' | 'about';

/** Input for a new entry; its number and hashes follow from the previous one. Details left out were not noted. */
export type NewEntry = Omit<LogRecord, 'seq' | 'hashVersion' | 'meaning' | 'previousHash' | 'hash' | Details> &
  Partial<Pick<LogRecord, Details>>;

const READ = `SELECT ${logEntry.columnsAs('e')}, coalesce(e.about, (SELECT old.about FROM old_entry_about old WHERE old.id = e.id)) AS meaning
  FROM log_entry e`;

/** The log of a case, oldest first. */
export function logOf(file: ReadableFile, caseId: CaseId): LogRecord[] {
  return z.array(readEntry).parse(file.all(`${READ} WHERE e.case_id = ? ORDER BY e.seq`, caseId));
}

/**
 * Appends an entry to the chain. The database refuses one that does not follow the last. The hash must be that of what
 * is stored, so the entry is read back before the transaction ends.
 * @throws Error if it was stored otherwise than it was hashed
 */
export function appendEntry(file: WritableFile, entry: NewEntry): LogRecord {
  const last = logEntry.one(file, 'WHERE case_id = ? ORDER BY seq DESC LIMIT 1', entry.caseId);
  const previousHash = last?.hash ?? NO_ENTRY_BEFORE;
  const numbered = {
    ...NO_DETAILS,
    stage: null,
    about: null,
    ...entry,
    hashVersion: NEWEST_HASH,
    seq: (last?.seq ?? 0) + 1,
  };
  const whole = { ...numbered, ...storable(numbered) };
  const record = { ...whole, previousHash, hash: entryHash(previousHash, whole) };
  logEntry.insert(file, record);
  const kept = logEntry.one(file, 'WHERE case_id = ? AND seq = ?', record.caseId, record.seq);
  if (kept === null || entryHash(previousHash, kept) !== kept.hash)
    throw new Error(`entry ${record.seq} of the log was not stored as it was hashed`);
  return { ...kept, meaning: kept.about };
}

/** SQLite stores text as UTF-8, in which half a surrogate pair becomes U+FFFD; so it must before it is hashed. */
function storable({ person, said, nextStep }: Pick<LogRecord, 'person' | 'said' | 'nextStep'>) {
  return { person: person.toWellFormed(), said: said.toWellFormed(), nextStep: nextStep?.toWellFormed() ?? null };
}

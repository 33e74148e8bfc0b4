import { z } from 'zod';
import type { ReadableFile, WritableFile } from '../casefile/transaction.ts';
import type { PlainDate } from '../domain/quantities/calendar.ts';
import type { Reason, Stage } from '../domain/case/case-facts.ts';
import {
  NO_DETAILS,
  type Channel,
  type ContactDetails,
  type Direction,
  type EntryKind,
} from '../domain/case/log-entry.ts';
import { entryHash, NO_ENTRY_BEFORE } from './log-chain.ts';
import { flag, money, oneOf, table } from './table.ts';

/** As it was written: whether it still is, the entry's hash tells, which must be read to be held against it. */
const writtenDay = oneOf<PlainDate>();

const logEntry = table('log_entry', {
  caseId: z.string(),
  seq: z.number(),
  id: z.string(),
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
  corrects: z.string().nullable(),
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
  hashVersion: z.union([z.literal(1), z.literal(2)]),
});

/** An entry of the negotiation log with its place in the chain. */
export type LogRecord = Readonly<z.output<typeof logEntry.row>>;

type Details = keyof ContactDetails | 'stage';

/** What is given for a new entry; its number and hashes follow from the entry before. Details left out were not noted. */
export type NewEntry = Omit<LogRecord, 'seq' | 'hashVersion' | 'previousHash' | 'hash' | Details> &
  Partial<Pick<LogRecord, Details>>;

/** The log of a case, oldest first. */
export function logOf(file: ReadableFile, caseId: string): LogRecord[] {
  return logEntry.all(file, 'WHERE case_id = ? ORDER BY seq', caseId);
}

/** Adds an entry at the end of the chain. The database refuses one that does not follow the last. */
export function appendEntry(file: WritableFile, entry: NewEntry): LogRecord {
  const last = logEntry.one(file, 'WHERE case_id = ? ORDER BY seq DESC LIMIT 1', entry.caseId);
  const previousHash = last?.hash ?? NO_ENTRY_BEFORE;
  const numbered = { ...NO_DETAILS, stage: null, ...entry, hashVersion: 2 as const, seq: (last?.seq ?? 0) + 1 };
  const record: LogRecord = { ...numbered, previousHash, hash: entryHash(previousHash, numbered) };
  logEntry.insert(file, record);
  return record;
}

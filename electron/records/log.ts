import { z } from 'zod';
import type { ReadableFile, WritableFile } from '../casefile/transaction.ts';
import type { PlainDate } from '../domain/calendar.ts';
import type { Reason } from '../domain/case-facts.ts';
import type { Channel, EntryKind } from '../domain/log-entry.ts';
import type { Fen } from '../domain/money.ts';
import { entryHash, NO_ENTRY_BEFORE } from './log-chain.ts';

const text = <T extends string>() => z.string().transform((v) => v as T);

const row = z.object({
  case_id: z.string(), seq: z.number(), id: z.string(), at: z.string(), recorded_at: z.string(),
  channel: text<Channel>(), person: z.string(), said: z.string(), reason: text<Reason>().nullable(),
  promise_on: text<PlainDate>().nullable(), promise_fen: z.number().nullable(),
  next_step: z.string().nullable(), next_step_on: text<PlainDate>().nullable(),
  kind: text<EntryKind>(), corrects: z.string().nullable(), previous_hash: z.string(), hash: z.string(),
});

/** An entry of the negotiation log with its place in the chain. */
export interface LogRecord {
  readonly caseId: string;
  readonly seq: number;
  readonly id: string;
  /** Local time of the contact, to the minute. */
  readonly at: string;
  readonly recordedAt: string;
  readonly channel: Channel;
  readonly person: string;
  readonly said: string;
  readonly reason: Reason | null;
  readonly promiseOn: PlainDate | null;
  readonly promiseFen: Fen | null;
  readonly nextStep: string | null;
  readonly nextStepOn: PlainDate | null;
  readonly kind: EntryKind;
  readonly corrects: string | null;
  readonly previousHash: string;
  readonly hash: string;
}

/** What is given for a new entry; its number and hashes follow from the entry before. */
export type NewEntry = Omit<LogRecord, 'seq' | 'previousHash' | 'hash'>;

const COLUMNS = 'case_id, seq, id, at, recorded_at, channel, person, said, reason, promise_on, promise_fen, next_step, next_step_on, kind, corrects, previous_hash, hash';

/** The log of a case, oldest first. */
export function logOf(file: ReadableFile, caseId: string): LogRecord[] {
  return z.array(row).parse(file.all(`SELECT ${COLUMNS} FROM log_entry WHERE case_id = ? ORDER BY seq`, caseId)).map(recordOf);
}

/** Adds an entry at the end of the chain. The database refuses one that does not follow the last. */
export function appendEntry(file: WritableFile, entry: NewEntry): LogRecord {
  const last = row.pick({ seq: true, hash: true }).optional().parse(file.one('SELECT seq, hash FROM log_entry WHERE case_id = ? ORDER BY seq DESC LIMIT 1', entry.caseId));
  const previousHash = last?.hash ?? NO_ENTRY_BEFORE;
  const numbered = { ...entry, seq: (last?.seq ?? 0) + 1 };
  const record: LogRecord = { ...numbered, previousHash, hash: entryHash(previousHash, numbered) };
  file.run(
    `INSERT INTO log_entry (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    record.caseId, record.seq, record.id, record.at, record.recordedAt, record.channel, record.person, record.said, record.reason,
    record.promiseOn, record.promiseFen, record.nextStep, record.nextStepOn, record.kind, record.corrects, record.previousHash, record.hash,
  );
  return record;
}

function recordOf(from: z.output<typeof row>): LogRecord {
  return {
    caseId: from.case_id, seq: from.seq, id: from.id, at: from.at, recordedAt: from.recorded_at, channel: from.channel,
    person: from.person, said: from.said, reason: from.reason, promiseOn: from.promise_on, promiseFen: from.promise_fen as Fen | null,
    nextStep: from.next_step, nextStepOn: from.next_step_on, kind: from.kind, corrects: from.corrects,
    previousHash: from.previous_hash, hash: from.hash,
  };
}

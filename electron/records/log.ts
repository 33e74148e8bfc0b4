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
import { fen, type Fen } from '../domain/quantities/money.ts';
import { entryHash, NO_ENTRY_BEFORE } from './log-chain.ts';

const text = <T extends string>() => z.string().transform((v) => v as T);
const yes = z
  .number()
  .nullable()
  .transform((v) => (v === null ? null : v === 1));

const row = z.object({
  case_id: z.string(),
  seq: z.number(),
  id: z.string(),
  at: z.string(),
  recorded_at: z.string(),
  channel: text<Channel>(),
  person: z.string(),
  said: z.string(),
  reason: text<Reason>().nullable(),
  promise_on: text<PlainDate>().nullable(),
  promise_fen: z.number().transform(fen).nullable(),
  next_step: z.string().nullable(),
  next_step_on: text<PlainDate>().nullable(),
  kind: text<EntryKind>(),
  corrects: z.string().nullable(),
  previous_hash: z.string(),
  hash: z.string(),
  answered: yes,
  direction: text<Direction>().nullable(),
  party: text<NonNullable<ContactDetails['party']>>().nullable(),
  people: z.number().nullable(),
  seconds: z.number().nullable(),
  hours_agreed: yes,
  stage: text<Stage>().nullable(),
  hash_version: z.union([z.literal(1), z.literal(2)]),
});

/** An entry of the negotiation log with its place in the chain. */
export interface LogRecord extends ContactDetails {
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
  /** The stage that a decision of the lawyer led to; null for every other entry. */
  readonly stage: Stage | null;
  readonly hashVersion: 1 | 2;
  readonly previousHash: string;
  readonly hash: string;
}

type Details = keyof ContactDetails | 'stage';

/** What is given for a new entry; its number and hashes follow from the entry before. Details left out were not noted. */
export type NewEntry = Omit<LogRecord, 'seq' | 'hashVersion' | 'previousHash' | 'hash' | Details> &
  Partial<Pick<LogRecord, Details>>;

const COLUMNS =
  'case_id, seq, id, at, recorded_at, channel, person, said, reason, promise_on, promise_fen, next_step, next_step_on, kind, corrects, previous_hash, hash, answered, direction, party, people, seconds, hours_agreed, stage, hash_version';

/** The log of a case, oldest first. */
export function logOf(file: ReadableFile, caseId: string): LogRecord[] {
  return z
    .array(row)
    .parse(file.all(`SELECT ${COLUMNS} FROM log_entry WHERE case_id = ? ORDER BY seq`, caseId))
    .map(recordOf);
}

/** Adds an entry at the end of the chain. The database refuses one that does not follow the last. */
export function appendEntry(file: WritableFile, entry: NewEntry): LogRecord {
  const last = row
    .pick({ seq: true, hash: true })
    .optional()
    .parse(file.one('SELECT seq, hash FROM log_entry WHERE case_id = ? ORDER BY seq DESC LIMIT 1', entry.caseId));
  const previousHash = last?.hash ?? NO_ENTRY_BEFORE;
  const numbered = { ...NO_DETAILS, stage: null, ...entry, hashVersion: 2 as const, seq: (last?.seq ?? 0) + 1 };
  const record: LogRecord = { ...numbered, previousHash, hash: entryHash(previousHash, numbered) };
  file.run(
    `INSERT INTO log_entry (${COLUMNS}) VALUES (${COLUMNS.replace(/\w+/g, '?')})`,
    record.caseId,
    record.seq,
    record.id,
    record.at,
    record.recordedAt,
    record.channel,
    record.person,
    record.said,
    record.reason,
    record.promiseOn,
    record.promiseFen,
    record.nextStep,
    record.nextStepOn,
    record.kind,
    record.corrects,
    record.previousHash,
    record.hash,
    bit(record.answered),
    record.direction,
    record.party,
    record.people,
    record.seconds,
    bit(record.hoursAgreed),
    record.stage,
    record.hashVersion,
  );
  return record;
}

function recordOf(from: z.output<typeof row>): LogRecord {
  return {
    caseId: from.case_id,
    seq: from.seq,
    id: from.id,
    at: from.at,
    recordedAt: from.recorded_at,
    channel: from.channel,
    person: from.person,
    said: from.said,
    reason: from.reason,
    promiseOn: from.promise_on,
    promiseFen: from.promise_fen,
    nextStep: from.next_step,
    nextStepOn: from.next_step_on,
    kind: from.kind,
    corrects: from.corrects,
    previousHash: from.previous_hash,
    hash: from.hash,
    answered: from.answered,
    direction: from.direction,
    party: from.party,
    people: from.people,
    seconds: from.seconds,
    hoursAgreed: from.hours_agreed,
    stage: from.stage,
    hashVersion: from.hash_version,
  };
}

function bit(value: boolean | null): number | null {
  return value === null ? null : Number(value);
}

import { z } from 'zod';
import type { ReadableFile, WritableFile } from '../casefile/transaction.ts';
import type { PlainDate } from '../domain/quantities/calendar.ts';
import type { Reason, Stage } from '../domain/case/case-facts.ts';
import {
  NO_DETAILS,
  type Channel,
  type ContactDetails,
  type Direction,
  type EntryAbout,
  type EntryKind,
} from '../domain/case/log-entry.ts';
import type { Fen } from '../domain/quantities/money.ts';
import { entryHash, NEWEST_HASH, NO_ENTRY_BEFORE, type HashVersion } from './log-chain.ts';

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
  promise_fen: z.number().nullable(),
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
  hash_version: z.literal([1, 2, 3]),
  about: text<EntryAbout>().nullable(),
  meaning: text<EntryAbout>().nullable(),
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
  /** What an entry of the program's own is about, as its hash covers it; null for an entry from before there were such codes. */
  readonly about: EntryAbout | null;
  /** The same, for such an old entry read from its words once and for all (migration 100): what to go by. */
  readonly meaning: EntryAbout | null;
  readonly hashVersion: HashVersion;
  readonly previousHash: string;
  readonly hash: string;
}

type Details = keyof ContactDetails | 'stage' | 'about';

/** What is given for a new entry; its number and hashes follow from the entry before. Details left out were not noted. */
export type NewEntry = Omit<LogRecord, 'seq' | 'hashVersion' | 'meaning' | 'previousHash' | 'hash' | Details> &
  Partial<Pick<LogRecord, Details>>;

const COLUMNS =
  'case_id, seq, id, at, recorded_at, channel, person, said, reason, promise_on, promise_fen, next_step, next_step_on, kind, corrects, previous_hash, hash, answered, direction, party, people, seconds, hours_agreed, stage, hash_version, about';
const READ = `${COLUMNS}, coalesce(about, (SELECT old.about FROM old_entry_about old WHERE old.id = log_entry.id)) AS meaning`;

/** The log of a case, oldest first. */
export function logOf(file: ReadableFile, caseId: string): LogRecord[] {
  return entriesOf(file, READ, caseId);
}

/** The same in a file that is examined as it is, perhaps written by an older program: its entries hold nothing of a column that it lacks. */
export function logAsItIs(file: ReadableFile, caseId: string): LogRecord[] {
  const held = new Set(file.all("SELECT name FROM pragma_table_info('log_entry')").map(({ name }) => name));
  const columns = COLUMNS.split(', ').map((column) =>
    held.has(column) ? column : `${column === 'hash_version' ? 1 : 'NULL'} AS ${column}`,
  );
  return entriesOf(file, `${columns.join(', ')}, NULL AS meaning`, caseId);
}

function entriesOf(file: ReadableFile, columns: string, caseId: string): LogRecord[] {
  return z
    .array(row)
    .parse(file.all(`SELECT ${columns} FROM log_entry WHERE case_id = ? ORDER BY seq`, caseId))
    .map(recordOf);
}

/** Adds an entry at the end of the chain. The database refuses one that does not follow the last. */
export function appendEntry(file: WritableFile, entry: NewEntry): LogRecord {
  const last = row
    .pick({ seq: true, hash: true })
    .optional()
    .parse(file.one('SELECT seq, hash FROM log_entry WHERE case_id = ? ORDER BY seq DESC LIMIT 1', entry.caseId));
  const previousHash = last?.hash ?? NO_ENTRY_BEFORE;
  const numbered = {
    ...NO_DETAILS,
    stage: null,
    about: null,
    ...entry,
    hashVersion: NEWEST_HASH,
    seq: (last?.seq ?? 0) + 1,
  };
  const record: LogRecord = {
    ...numbered,
    meaning: numbered.about,
    previousHash,
    hash: entryHash(previousHash, numbered),
  };
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
    record.about,
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
    promiseFen: from.promise_fen as Fen | null,
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
    about: from.about,
    meaning: from.meaning,
  };
}

function bit(value: boolean | null): number | null {
  return value === null ? null : Number(value);
}

import { createHash } from 'node:crypto';
import type { CaseId, LogEntryId } from '../domain/case/ids.ts';
import type { ContactDetails } from '../domain/case/log-entry.ts';

/** The previous hash of a case's first entry. */
export const NO_ENTRY_BEFORE = '0'.repeat(64);

export type HashVersion = 1 | 2 | 3;
/** Hash version of new entries. */
export const NEWEST_HASH: HashVersion = 3;

/** Every field of a log entry that may be put before a court. None may change once hashed. */
export interface ChainedEntry extends ContactDetails {
  readonly caseId: CaseId;
  /** From 1, without gaps, per case. */
  readonly seq: number;
  readonly id: LogEntryId;
  /** Local time of the contact, to the minute. */
  readonly at: string;
  /** UTC instant at which it was entered. */
  readonly recordedAt: string;
  readonly kind: string;
  readonly channel: string;
  readonly person: string;
  readonly said: string;
  readonly reason: string | null;
  readonly promiseOn: string | null;
  readonly promiseFen: number | null;
  readonly nextStep: string | null;
  readonly nextStepOn: string | null;
  /** Id of the entry that this one corrects. */
  readonly corrects: LogEntryId | null;
  /** Which fields the hash covers: 1 those above; 2 also `stage`, the contact details and the version itself; 3 all. */
  readonly hashVersion: HashVersion;
  /** The stage that a decision led to. */
  readonly stage: string | null;
  /** What an entry is about, if the program wrote it. */
  readonly about: string | null;
}

/**
 * The entry as text that any program can reproduce: JSON in the canonical form of RFC 8785, with exactly the fields its
 * version covers. For strings, safe integers, booleans and null that form only requires sorted names and no whitespace.
 */
export function canonicalEntry(entry: ChainedEntry): string {
  const {
    at,
    caseId,
    channel,
    corrects,
    id,
    kind,
    nextStep,
    nextStepOn,
    person,
    promiseFen,
    promiseOn,
    reason,
    recordedAt,
    said,
    seq,
  } = entry;
  if (entry.hashVersion === 1) {
    return JSON.stringify({
      at,
      caseId,
      channel,
      corrects,
      id,
      kind,
      nextStep,
      nextStepOn,
      person,
      promiseFen,
      promiseOn,
      reason,
      recordedAt,
      said,
      seq,
    });
  }
  const { about, answered, direction, hashVersion, hoursAgreed, party, people, seconds, stage } = entry;
  return JSON.stringify({
    ...(hashVersion > 2 && { about }),
    answered,
    at,
    caseId,
    channel,
    corrects,
    direction,
    hashVersion,
    hoursAgreed,
    id,
    kind,
    nextStep,
    nextStepOn,
    party,
    people,
    person,
    promiseFen,
    promiseOn,
    reason,
    recordedAt,
    said,
    seconds,
    seq,
    stage,
  });
}

/**
 * Whether an entry holds something that the hash of its version does not cover: it cannot have been entered that way.
 */
function holdsMore({
  hashVersion,
  answered,
  direction,
  party,
  people,
  seconds,
  hoursAgreed,
  stage,
  about,
}: ChainedEntry): boolean {
  const uncovered = [
    ...(hashVersion < 2 ? [answered, direction, party, people, seconds, hoursAgreed, stage] : []),
    ...(hashVersion < 3 ? [about] : []),
  ];
  return uncovered.some((value) => value !== null);
}

/** SHA-256, in lower-case hexadecimal, of the UTF-8 text `<hash of the entry before>\n<canonical entry>`. */
export function entryHash(previousHash: string, entry: ChainedEntry): string {
  return createHash('sha256')
    .update(`${previousHash}\n${canonicalEntry(entry)}`, 'utf8')
    .digest('hex');
}

/**
 * The `seq` of the first entry that is missing, out of order or altered in one case's log, given oldest first; null if
 * the chain is intact. It cannot detect entries cut off at the very end.
 */
export function firstBrokenEntry(
  entries: readonly (ChainedEntry & { readonly previousHash: string; readonly hash: string })[],
): number | null {
  let previous = NO_ENTRY_BEFORE;
  for (const [index, entry] of entries.entries()) {
    if (entry.seq !== index + 1) return index + 1;
    if (entry.previousHash !== previous || holdsMore(entry) || entry.hash !== entryHash(previous, entry))
      return entry.seq;
    previous = entry.hash;
  }
  return null;
}

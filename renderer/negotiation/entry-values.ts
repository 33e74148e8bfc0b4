import type { LogEntryView } from '../../electron/contract/log.ts';
import type { Input } from '../../electron/contract/operations.ts';
import type { Reason } from '../../electron/domain/case/case-facts.ts';
import type { PlainDate } from '../../electron/domain/quantities/calendar.ts';
import { NO_DETAILS, type Channel, type ContactDetails } from '../../electron/domain/case/log-entry.ts';
import type { Fen } from '../../electron/domain/quantities/money.ts';

/** An entry as its form holds it. */
export interface EntryValues extends ContactDetails {
  readonly day: PlainDate | null;
  /** Hours and minutes, 24 hours: 14:30. */
  readonly time: string;
  readonly channel: Channel;
  readonly person: string;
  readonly said: string;
  readonly reason: Reason | null;
  readonly promiseOn: PlainDate | null;
  readonly promiseAmount: Fen | null;
  readonly nextStep: string;
  readonly nextStepOn: PlainDate | null;
  /** Instant at which the call timer was started, in ms; null while it does not run. A draft keeps it, so that it runs on behind the lock. */
  readonly startedAt: number | null;
}

/** A contact made just now. @param now civil time to the minute @param person who is usually reached */
export function blankEntry(now: string, person: string): EntryValues {
  return {
    day: now.slice(0, 10) as PlainDate,
    time: now.slice(11),
    channel: 'call',
    person,
    said: '',
    reason: null,
    promiseOn: null,
    promiseAmount: null,
    nextStep: '',
    nextStepOn: null,
    ...NO_DETAILS,
    direction: 'out',
    startedAt: null,
  };
}

/** A correction starts from what it corrects, so that what was right need not be typed again. */
export function valuesOf(entry: LogEntryView): EntryValues {
  return {
    day: entry.at.slice(0, 10) as PlainDate,
    time: entry.at.slice(11),
    channel: entry.channel,
    person: entry.person,
    said: entry.said,
    reason: entry.reason,
    promiseOn: entry.promise?.on ?? null,
    promiseAmount: entry.promise?.amount ?? null,
    nextStep: entry.nextStep,
    nextStepOn: entry.nextStepOn,
    answered: entry.answered,
    direction: entry.direction,
    party: entry.party,
    people: entry.people,
    seconds: entry.seconds,
    hoursAgreed: entry.hoursAgreed,
    startedAt: null,
  };
}

/** Whether a contact of this kind is between people: what goes on at court or in the office has neither side nor answer. */
export function isContact(channel: Channel): boolean {
  return channel !== 'court' && channel !== 'office';
}

/** Whether it takes a time that can be measured. */
export function isSpoken(channel: Channel): boolean {
  return channel === 'call' || channel === 'visit' || channel === 'meeting';
}

/** What to send: of the details only those that the means of contact has. A promise needs a day: an amount without one is refused by the form. */
export function entryOf(values: EntryValues): Omit<Input<'log-add'>, 'caseId' | 'corrects'> {
  const {
    day,
    time,
    channel,
    person,
    said,
    reason,
    promiseOn,
    promiseAmount,
    nextStep,
    nextStepOn,
    direction,
    answered,
    party,
    people,
    seconds,
    hoursAgreed,
  } = values;
  const contact = isContact(channel);
  return {
    channel,
    person,
    said,
    reason,
    nextStep,
    nextStepOn,
    at: `${day ?? ''}T${time}`,
    promise: promiseOn === null ? null : { on: promiseOn, amount: promiseAmount },
    direction: contact ? direction : null,
    answered: contact ? answered : null,
    party: contact ? party : null,
    hoursAgreed: contact && hoursAgreed === true ? true : null,
    people: channel === 'visit' ? people : null,
    seconds: isSpoken(channel) ? seconds : null,
  };
}

/** Reads how long something took as people type it: 3:20, 3分20秒, 1:02:05, 45秒, 5分. @returns seconds; null when it is none or longer than a day */
export function readDuration(typed: string): number | null {
  const match = /^(?:(\d{1,2})(?::|小时|时))?(?:(\d{1,3})(?::|分钟?))?(?:(\d{1,2})秒?)?$/.exec(
    typed.normalize('NFKC').replace(/\s/g, ''),
  );
  if (!match || typed.trim() === '') return null;
  const [first, second, third] = match.slice(1).map((part) => (part === undefined ? null : Number(part)));
  // Of two numbers with a colon between them the first was read as hours.
  const [hours, minutes, rest] =
    first !== null && second === null && /^\d+[:：]/.test(typed.trim()) ? [0, first, third] : [first, second, third];
  const seconds = (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (rest ?? 0);
  return seconds <= 86_400 && (rest ?? 0) < 60 ? seconds : null;
}

/** Reads a time of day as people type it: 14:30, 1430, 9：05. @returns null when it is none */
export function readTime(typed: string): string | null {
  const digits = typed.normalize('NFKC').trim();
  const match = /^(\d{1,2})[:.时 ]?(\d{2})分?$/.exec(digits);
  if (!match) return null;
  const [hours, minutes] = [Number(match[1]), Number(match[2])];
  return hours < 24 && minutes < 60 ? `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}` : null;
}

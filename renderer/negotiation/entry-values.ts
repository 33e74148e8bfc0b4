import type { LogEntryView } from '../../electron/contract/log.ts';
import type { Input } from '../../electron/contract/operations.ts';
import type { Reason } from '../../electron/domain/case/case-facts.ts';
import { type Channel, type ContactDetails, NO_DETAILS } from '../../electron/domain/case/log-entry.ts';
import type { PlainDate } from '../../electron/domain/quantities/calendar.ts';
import type { Fen } from '../../electron/domain/quantities/money.ts';
import { plainForm } from '../../electron/domain/text/folded-text.ts';

/** An entry as its form holds it. */
export interface EntryValues extends ContactDetails {
  readonly day: PlainDate | null;
  /** Hours and minutes, 24-hour clock: 14:30. */
  readonly time: string;
  readonly channel: Channel;
  readonly person: string;
  readonly said: string;
  readonly reason: Reason | null;
  readonly promiseOn: PlainDate | null;
  readonly promiseAmount: Fen | null;
  readonly nextStep: string;
  readonly nextStepOn: PlainDate | null;
  /**
   * When the call timer was started, in ms since 1970; null while it is stopped. It is kept in the draft, so the
   * timer keeps running behind the lock.
   */
  readonly startedAt: number | null;
}

/** A contact made just now. @param now civil time to the minute @param person the person usually reached */
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

/** A correction starts from the entry it corrects, so that what was right need not be retyped. */
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

/**
 * Whether a contact of this kind is between people: events at court or in the office have neither initiator nor
 * answer.
 */
export function isContact(channel: Channel): boolean {
  return channel !== 'court' && channel !== 'office';
}

/** Whether it has a measurable duration. */
export function isSpoken(channel: Channel): boolean {
  return channel === 'call' || channel === 'visit' || channel === 'meeting';
}

/**
 * What to send, with only the details that the means of contact has. A promise needs a day: the form refuses an
 * amount without one.
 */
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

/**
 * Parses a duration as typed: 3:20, 3分20秒, 1:02:05, 45秒, 5分.
 * @returns seconds; null if it is not a duration or is longer than a day
 */
export function readDuration(typed: string): number | null {
  const match = /^(?:(\d{1,2})(?::|小时|时))?(?:(\d{1,3})(?::|分钟?))?(?:(\d{1,2})秒?)?$/.exec(
    plainForm(typed).replace(/\s/g, ''),
  );
  if (!match || typed.trim() === '') return null;
  const [first, second, third] = match.slice(1).map((part) => (part === undefined ? null : Number(part)));
  // With two numbers and a colon, the first was parsed as hours.
  const [hours, minutes, rest] =
    first !== null && second === null && /^\d+[:：]/.test(typed.trim()) ? [0, first, third] : [first, second, third];
  const seconds = (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (rest ?? 0);
  return seconds <= 86_400 && (rest ?? 0) < 60 ? seconds : null;
}

/** Parses a time of day as typed: 14:30, 1430, 9：05. @returns null if it is not one */
export function readTime(typed: string): string | null {
  const digits = plainForm(typed).trim();
  const match = /^(\d{1,2})[:.时 ]?(\d{2})分?$/.exec(digits);
  if (!match) return null;
  const [hours, minutes] = [Number(match[1]), Number(match[2])];
  return hours < 24 && minutes < 60 ? `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}` : null;
}

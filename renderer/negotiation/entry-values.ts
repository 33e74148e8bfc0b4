import type { LogEntryView } from '../../electron/contract/log.ts';
import type { Input } from '../../electron/contract/operations.ts';
import type { Reason } from '../../electron/domain/case-facts.ts';
import type { PlainDate } from '../../electron/domain/calendar.ts';
import type { Channel } from '../../electron/domain/log-entry.ts';
import type { Fen } from '../../electron/domain/money.ts';

/** An entry as its form holds it. */
export interface EntryValues {
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
}

/** A contact made just now. @param now civil time to the minute @param person who is usually reached */
export function blankEntry(now: string, person: string): EntryValues {
  return {
    day: now.slice(0, 10) as PlainDate, time: now.slice(11), channel: 'call', person, said: '', reason: null,
    promiseOn: null, promiseAmount: null, nextStep: '', nextStepOn: null,
  };
}

/** A correction starts from what it corrects, so that what was right need not be typed again. */
export function valuesOf(entry: LogEntryView): EntryValues {
  return {
    day: entry.at.slice(0, 10) as PlainDate, time: entry.at.slice(11), channel: entry.channel, person: entry.person, said: entry.said, reason: entry.reason,
    promiseOn: entry.promise?.on ?? null, promiseAmount: entry.promise?.amount ?? null, nextStep: entry.nextStep, nextStepOn: entry.nextStepOn,
  };
}

/** What to send. A promise needs a day: an amount without one is refused by the form. */
export function entryOf(values: EntryValues): Omit<Input<'log-add'>, 'caseId' | 'corrects'> {
  const { day, time, promiseOn, promiseAmount, ...said } = values;
  return { ...said, at: `${day ?? ''}T${time}`, promise: promiseOn === null ? null : { on: promiseOn, amount: promiseAmount } };
}

/** Reads a time of day as people type it: 14:30, 1430, 9：05. @returns null when it is none */
export function readTime(typed: string): string | null {
  const digits = typed.normalize('NFKC').trim();
  const match = /^(\d{1,2})[:.时 ]?(\d{2})分?$/.exec(digits);
  if (!match) return null;
  const [hours, minutes] = [Number(match[1]), Number(match[2])];
  return hours < 24 && minutes < 60 ? `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}` : null;
}

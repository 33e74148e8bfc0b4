import { date, type PlainDate } from './domain/calendar.ts';

/** The only place that asks the computer for the time. Civil time is that of China, wherever the laptop thinks it is: limitation and deadlines run by it. */
export interface Clock {
  /** The present instant, UTC, ISO 8601. */
  now(): string;
  today(): PlainDate;
  /** Civil time to the minute: 2026-01-05T14:30. */
  localMinute(): string;
}

const chinese = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });

/** @param fixed an instant at which the clock stands still; for tests and for the pictures in the README. */
export function clock(fixed?: string): Clock {
  const present = () => (fixed === undefined ? new Date() : new Date(fixed));
  const localMinute = () => chinese.format(present()).replace(' ', 'T');
  return { now: () => present().toISOString(), today: () => date(localMinute().slice(0, 10)), localMinute };
}

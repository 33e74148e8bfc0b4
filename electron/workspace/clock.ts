import { chineseDay, chineseMinute, type PlainDate } from '../domain/quantities/calendar.ts';

/** The only place in main that asks the computer for the time. */
export interface Clock {
  /** The present instant, UTC, ISO 8601. */
  now(): string;
  today(): PlainDate;
  /** Civil time in China to the minute: 2026-01-05T14:30. */
  localMinute(): string;
}

/** @param fixed an instant to freeze the clock at; for tests and for the pictures in the README. */
export function clock(fixed?: string): Clock {
  const present = () => (fixed === undefined ? Date.now() : Date.parse(fixed));
  return {
    now: () => new Date(present()).toISOString(),
    today: () => chineseDay(present()),
    localMinute: () => chineseMinute(present()),
  };
}

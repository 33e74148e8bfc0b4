import { chineseDay, chineseMinute, type PlainDate } from '../../electron/domain/quantities/calendar.ts';
import { ask } from '../client.ts';

/** How far main's clock is ahead of the page's, in ms: 0 unless main was started with a clock of its own. */
let ahead = 0;

/** Sets the page's clock from main's, once, before anything is shown. */
export async function keepTime(): Promise<void> {
  const { now } = await ask('clock-read', {});
  ahead = Date.parse(now) - Date.now();
}

/** Chinese civil time to the minute, as main also accepts it: 2026-01-05T14:30. */
export function presentMinute(): string {
  return chineseMinute(Date.now() + ahead);
}

/** The present instant by main's clock, in ms since 1970. */
export function presentInstant(): number {
  return Date.now() + ahead;
}

/** The calendar day in China. */
export function today(): PlainDate {
  return chineseDay(Date.now() + ahead);
}

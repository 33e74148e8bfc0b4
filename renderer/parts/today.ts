import { dateOf, type PlainDate } from '../../electron/domain/calendar.ts';

/** The calendar day on the clock of this computer, as main also takes it. */
export function today(): PlainDate {
  const now = new Date();
  return dateOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

import { addDays, daysBetween, formatChinese, type PlainDate } from '../quantities/calendar.ts';

/** The days of delay that bear overdue interest. */
export interface Delay {
  /** The day after the due day. */
  readonly from: PlainDate;
  /** Last day counted. */
  readonly to: PlainDate;
  readonly days: number;
}

/**
 * The delay of a debt: the only count of overdue days. The due day is still in time, and `until`, the day of account or
 * of full payment, is not counted (算头不算尾).
 * @param dueOn last day on which payment is in time
 * @returns null while no day bears overdue interest, as on the first day of delay itself
 */
export function delayOf(dueOn: PlainDate, until: PlainDate): Delay | null {
  const from = addDays(dueOn, 1);
  return until <= from ? null : { from, to: addDays(until, -1), days: daysBetween(from, until) };
}

/** The delay that has lasted a number of days; null for none. */
export function delayLasting(dueOn: PlainDate, days: number): Delay | null {
  return delayOf(dueOn, addDays(dueOn, days + 1));
}

/** With both ends, as everywhere on paper: 自2026年5月21日起至2026年11月19日止，逾期183日. */
export function delayText({ from, to, days }: Delay): string {
  return `自${formatChinese(from)}起至${formatChinese(to)}止，逾期${days}日`;
}

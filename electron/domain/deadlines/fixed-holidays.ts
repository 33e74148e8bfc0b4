import { date, type PlainDate } from '../quantities/calendar.ts';

/** 全国年节及纪念日放假办法, revised 2024-11-10: in force from this day. */
const HOLIDAY_MEASURES_OF_2024 = date('2025-01-01');

/** 元旦, 劳动节 (two days) and 国庆节 (three), month and day (办法 2). */
const FIXED: ReadonlySet<string> = new Set(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']);

/**
 * Whether a day is a public holiday by regulation, whatever the State Council arranges for its year (全国年节及纪念日放假办法
 * 2). False also for holidays of the lunar calendar and 清明, whose days the regulation does not fix, and for the days given
 * in exchange for a holiday on a weekend (6): those are in the year's notice alone.
 */
export function isFixedHoliday(on: PlainDate): boolean {
  return on >= HOLIDAY_MEASURES_OF_2024 && FIXED.has(on.slice(5));
}

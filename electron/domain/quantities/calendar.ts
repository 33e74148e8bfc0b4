/**
 * Calendar days. A `PlainDate` is a day of the Chinese civil calendar written `YYYY-MM-DD`: no clock, no time zone, so
 * that a due date never shifts with a laptop's settings. Arithmetic uses day numbers (days since 1970-01-01), by the
 * civil-from-days method published by Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013).
 */
declare const dateBrand: unique symbol;
export type PlainDate = string & { readonly [dateBrand]: true };

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Reads `YYYY-MM-DD`. @returns null for another format, a day that its month lacks, or a year outside 1900 to 2199. */
export function parseDate(text: string): PlainDate | null {
  const match = SHAPE.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return text as PlainDate;
}

/** A date known to be valid, e.g. a literal in the source. @throws RangeError otherwise. */
export function date(text: string): PlainDate {
  const parsed = parseDate(text);
  if (!parsed) throw new RangeError(`not a date: ${text}`);
  return parsed;
}

export function partsOf(on: PlainDate): { year: number; month: number; day: number } {
  return { year: Number(on.slice(0, 4)), month: Number(on.slice(5, 7)), day: Number(on.slice(8, 10)) };
}

export function dateOf(year: number, month: number, day: number): PlainDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as PlainDate;
}

/** Days from 1970-01-01 to `on`; negative before it. */
export function dayNumber(on: PlainDate): number {
  const { year, month, day } = partsOf(on);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The day with a given day number; the inverse of `dayNumber`. */
export function dateOfDayNumber(number: number): PlainDate {
  const z = number + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return dateOf(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

export function addDays(on: PlainDate, days: number): PlainDate {
  return dateOfDayNumber(dayNumber(on) + days);
}

/**
 * The same day some months later; a day that the month lacks becomes the month's last day (民法典 202 for years and
 * months).
 */
export function addMonths(on: PlainDate, months: number): PlainDate {
  const { year, month, day } = partsOf(on);
  const index = year * 12 + (month - 1) + months;
  const [newYear, newMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return dateOf(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/** Whole days from one date to another, the end not counted (算头不算尾): from 05-20 to 05-21 is 1. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Day of the week, Monday 1 to Sunday 7 (ISO 8601). */
export function weekday(on: PlainDate): number {
  return ((((dayNumber(on) + 3) % 7) + 7) % 7) + 1;
}

/** Formats a date for running Chinese text: 2026年1月5日. */
export function formatChinese(on: PlainDate): string {
  const { year, month, day } = partsOf(on);
  return `${year}年${month}月${day}日`;
}

const chinese = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });

/**
 * Civil time in China at an instant, whatever the laptop's time zone: limitation and deadlines follow it.
 * @param instant milliseconds since 1970-01-01 UTC
 * @returns to the minute: 2026-01-05T14:30
 */
export function chineseMinute(instant: number): string {
  return chinese.format(instant).replace(' ', 'T');
}

/** The civil day in China at an instant. */
export function chineseDay(instant: number): PlainDate {
  return date(chineseMinute(instant).slice(0, 10));
}

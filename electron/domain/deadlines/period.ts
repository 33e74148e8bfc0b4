import { type Basis, basis } from '../law/basis.ts';
import { addDays, addMonths, partsOf, type PlainDate, weekday } from '../quantities/calendar.ts';
import { Refusal } from '../quantities/refusal.ts';
import { isFixedHoliday } from './fixed-holidays.ts';

/** Which days are working days: not weekends, except the days in `worked`, and not the days in `off`. */
export interface WorkingCalendar {
  readonly off: ReadonlySet<PlainDate>;
  /** Weekend days that are working days (调休上班). */
  readonly worked: ReadonlySet<PlainDate>;
  /**
   * Years for which the State Council's arrangement is known, first and last. Outside them only weekends are known, and the
   * holidays that the regulation itself puts on a day (fixed-holidays.ts).
   */
  readonly years: { readonly first: number; readonly last: number };
}

export interface PeriodLength {
  readonly unit: 'days' | 'months' | 'years' | 'workdays';
  readonly length: number;
}

export interface Period {
  /** First day counted: the day after the event (民法典 201). */
  readonly firstDay: PlainDate;
  /** Last day on which the act is still in time. */
  readonly lastDay: PlainDate;
  /** Whether the last day was moved to the next working day. */
  readonly extended: boolean;
  /** A day that had to be classified lies in a year whose holidays are unknown. */
  readonly unverified: boolean;
  readonly basis: readonly Basis[];
}

export function isWorkingDay(on: PlainDate, calendar: WorkingCalendar): boolean {
  if (calendar.off.has(on) || (!isArranged(on, calendar) && isFixedHoliday(on))) return false;
  return weekday(on) <= 5 || calendar.worked.has(on);
}

/** Whether the arrangement of holidays is known for the year of a day. */
export function isArranged(on: PlainDate, { years }: WorkingCalendar): boolean {
  const { year } = partsOf(on);
  return year >= years.first && year <= years.last;
}

/** The day itself, or the first working day after it. */
export function nextWorkingDay(on: PlainDate, calendar: WorkingCalendar): PlainDate {
  let day = on;
  while (!isWorkingDay(day, calendar)) day = addDays(day, 1);
  return day;
}

/** The latest day that a statutory period may end on. */
const LAST_YEAR = 2200;

/**
 * A period from an event, by 民法典 200 to 204: the day of the event is not counted; months and years end on the day of
 * the same number, or the last day of a month that lacks it.
 * @param extend moves a last day that is not a working day to the next working day (203)
 * @throws Refusal for a length that is not a positive integer, or an end after 2200
 */
export function period(
  event: PlainDate,
  { unit, length }: PeriodLength,
  calendar: WorkingCalendar,
  extend = false,
): Period {
  if (!Number.isInteger(length) || length < 1) throw new Refusal('invalid-input', unit, '期间长度须为正整数');
  if (partsOf(event).year + length / { days: 365, workdays: 240, months: 12, years: 1 }[unit] > LAST_YEAR)
    throw new Refusal('invalid-input', unit, '期间过长');
  const firstDay = addDays(event, 1);
  const end = endOf(event, unit, length, calendar);
  const lastDay = extend ? nextWorkingDay(end, calendar) : end;
  const judged = unit === 'workdays' ? [firstDay, lastDay] : extend ? [end, lastDay] : [];
  return {
    firstDay,
    lastDay,
    extended: lastDay !== end,
    unverified: judged.some((on) => !isArranged(on, calendar)),
    basis: [
      basis('民法典', 201, '开始的当日不计入'),
      ...(unit === 'months' || unit === 'years' ? [basis('民法典', 202)] : []),
      ...(extend ? [basis('民法典', 203)] : []),
    ],
  };
}

function endOf(event: PlainDate, unit: PeriodLength['unit'], length: number, calendar: WorkingCalendar): PlainDate {
  if (unit === 'days') return addDays(event, length);
  if (unit !== 'workdays') return addMonths(event, unit === 'years' ? 12 * length : length);
  let day = event;
  for (let counted = 0; counted < length;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) counted++;
  }
  return day;
}

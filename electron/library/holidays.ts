import { z } from 'zod';
import type { WorkingCalendar } from '../domain/deadlines/period.ts';
import { addDays, type PlainDate } from '../domain/quantities/calendar.ts';
import { day, inOrder, source } from './dated-records.ts';
import { readResource, type ResourceReader, resourcesIn } from './resources.ts';

const holidayFile = z.strictObject({
  title: z.string(),
  sources: z.record(z.string(), source),
  years: z
    .array(
      z.strictObject({ year: z.int(), source: z.string(), off: z.array(z.tuple([day, day])), worked: z.array(day) }),
    )
    .min(1),
});

/** Public holidays and make-up working days, for the years covered by `resources/holidays`. @throws Error as above */
export function loadWorkingCalendar(resources: string): WorkingCalendar {
  return readWorkingCalendar(resourcesIn(resources));
}

/** The same, wherever the resources come from. @throws Error as above */
export function readWorkingCalendar(resources: ResourceReader): WorkingCalendar {
  const { years } = readResource(resources, 'holidays/holidays.json', holidayFile);
  const off = new Set<PlainDate>();
  const worked = new Set<PlainDate>();
  inOrder(
    'holidays/holidays.json',
    years.map(({ year }) => String(year)),
  );
  for (const each of years) {
    for (const [first, last] of each.off) for (let on = first; on <= last; on = addDays(on, 1)) off.add(on);
    for (const on of each.worked) worked.add(on);
  }
  const both = [...worked].find((on) => off.has(on));
  if (both) throw new Error(`holidays/holidays.json: ${both} stands as worked and as off`);
  const [first, last] = [years[0], years.at(-1)];
  return { off, worked, years: { first: first?.year ?? 0, last: last?.year ?? 0 } };
}

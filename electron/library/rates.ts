import { z } from 'zod';
import { readConduct } from './conduct.ts';
import { addDays, parseDate, type PlainDate } from '../domain/quantities/calendar.ts';
import type { RateBook } from '../domain/quantities/lpr.ts';
import type { WorkingCalendar } from '../domain/deadlines/period.ts';
import { parsePercent, type Percent } from '../domain/quantities/rates.ts';
import { resourcesIn, type ResourceReader } from './resources.ts';
import { readStatutes } from './statutes.ts';
import type { Books } from '../calc/topic.ts';

const day = z.custom<PlainDate>((value) => typeof value === 'string' && parseDate(value) !== null, 'not a date');
const rate = z.custom<Percent>((value) => typeof value === 'string' && parsePercent(value) !== null, 'not a rate');

/** Where records were read and when; `confidence` says how near to the publication the source stands. */
const source = z.strictObject({
  title: z.string(),
  readOn: day,
  confidence: z.enum(['official', 'secondary', 'memory']),
});

const lprFile = z.strictObject({
  title: z.string(),
  sources: z.record(z.string(), source),
  fixings: z.array(z.strictObject({ publishedOn: day, oneYear: rate, fiveYear: rate, source: z.string() })).min(1),
});

const benchmarkFile = z.strictObject({
  title: z.string(),
  sources: z.record(z.string(), source),
  rates: z.array(z.strictObject({ from: day, oneYear: rate, source: z.string() })).min(1),
});

const holidayFile = z.strictObject({
  title: z.string(),
  sources: z.record(z.string(), source),
  years: z
    .array(
      z.strictObject({ year: z.int(), source: z.string(), off: z.array(z.tuple([day, day])), worked: z.array(day) }),
    )
    .min(1),
});

/** Everything that the topics compute with, from a directory of resources. @throws Error naming the file that fails its checks */
export function loadBooks(directory: string): Books {
  const resources = resourcesIn(directory);
  const statutes = readStatutes(resources);
  return {
    rates: readRates(resources),
    calendar: readWorkingCalendar(resources),
    statutes,
    conduct: readConduct(resources, statutes),
  };
}

/**
 * The rate tables of `resources/rates`.
 * @param today no row may lie after it; the program's own day, so that a mistyped row is found before it is used
 * @throws Error naming the file and the row that fails its checks
 */
export function loadRates(resources: string, today?: PlainDate): RateBook {
  return readRates(resourcesIn(resources), today);
}

/** The same from wherever the resources come. @throws Error as above */
export function readRates(resources: ResourceReader, today?: PlainDate): RateBook {
  const lpr = read(resources, 'rates/lpr.json', lprFile);
  const benchmark = read(resources, 'rates/pboc-benchmark.json', benchmarkFile);
  inOrder(
    'rates/lpr.json',
    lpr.fixings.map((row) => row.publishedOn),
    today,
  );
  inOrder(
    'rates/pboc-benchmark.json',
    benchmark.rates.map((row) => row.from),
    today,
  );
  return {
    lpr: lpr.fixings.map((row) => ({ ...row, source: titleOf(lpr.sources, row.source) })),
    benchmark: benchmark.rates.map((row) => ({ ...row, source: titleOf(benchmark.sources, row.source) })),
  };
}

/** Public holidays and weekend days worked in exchange, of the years that `resources/holidays` knows. @throws Error as above */
export function loadWorkingCalendar(resources: string): WorkingCalendar {
  return readWorkingCalendar(resourcesIn(resources));
}

/** The same from wherever the resources come. @throws Error as above */
export function readWorkingCalendar(resources: ResourceReader): WorkingCalendar {
  const { years } = read(resources, 'holidays/holidays.json', holidayFile);
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

function read<T>(resources: ResourceReader, name: string, shape: z.ZodType<T>): T {
  const parsed = shape.safeParse(resources(name));
  if (!parsed.success) throw new Error(`${name}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

function inOrder(name: string, days: readonly string[], today?: PlainDate): void {
  days.forEach((on, index) => {
    const before = days[index - 1];
    if (before !== undefined && before >= on) throw new Error(`${name}: ${on} stands after ${before}`);
    if (today !== undefined && on > today) throw new Error(`${name}: ${on} lies in the future`);
  });
}

function titleOf(sources: Readonly<Record<string, { readonly title: string }>>, key: string): string {
  const found = sources[key];
  if (!found) throw new Error(`source ${key} is not described`);
  return found.title;
}

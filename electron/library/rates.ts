import { z } from 'zod';
import type { PlainDate } from '../domain/quantities/calendar.ts';
import type { RateBook } from '../domain/quantities/lpr.ts';
import { parsePercent, type Percent } from '../domain/quantities/rates.ts';
import { day, inOrder, source, titleOf } from './dated-records.ts';
import { readResource, type ResourceReader, resourcesIn } from './resources.ts';

const rate = z.custom<Percent>((value) => typeof value === 'string' && parsePercent(value) !== null, 'not a rate');

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

/**
 * The rate tables of `resources/rates`.
 * @param today no row may be later; the program's own date, so that a mistyped row is found before it is used
 * @throws Error naming the file and the row that fails its checks
 */
export function loadRates(resources: string, today?: PlainDate): RateBook {
  return readRates(resourcesIn(resources), today);
}

/** The same, wherever the resources come from. @throws Error as above */
export function readRates(resources: ResourceReader, today?: PlainDate): RateBook {
  const lpr = readResource(resources, 'rates/lpr.json', lprFile);
  const benchmark = readResource(resources, 'rates/pboc-benchmark.json', benchmarkFile);
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

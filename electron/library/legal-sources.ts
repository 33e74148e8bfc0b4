import { z } from 'zod';
import { plainDate } from '../contract/values.ts';
import type { WorkingCalendar } from '../domain/deadlines/period.ts';
import type { Statutes } from '../domain/law/statute.ts';
import type { PlainDate } from '../domain/quantities/calendar.ts';
import type { RateBook } from '../domain/quantities/lpr.ts';
import { readWorkingCalendar } from './holidays.ts';
import { readRates } from './rates.ts';
import type { ResourceReader } from './resources.ts';
import { readStatutes } from './statutes.ts';

/** The sources of law behind figures and papers: statutes, rates and holidays. */
export interface LegalSources {
  readonly rates: RateBook;
  readonly calendar: WorkingCalendar;
  readonly statutes: Statutes;
}

/** The program's own sources, their date, and where they are read from. */
export interface ShippedSources extends LegalSources {
  readonly edition: PlainDate;
  readonly resources: ResourceReader;
}

/** @param today no rate may be later. @throws Error naming the file and the record that fails its checks */
export function readLegalSources(resources: ResourceReader, today?: PlainDate): LegalSources {
  return {
    rates: readRates(resources, today),
    calendar: readWorkingCalendar(resources),
    statutes: readStatutes(resources),
  };
}

/** The day up to which the program's resources are current. */
export function readEdition(resources: ResourceReader): PlainDate {
  return z.object({ edition: plainDate }).parse(resources('edition.json')).edition;
}

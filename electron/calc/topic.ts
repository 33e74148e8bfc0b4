import type { z } from 'zod';
import type { ConductRules } from '../library/conduct.ts';
import type { RateBook } from '../domain/quantities/lpr.ts';
import type { WorkingCalendar } from '../domain/deadlines/period.ts';
import type { Statutes } from '../domain/law/statute.ts';

/** The tables that topics compute with. */
export interface Books {
  readonly rates: RateBook;
  readonly calendar: WorkingCalendar;
  readonly statutes: Statutes;
  readonly conduct: ConductRules;
}

/** One subject of `casebook calc`: parses its input, and answers with plain JSON or throws a Refusal. */
export type Topic = (input: unknown, books: Books) => object;

/** Binds a shape to the function that answers it. @throws z.ZodError for an input of another shape */
export function topic<Input>(shape: z.ZodType<Input>, answer: (input: Input, books: Books) => object): Topic {
  return (input, books) => answer(shape.parse(input, { reportInput: true }), books);
}

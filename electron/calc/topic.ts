import type { z } from 'zod';
import type { Sources } from './sources.ts';

/** One subject of `casebook calc`: parses its input, and returns plain JSON or throws a Refusal. */
export type Topic = (input: unknown, sources: Sources) => object;

/** Binds a schema to the function that answers it. @throws z.ZodError for input that does not match */
export function topic<Input>(shape: z.ZodType<Input>, answer: (input: Input, sources: Sources) => object): Topic {
  return (input, sources) => answer(shape.parse(input, { reportInput: true }), sources);
}

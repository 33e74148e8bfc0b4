import type { z } from 'zod';
import { Refusal } from '../domain/quantities/refusal.ts';
import type { Sources } from './sources.ts';

/** One subject of `casebook calc`: parses its input, and returns plain JSON or throws a Refusal. */
export type Topic = (input: unknown, sources: Sources) => object;

/**
 * Binds a schema to the function that answers it.
 * @param sizedBy the field that makes an answer too large, named where the computation cannot
 * @throws z.ZodError for input that does not match
 */
export function topic<Input>(
  shape: z.ZodType<Input>,
  answer: (input: Input, sources: Sources) => object,
  sizedBy = 'input',
): Topic {
  return (input, sources) => {
    const parsed = shape.parse(input, { reportInput: true });
    try {
      return answer(parsed, sources);
    } catch (error) {
      if (error instanceof Refusal && error.code === 'too-large' && error.field === '')
        throw new Refusal(error.code, sizedBy, error.message);
      throw error;
    }
  };
}

import { Refusal } from '../domain/quantities/refusal.ts';
import { Failure } from '../failure.ts';

/**
 * Runs a computation of the domain. @throws Failure not-computable, figures-disagree, replacing what the domain throws:
 * then no figure may be shown or printed
 */
export function computed<T>(compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Failure(error.code === 'disagreement' ? 'figures-disagree' : 'not-computable', error.message, {
      field: error.field,
    });
  }
}

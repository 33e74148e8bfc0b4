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
    // Sums are whole numbers up to 2^53 − 1 fen, 90 trillion yuan; nothing beyond that is silently rounded.
    if (error instanceof RangeError) throw new Failure('not-computable', '结果超出可精确计算的范围。');
    if (!(error instanceof Refusal)) throw error;
    throw new Failure(error.code === 'disagreement' ? 'figures-disagree' : 'not-computable', error.message, {
      field: error.field,
    });
  }
}

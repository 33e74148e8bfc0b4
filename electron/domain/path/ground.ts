import type { Basis } from '../law/basis.ts';

/** One reason in words, with its legal basis. */
export interface Ground {
  readonly text: string;
  readonly basis: readonly Basis[];
}

/** A ground with the articles it is based on, if any. */
export const ground = (text: string, ...rests: Ground['basis']): Ground => ({ text, basis: rests });

import type { Basis } from '../law/basis.ts';

/** One reason in words, with what it rests on. */
export interface Ground {
  readonly text: string;
  readonly basis: readonly Basis[];
}

/** A ground with the articles that it rests on, if any. */
export const ground = (text: string, ...rests: Ground['basis']): Ground => ({ text, basis: rests });

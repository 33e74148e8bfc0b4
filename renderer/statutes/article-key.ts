import type { ArticleView } from '../../electron/contract/statutes.ts';

/** A key that tells articles apart: one number of one law may exist in several versions. */
export function keyOf({ law, article, effectiveFrom }: Pick<ArticleView, 'law' | 'article' | 'effectiveFrom'>): string {
  return `${law}|${article}|${effectiveFrom}`;
}

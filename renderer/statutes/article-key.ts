import type { ArticleView } from '../../electron/contract/statutes.ts';

/** Tells articles apart: one number of one law may stand in several versions. */
export function keyOf({ law, article, effectiveFrom }: Pick<ArticleView, 'law' | 'article' | 'effectiveFrom'>): string {
  return `${law}|${article}|${effectiveFrom}`;
}

import type { ArticleView } from '../../electron/contract/statutes.ts';

/** What handbooks from before 2021 cite for a debt, by law name and number as written. */
const OFTEN_CITED = [
  { law: '合同法', article: '第一百零七条' },
  { law: '民事诉讼法', article: '第一百一十九条' },
  { law: '刑法', article: '第二百九十三条' },
] as const;

/**
 * The articles meant by those old citations, as the collection holds them. Where a number now belongs to another
 * rule,
 * handbooks mean the one that has a successor.
 */
export function oldArticles(articles: readonly ArticleView[]): readonly ArticleView[] {
  return OFTEN_CITED.flatMap(({ law, article }) => {
    const numbered = articles.filter(
      (entry) => entry.article === article && entry.law.startsWith(`中华人民共和国${law}`),
    );
    return numbered.find((entry) => entry.successor) ?? numbered[0] ?? [];
  });
}

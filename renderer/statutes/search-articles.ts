import type { ArticleView } from '../../electron/contract/statutes.ts';
import { numberInWords } from '../../electron/domain/words.ts';

/**
 * Finds articles the way lawyers ask for them: words of the text or the law's name, and numbers in either writing, so that
 * “民法典577”, “民法典 第五百七十七条” and “违约责任” all work. Every term must be found.
 *
 * @param shortNames the short name of each law by its full name
 */
export function searchArticles(
  articles: readonly ArticleView[], shortNames: ReadonlyMap<string, string>, query: string,
): readonly ArticleView[] {
  const terms = termsOf(query);
  if (terms.length === 0) return articles;
  return articles.filter((article) => {
    const words = [article.law, shortNames.get(article.law) ?? '', article.article, article.purpose, article.text].join('\n');
    return terms.every((term) => (typeof term === 'number' ? isNumbered(article, term) : words.includes(term)));
  });
}

/** Digits ask for an article's number; everything else is looked for as it is written. */
function termsOf(query: string): readonly (string | number)[] {
  const parts = query.replace(/第\s*(\d+)\s*条/g, ' $1 ').match(/\d+|[^\s\d《》]+/g) ?? [];
  return parts.map((part) => (/^[1-9]\d{0,3}$/.test(part) ? Number(part) : part));
}

/** 293 finds both 第二百九十三条 and 第二百九十三条之一. */
function isNumbered({ article }: ArticleView, number: number): boolean {
  return article.startsWith(`第${numberInWords(number)}条`);
}

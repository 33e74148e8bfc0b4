import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleView } from '../../electron/contract/statutes.ts';
import { keyOf } from './article-key.ts';
import { oldArticles } from './old-articles.ts';
import { StateTag } from './state-tag.tsx';

interface Props {
  readonly articles: readonly ArticleView[];
  readonly shortNames: ReadonlyMap<string, string>;
  readonly onChoose: (article: ArticleView) => void;
}

/** The three articles that old handbooks cite for a debt, each with what to cite today and why the number changed. */
export function OldArticles({ articles, shortNames, onChoose }: Props): ReactElement | null {
  const { t } = useTranslation('statutes');
  const old = oldArticles(articles);
  if (old.length === 0) return null;
  const named = (law: string, article: string): string => `${shortNames.get(law) ?? law} ${article}`;
  return (
    <section className="statutes-old" aria-labelledby="statutes-old-title">
      <h2 id="statutes-old-title">{t('oldTitle')}</h2>
      <p>{t('oldHint')}</p>
      <ul>
        {old.map((article) => (
          <li key={keyOf(article)}>
            <p className="statutes-old-head">
              <Button type="link" onClick={() => onChoose(article)}>
                {named(article.law, article.article)}
              </Button>
              <StateTag state={article.state} />
              <span>
                {article.successor
                  ? t('successor', { law: named(article.successor.law, ''), article: article.successor.article })
                  : t('stillValid')}
              </span>
            </p>
            <p className="statutes-old-why">{article.successor?.why ?? article.purpose}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

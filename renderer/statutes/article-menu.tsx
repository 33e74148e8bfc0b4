import { Menu } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleView } from '../../electron/contract/statutes.ts';
import { keyOf } from './article-key.ts';

interface Props {
  readonly articles: readonly ArticleView[];
  readonly shortNames: ReadonlyMap<string, string>;
  readonly chosen: string | null;
  /** Search hits by relevance, regardless of law; otherwise articles are grouped by law. */
  readonly ranked: boolean;
  readonly onChoose: (key: string) => void;
}

/** A list of articles, navigated with the arrow keys. */
export function ArticleMenu({ articles, shortNames, chosen, ranked, onChoose }: Props): ReactElement {
  const { t } = useTranslation('statutes');
  const [opened, setOpened] = useState<string[]>([]);
  const item = (article: ArticleView, named: string) => ({
    key: keyOf(article),
    label: (
      <span className="statute-item">
        <span>
          {named}
          {article.article}{' '}
          {article.state !== 'in-force' && (
            <small>
              {t(`state.${article.state}`)} {article.version}
            </small>
          )}
          {article.own && <small>{t('own')}</small>}
        </span>
        <small>{article.purpose || article.text}</small>
      </span>
    ),
    title: article.purpose || article.text,
    ...(article.state !== 'in-force' && { className: 'statute-not-in-force' }),
  });
  const items = ranked
    ? articles.map((article) => item(article, `${article.shortName} `))
    : [...Map.groupBy(articles, ({ law }) => law)].map(([law, ofLaw]) => ({
        key: law,
        label: shortNames.get(law) ?? law,
        children: ofLaw.map((article) => item(article, '')),
      }));
  const ofChosen = chosen?.split('|')[0];
  return (
    <Menu
      aria-label={t('list')}
      className="statute-menu"
      mode="inline"
      inlineIndent={12}
      openKeys={[...new Set([...opened, ...(ofChosen ? [ofChosen] : [])])]}
      onOpenChange={setOpened}
      selectedKeys={chosen ? [chosen] : []}
      onSelect={({ key }) => onChoose(key)}
      items={items}
    />
  );
}

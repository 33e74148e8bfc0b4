import { Menu } from 'antd';
import { useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleView } from '../../electron/contract/statutes.ts';
import { keyOf } from './article-key.ts';

interface Props {
  readonly articles: readonly ArticleView[];
  readonly shortNames: ReadonlyMap<string, string>;
  readonly chosen: string | null;
  /** While something is looked for, every law that holds a hit lies open. */
  readonly searching: boolean;
  readonly onChoose: (key: string) => void;
}

/** The articles under their laws, walked with the arrow keys. */
export function ArticleMenu({ articles, shortNames, chosen, searching, onChoose }: Props): ReactElement {
  const { t } = useTranslation('statutes');
  const [opened, setOpened] = useState<string[]>([]);
  const laws = useMemo(() => Map.groupBy(articles, (article) => article.law), [articles]);
  const open = searching ? [...laws.keys()] : [...new Set([...opened, ...(chosen ? [chosen.split('|')[0] ?? ''] : [])])];
  return (
    <Menu
      aria-label={t('list')}
      className="statute-menu"
      mode="inline"
      inlineIndent={12}
      openKeys={open}
      onOpenChange={setOpened}
      selectedKeys={chosen ? [chosen] : []}
      onSelect={({ key }) => onChoose(key)}
      items={[...laws].map(([law, ofLaw]) => ({
        key: law,
        label: shortNames.get(law) ?? law,
        children: ofLaw.map((article) => ({
          key: keyOf(article),
          label: `${article.article} ${article.state === 'in-force' ? article.purpose : t(`state.${article.state}`)}`,
          title: article.purpose,
          ...(article.state !== 'in-force' && { className: 'statute-not-in-force' }),
        })),
      }))}
    />
  );
}

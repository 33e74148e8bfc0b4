import { Button, Input, type InputRef } from 'antd';
import { useCallback, useDeferredValue, useMemo, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleView } from '../../electron/contract/statutes.ts';
import type { PlainDate } from '../../electron/domain/calendar.ts';
import { useAnswer } from '../client.ts';
import { DateField } from '../parts/date-field.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Loading } from '../parts/loading.tsx';
import { today } from '../parts/today.ts';
import { useShortcut } from '../parts/use-shortcut.ts';
import { ArticleDetail } from './article-detail.tsx';
import { keyOf } from './article-key.ts';
import { ArticleMenu } from './article-menu.tsx';
import { OldArticles } from './old-articles-panel.tsx';
import { searchArticles } from './search-articles.ts';
import './statutes.css';

interface Props {
  /** What else can be done with an article where the browser is used. */
  readonly actions?: (article: ArticleView) => ReactNode;
  /** What is looked for when the browser opens. */
  readonly find?: string;
}

/** The collection as of a day: search, the articles under their laws, and one article read. */
export function StatuteBrowser({ actions, find = '' }: Props): ReactElement {
  const { t } = useTranslation('statutes');
  const [on, setOn] = useState<PlainDate>(today);
  const [query, setQuery] = useState(find);
  const [chosen, setChosen] = useState<string | null>(null);
  const search = useRef<InputRef>(null);
  useShortcut('f', useCallback(() => search.current?.focus({ cursor: 'all' }), []));

  const list = useAnswer('statute-list', { on });
  const articles = useMemo(() => list.data?.articles ?? [], [list.data]);
  const shortNames = useMemo(() => new Map(list.data?.laws.map(({ law, shortName }) => [law, shortName])), [list.data]);
  const sought = useDeferredValue(query);
  const found = useMemo(() => searchArticles(articles, shortNames, sought), [articles, shortNames, sought]);
  // Whoever came with a reference to one article sees it at once.
  const article = articles.find((entry) => keyOf(entry) === chosen) ?? (chosen === null && query === find && found.length === 1 ? found[0] : undefined);

  const goTo = (law: string, number: string): void => {
    const there = articles.filter((entry) => entry.law === law && entry.article === number);
    const current = there.find((entry) => entry.state === 'in-force') ?? there[0];
    if (current) setChosen(keyOf(current));
  };

  if (list.isPending) return <Loading />;
  if (list.isError) return <FailureAlert error={list.error} />;
  return (
    <div className="statutes">
      <div className="statutes-ask" role="search">
        <Input
          ref={search}
          type="search"
          allowClear
          aria-label={t('search')}
          placeholder={`${t('search')}，${t('searchHint')}`}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <label className="statutes-on">
          <span>{t('on')}</span>
          <DateField value={on} onChange={(day) => setOn(day ?? today())} allowClear={false} />
        </label>
      </div>
      <div className="statutes-body">
        <nav className="statutes-list" aria-label={t('list')}>
          {found.length === 0
            ? <EmptyState {...t('none', { returnObjects: true })} action={<Button onClick={() => setQuery('')}>{t('clear')}</Button>} />
            : <ArticleMenu articles={found} shortNames={shortNames} chosen={chosen} searching={sought.trim() !== ''} onChoose={setChosen} />}
        </nav>
        <section className="statutes-read" aria-live="polite">
          {article
            ? <ArticleDetail article={article} actions={actions?.(article)} onSuccessor={goTo} />
            : <p className="statutes-choose">{t('choose')}</p>}
          <OldArticles articles={articles} shortNames={shortNames} onChoose={(entry) => setChosen(keyOf(entry))} />
        </section>
      </div>
    </div>
  );
}

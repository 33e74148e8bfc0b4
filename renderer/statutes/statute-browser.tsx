import { CloseCircleFilled } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Input, type InputRef, Select } from 'antd';
import { type ReactElement, type ReactNode, useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../electron/contract/operations.ts';
import type { ArticleView } from '../../electron/contract/statutes.ts';
import type { PlainDate } from '../../electron/domain/quantities/calendar.ts';
import { ask, type Refusal, useAnswer } from '../client.ts';
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
import './statutes.css';

interface Props {
  /** Further actions on an article where the browser is used. */
  readonly actions?: (article: ArticleView, on: PlainDate) => ReactNode;
  /** Shown below an article. */
  readonly more?: (article: ArticleView) => ReactNode;
  /** The initial search. */
  readonly find?: string;
  /** The initial day; today by default. */
  readonly day?: PlainDate | null;
  /** The first day of the text that is meant, if several have the number. */
  readonly from?: PlainDate | null;
}

/** The collection as of a day: search, the articles by law, and the text of one. */
export function StatuteBrowser({ actions, more, find = '', day = null, from = null }: Props): ReactElement {
  const { t } = useTranslation('statutes');
  const [on, setOn] = useState<PlainDate>(() => day ?? today());
  const [query, setQuery] = useState(find);
  const [topic, setTopic] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  /** The search whose first hit is to be opened, by Enter or by following a reference. */
  const [opening, setOpening] = useState({ query: find, followed: true });
  const field = useRef<InputRef>(null);
  useShortcut(
    'f',
    useCallback(() => field.current?.focus({ cursor: 'all' }), []),
  );

  const list = useAnswer('statute-list', { on });
  const articles = useMemo(() => list.data?.articles ?? [], [list.data]);
  const shortNames = useMemo(() => new Map(list.data?.laws.map(({ law, shortName }) => [law, shortName])), [list.data]);
  const sought = useDeferredValue(query.trim());
  const search = useQuery<Output<'statute-search'>, Refusal>({
    queryKey: ['statute-search', { query: sought, on }],
    queryFn: () => ask('statute-search', { query: sought, on }),
    enabled: sought !== '',
    placeholderData: keepPreviousData,
  });
  const found = useMemo(() => {
    const all = sought === '' ? articles : (search.data?.articles ?? []);
    return topic === null ? all : all.filter(({ topics }) => topics.includes(topic));
  }, [articles, search.data, sought, topic]);
  // A reference to a single article opens it at once; 2015年民间借贷规定 refers to no law in the collection.
  const isOpening = chosen === null && sought !== '' && sought === opening.query && !search.isPlaceholderData;
  const first = isOpening
    ? (found.find(
        ({ law, article: number, effectiveFrom }) => effectiveFrom === from && sought === `${law} ${number}`,
      ) ?? found[0])
    : undefined;
  const names = list.data?.laws.find(({ law }) => law === first?.law);
  const isMeant =
    !opening.followed || (names !== undefined && [names.law, ...names.aliases].some((name) => sought.startsWith(name)));
  const article = articles.find((entry) => keyOf(entry) === chosen) ?? (isMeant ? first : undefined);

  const goTo = (law: string, number: string): void => {
    // One article may have been divided into several.
    const [first] = number.split('、');
    const there = articles.filter((entry) => entry.law === law && entry.article === first);
    const current = there.find((entry) => entry.state === 'in-force') ?? there[0];
    if (current) setChosen(keyOf(current));
  };

  const clear = (): void => {
    setQuery('');
    setTopic(null);
  };

  if (list.isPending) return <Loading />;
  if (list.isError) return <FailureAlert error={list.error} />;
  return (
    <div className="statutes">
      <div className="statutes-ask" role="search">
        <Input
          ref={field}
          type="search"
          allowClear={{
            clearIcon: (
              <>
                <CloseCircleFilled />
                <span className="for-readers">{t('clear')}</span>
              </>
            ),
          }}
          aria-label={t('search')}
          placeholder={`${t('search')}，${t('searchHint')}`}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          maxLength={200}
          onPressEnter={() => {
            setChosen(null);
            setOpening({ query: query.trim(), followed: false });
          }}
        />
        <Select
          className="statutes-topic"
          aria-label={t('topic')}
          value={topic ?? ''}
          onChange={(value) => setTopic(value === '' ? null : value)}
          options={[
            { value: '', label: t('allTopics') },
            ...list.data.topics.map((value) => ({ value, label: value })),
          ]}
        />
        <label className="statutes-on">
          <span>{t('on')}</span>
          <DateField value={on} onChange={(day) => setOn(day ?? today())} allowClear={false} />
        </label>
      </div>
      <div className="statutes-body">
        <nav className="statutes-list" aria-label={t('list')}>
          <FailureAlert error={search.error} />
          {found.length === 0 ? (
            !search.isFetching && (
              <EmptyState
                {...t('none', { returnObjects: true })}
                action={<Button onClick={clear}>{t('clear')}</Button>}
              />
            )
          ) : (
            <ArticleMenu
              articles={found}
              shortNames={shortNames}
              chosen={article ? keyOf(article) : null}
              ranked={sought !== ''}
              onChoose={setChosen}
            />
          )}
        </nav>
        <section className="statutes-read" aria-live="polite">
          {article ? (
            <ArticleDetail
              article={article}
              actions={actions?.(article, on)}
              more={more?.(article)}
              onSuccessor={goTo}
            />
          ) : (
            <p className="statutes-choose">{t('choose')}</p>
          )}
          <OldArticles articles={articles} shortNames={shortNames} onChoose={(entry) => setChosen(keyOf(entry))} />
        </section>
      </div>
    </div>
  );
}

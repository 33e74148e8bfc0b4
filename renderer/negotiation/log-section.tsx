import { FileTextOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, type InputRef, Select } from 'antd';
import { type ReactElement, useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LogEntryView } from '../../electron/contract/log.ts';
import { type Channel, CHANNELS } from '../../electron/domain/case/log-entry.ts';
import { useCase } from '../case/use-case.ts';
import { useAnswer } from '../client.ts';
import { DateField } from '../parts/date-field.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Loading } from '../parts/loading.tsx';
import { PaperDrawer } from '../parts/paper-drawer.tsx';
import { useShortcut } from '../parts/use-shortcut.ts';
import { ChainState } from './chain-state.tsx';
import { EntryDialog } from './entry-dialog.tsx';
import { EntryItem } from './entry-item.tsx';
import { EVER, filterEntries, type Span } from './filter-entries.ts';
import './negotiation.css';

/** Entries rendered at a time. */
const PAGE = 50;

/** The negotiation log: every contact, newest first, and whether its hash chain is intact. */
export function LogSection(): ReactElement {
  const { t } = useTranslation(['negotiation', 'terms']);
  const { id } = useCase();
  const log = useAnswer('log-read', { caseId: id });
  const [query, setQuery] = useState('');
  const [channel, setChannel] = useState<Channel | null>(null);
  const [pages, setPages] = useState(1);
  const [span, setSpan] = useState<Span>(EVER);
  const [paper, setPaper] = useState<readonly number[] | 'all' | null>(null);
  const [dialog, setDialog] = useState<{ readonly corrects: LogEntryView | null } | null>(null);
  const search = useRef<InputRef>(null);
  useShortcut(
    'f',
    useCallback(() => search.current?.focus({ cursor: 'all' }), []),
  );
  useShortcut(
    'n',
    useCallback(() => setDialog({ corrects: null }), []),
  );

  const sought = useDeferredValue(query);
  const shown = useMemo(
    () => filterEntries(log.data?.entries ?? [], sought, channel, span),
    [log.data, sought, channel, span],
  );
  if (!log.data) return log.error ? <FailureAlert error={log.error} /> : <Loading />;
  const { entries, brokenAt, promises } = log.data;
  const rest = shown.length - pages * PAGE;
  const clear = (): void => {
    setQuery('');
    setChannel(null);
    setSpan(EVER);
  };
  const filtered = shown.flatMap(({ entry, corrections }) => [entry.seq, ...corrections.map(({ seq }) => seq)]);
  const isFiltered = filtered.length < entries.length;
  return (
    <div className="log">
      <div className="page-head">
        <Input
          ref={search}
          className="log-search"
          type="search"
          allowClear
          aria-label={t('search')}
          placeholder={t('search')}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <Select
          className="log-channel"
          aria-label={t('channel')}
          value={channel ?? 'all'}
          onChange={(value: Channel | 'all') => setChannel(value === 'all' ? null : value)}
          options={[
            { value: 'all' as const, label: t('allChannels') },
            ...CHANNELS.map((value) => ({ value, label: t(`terms:channel.${value}`) })),
          ]}
        />
        <span className="log-span">
          <DateField
            aria-label={t('from')}
            placeholder={t('from')}
            value={span.from}
            onChange={(from) => setSpan({ ...span, from })}
          />
        </span>
        <span className="log-span">
          <DateField
            aria-label={t('until')}
            placeholder={t('until')}
            value={span.until}
            onChange={(until) => setSpan({ ...span, until })}
          />
        </span>
        <ChainState count={entries.length} brokenAt={brokenAt} />
        <span className="grow" />
        {isFiltered && filtered.length > 0 && (
          <Button icon={<FileTextOutlined />} onClick={() => setPaper(filtered)}>
            {t('printShown')}
          </Button>
        )}
        <Button icon={<FileTextOutlined />} disabled={entries.length === 0} onClick={() => setPaper('all')}>
          {t(isFiltered ? 'printAll' : 'print')}
        </Button>
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setDialog({ corrects: null })}>
          {t('add')}
        </Button>
      </div>
      {entries.length === 0 && <EmptyState {...t('empty', { returnObjects: true })} />}
      {entries.length > 0 && shown.length === 0 && (
        <EmptyState {...t('nothing', { returnObjects: true })} action={<Button onClick={clear}>{t('clear')}</Button>} />
      )}
      <ol className="log-entries">
        {shown.slice(0, pages * PAGE).map((one) => (
          <li key={one.entry.id}>
            <EntryItem
              {...one}
              seqOf={new Map(entries.map((entry) => [entry.id, entry.seq]))}
              brokenAt={brokenAt}
              promises={promises}
              onCorrect={(entry) => setDialog({ corrects: entry })}
            />
          </li>
        ))}
      </ol>
      {rest > 0 && (
        <Button block onClick={() => setPages(pages + 1)}>
          {t('more', { n: Math.min(rest, PAGE) })}
        </Button>
      )}
      <EntryDialog
        caseId={id}
        open={dialog !== null}
        corrects={dialog?.corrects ?? null}
        onClose={() => setDialog(null)}
      />
      <PaperDrawer
        title={t('title')}
        open={paper !== null}
        paper={{ kind: 'log', caseId: id, ...(paper !== null && paper !== 'all' && { only: [...paper] }) }}
        onClose={() => setPaper(null)}
      />
    </div>
  );
}

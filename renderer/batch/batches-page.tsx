import { Table, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { BatchSummary } from '../../electron/contract/batches.ts';
import { useListView } from '../case-list/list-view.ts';
import { useAnswer } from '../client.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Instant } from '../parts/instant.tsx';
import { NewBatch } from './new-batch.tsx';
import './batch.css';

/** A new batch for the chosen cases, and the outcome of earlier ones. */
export function BatchesPage(): ReactElement {
  const { t } = useTranslation('batch');
  const { chosen, setChosen } = useListView();
  const list = useAnswer('batch-list', {});
  const columns: TableColumnsType<BatchSummary> = [
    {
      title: t('history.at'),
      key: 'at',
      width: 160,
      render: (_, { id, at }) => (
        <Link to={`/batches/${id}`}>
          <Instant at={at} />
        </Link>
      ),
    },
    { title: t('history.paper'), dataIndex: 'title' },
    { title: t('history.sum'), key: 'sum', width: 200, render: (_, batch) => t('history.issued', batch) },
  ];
  return (
    <div className="batches">
      <div className="page-head">
        <Link to="/cases">{t('back')}</Link>
        <h1>{t('title')}</h1>
        <span className="quiet" role="status">
          {chosen.length > 0 && t('chosen', { n: chosen.length })}
        </span>
      </div>
      {chosen.length > 0 ? (
        <NewBatch
          cases={chosen}
          onRemove={(id) => setChosen(chosen.filter((each) => each !== id))}
          onDone={() => setChosen([])}
        />
      ) : (
        <section className="sheet">
          <EmptyState
            title={t('nothing.title')}
            hint={t('nothing.hint')}
            action={<Link to="/cases">{t('nothing.act')}</Link>}
          />
        </section>
      )}
      <section className="sheet" aria-labelledby="batch-history">
        <h2 id="batch-history">{t('history.title')}</h2>
        <FailureAlert error={list.error} />
        {list.data?.batches.length === 0 && <p className="quiet">{t('history.none')}</p>}
        {list.data && list.data.batches.length > 0 && (
          <Table<BatchSummary>
            size="small"
            rowKey="id"
            pagination={false}
            columns={columns}
            dataSource={list.data.batches}
          />
        )}
      </section>
    </div>
  );
}

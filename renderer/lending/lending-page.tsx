import { Button, Table, type TableColumnsType, Tag } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Output } from '../../electron/contract/operations.ts';
import { useAct, useAnswer } from '../client.ts';
import { Amount } from '../parts/amount.tsx';
import { ConfirmByTyping } from '../parts/confirm-by-typing.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Loading } from '../parts/loading.tsx';
import './lending.css';

type Row = Output<'lending-list'>['rows'][number];
const COLOURS = { hold: 'error', mend: 'warning', fit: 'success' } as const;

/** All assessments before lending, most recently saved first. */
export function LendingPage(): ReactElement {
  const { t } = useTranslation('lending');
  const navigate = useNavigate();
  const { data, error } = useAnswer('lending-list', {});
  const remove = useAct('lending-remove');
  const [removing, setRemoving] = useState<Row | null>(null);
  const create = (
    <Button type="primary" onClick={() => void navigate('/lending/new')}>
      {t('create')}
    </Button>
  );
  const columns: TableColumnsType<Row> = [
    {
      key: 'borrower',
      title: t('borrower'),
      render: (_, { id, borrower }) => <Link to={`/lending/${id}`}>{borrower}</Link>,
    },
    { key: 'kind', title: t('kind'), width: 100, render: (_, { kind }) => t(`kinds.${kind}`) },
    { key: 'client', title: t('client'), dataIndex: 'client' },
    {
      key: 'amount',
      title: t('amount'),
      width: 150,
      align: 'right',
      render: (_, { amount }) => <Amount value={amount} />,
    },
    {
      key: 'on',
      title: t('on'),
      width: 120,
      render: (_, { assessedOn }) => <span className="figure">{assessedOn}</span>,
    },
    {
      key: 'opinion',
      title: t('opinion'),
      width: 110,
      render: (_, { opinion }) =>
        opinion === null ? t('noOpinion') : <Tag color={COLOURS[opinion]}>{t(`opinions.${opinion}`)}</Tag>,
    },
    {
      key: 'versions',
      title: t('versions'),
      width: 80,
      render: (_, { versions }) => t('versionsCount', { n: versions }),
    },
    {
      key: 'remove',
      title: '',
      width: 80,
      render: (_, row) => (
        <Button size="small" aria-label={t('removeOf', { name: row.borrower })} onClick={() => setRemoving(row)}>
          {t('remove')}
        </Button>
      ),
    },
  ];
  return (
    <>
      <div className="page-head">
        <h1>{t('title')}</h1>
        <p className="page-note quiet">{t('about')}</p>
        <span className="grow" />
        {data && data.rows.length > 0 && create}
      </div>
      <FailureAlert error={error} />
      {!data && !error && <Loading />}
      {data?.rows.length === 0 && (
        <section className="sheet">
          <EmptyState title={t('empty.title')} hint={t('empty.hint')} action={create} />
        </section>
      )}
      {data && data.rows.length > 0 && (
        <section className="sheet lending-list" aria-label={t('table')}>
          <Table<Row>
            aria-label={t('table')}
            size="small"
            rowKey="id"
            scroll={{ x: 860 }}
            columns={columns}
            dataSource={[...data.rows]}
            pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
          />
        </section>
      )}
      <ConfirmByTyping
        open={removing !== null}
        title={t('removing.title')}
        name={removing?.borrower ?? ''}
        act={t('removing.ok')}
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => removing && remove.mutate({ id: removing.id }, { onSuccess: () => setRemoving(null) })}
        onCancel={() => {
          remove.reset();
          setRemoving(null);
        }}
      >
        <p>{t('removing.text')}</p>
      </ConfirmByTyping>
    </>
  );
}

import { MessageOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Table, type TableColumnsType, Tag } from 'antd';
import { type ReactElement, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ListedLetter } from '../../electron/contract/letters.ts';
import { useCase } from '../case/use-case.ts';
import { useAnswer } from '../client.ts';
import { MessageDrawer } from '../message/message-drawer.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Instant } from '../parts/instant.tsx';
import { Loading } from '../parts/loading.tsx';
import { useShortcut } from '../parts/use-shortcut.ts';
import { CreateLetter } from './create-letter.tsx';
import './letter.css';

/** The letters of the case, drafts and issued. */
export function LettersSection(): ReactElement {
  const { t } = useTranslation(['letter', 'terms']);
  const { id } = useCase();
  const list = useAnswer('letter-list', { caseId: id });
  const [creating, setCreating] = useState(false);
  const [messaging, setMessaging] = useState(false);
  const create = useCallback(() => setCreating(true), []);
  useShortcut('n', create);
  const columns: TableColumnsType<ListedLetter> = [
    { title: t('kind'), key: 'kind', width: 120, render: (_, { kind }) => t(`terms:letterKind.${kind}`) },
    {
      title: t('column.title'),
      key: 'title',
      render: (_, letter) => <Link to={`/cases/${id}/letters/${letter.id}`}>{letter.title}</Link>,
    },
    { title: t('column.addressee'), dataIndex: 'addressee', width: 180 },
    {
      title: t('column.state'),
      key: 'state',
      width: 110,
      render: (_, { state }) => <Tag color={state === 'issued' ? 'success' : 'default'}>{t(`state.${state}`)}</Tag>,
    },
    {
      title: t('arrival.label'),
      key: 'arrival',
      width: 120,
      render: (_, { arrival }) => (arrival === null ? '—' : t(`arrival.${arrival}`)),
    },
    {
      title: t('column.number'),
      key: 'number',
      width: 220,
      render: (_, { number, replaces, replacedBy }) => (
        <>
          {number ?? '—'}
          {replaces && (
            <div className="quiet">
              {t('reissue.replaces')} {replaces}
            </div>
          )}
          {replacedBy && (
            <div className="quiet">
              {t('reissue.replacedBy')} {replacedBy}
            </div>
          )}
        </>
      ),
    },
    {
      title: t('column.updatedAt'),
      key: 'updatedAt',
      width: 160,
      render: (_, { updatedAt }) => <Instant at={updatedAt} />,
    },
  ];
  const letters = list.data?.letters ?? [];
  return (
    <div>
      <div className="page-head">
        <h2 className="section-title">{t('title')}</h2>
        <span className="grow" />
        <Button icon={<MessageOutlined />} onClick={() => setMessaging(true)}>
          {t('message')}
        </Button>
        <Button type="primary" icon={<PlusOutlined />} onClick={create}>
          {t('create')}
        </Button>
      </div>
      <FailureAlert error={list.error} />
      {list.isPending && <Loading />}
      {list.data && letters.length === 0 && <EmptyState {...t('empty', { returnObjects: true })} />}
      {letters.length > 0 && (
        <Table<ListedLetter>
          size="small"
          rowKey="id"
          pagination={false}
          columns={columns}
          dataSource={letters}
          scroll={{ x: 1020 }}
        />
      )}
      <MessageDrawer caseId={id} open={messaging} onClose={() => setMessaging(false)} />
      <CreateLetter caseId={id} open={creating} onClose={() => setCreating(false)} />
    </div>
  );
}

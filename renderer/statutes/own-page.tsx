import { PlusOutlined } from '@ant-design/icons';
import { Button, Popconfirm } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAct, useAnswer } from '../client.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { AddStatute } from './add-statute.tsx';

/** The lawyer's additions to the collection, each of which can be read or withdrawn. */
export function OwnPage(): ReactElement {
  const { t } = useTranslation('ownStatutes');
  const list = useAnswer('own-statute-list', {});
  const withdraw = useAct('own-statute-withdraw');
  const [adding, setAdding] = useState(false);
  const additions = list.data?.additions ?? [];
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
      {t('add')}
    </Button>
  );
  return (
    <section className="sheet" aria-labelledby="own-statutes">
      <div className="citations-head">
        <h2 id="own-statutes">{t('title')}</h2>
        {additions.length > 0 && add}
      </div>
      <p className="quiet">{t('hint')}</p>
      <FailureAlert error={list.error ?? withdraw.error} />
      {list.data && additions.length === 0 && <EmptyState {...t('none', { returnObjects: true })} action={add} />}
      <ul className="own-statutes">
        {additions.map(({ id, statute }) => {
          const [first] = statute.articles;
          const find = `${statute.law} ${first?.article ?? ''}`;
          return (
            <li key={id}>
              <p>
                <Link to={`/statutes?find=${encodeURIComponent(find)}`}>{statute.law}</Link>
                <span>{t('articles', { count: statute.articles.length, first: first?.article ?? '' })}</span>
                <span className="grow" />
                <Popconfirm
                  title={t('withdrawSure')}
                  okText={t('withdraw')}
                  cancelText={t('keep')}
                  onConfirm={() => withdraw.mutate({ id })}
                >
                  <Button size="small">{t('withdraw')}</Button>
                </Popconfirm>
              </p>
              <p className="quiet">
                {statute.effectiveTo === null
                  ? t('since', { from: statute.effectiveFrom })
                  : t('until', { from: statute.effectiveFrom, to: statute.effectiveTo })}
                {t('source', { source: statute.source, on: statute.checkedOn })}
              </p>
            </li>
          );
        })}
      </ul>
      <AddStatute open={adding} onClose={() => setAdding(false)} />
    </section>
  );
}

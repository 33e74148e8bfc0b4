import { Table } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../client.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { today } from '../parts/today.ts';
import { UpdateSection } from './update-section.tsx';

/** What the collection holds of each law, up to when its changes were checked, and what it lacks. */
export function CollectionPage(): ReactElement {
  const { t } = useTranslation('collection');
  const list = useAnswer('statute-list', { on: today() });
  const collection = useAnswer('statute-collection', {});
  const held = Map.groupBy(list.data?.articles ?? [], ({ law }) => law);
  return (
    <>
      <FailureAlert error={list.error ?? collection.error} />
      <UpdateSection />
      <section className="sheet" aria-labelledby="collection-unknown">
        <h2 id="collection-unknown">{t('unknown')}</h2>
        <ul className="collection-unknown">
          {collection.data?.unknown.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      <section className="sheet" aria-labelledby="collection-laws">
        <h2 id="collection-laws">{t('laws')}</h2>
        <p className="quiet">{t('lawsHint')}</p>
        <Table
          size="small"
          rowKey="law"
          pagination={false}
          loading={list.isPending}
          scroll={{ x: 720 }}
          dataSource={list.data?.laws ?? []}
          columns={[
            {
              title: t('law'),
              dataIndex: 'law',
              render: (law: string, { shortName, organ }) => (
                <div className="collection-law">
                  {law}
                  <div className="quiet">
                    {shortName} · {organ}
                  </div>
                </div>
              ),
            },
            {
              title: t('versions'),
              dataIndex: 'versions',
              render: (versions: { label: string; from: string; to: string | null; document: string }[]) =>
                versions.map(({ label, from, to, document }) => (
                  <div key={from}>
                    {label}{' '}
                    <span className="quiet">
                      {document} {t('period', { from, to: to ?? t('now') })}
                    </span>
                  </div>
                )),
            },
            { title: t('articles'), align: 'right', width: 90, render: (_, { law }) => held.get(law)?.length ?? 0 },
            {
              title: t('checkedOn'),
              width: 110,
              render: (_, { law }) => (held.get(law) ?? []).map(({ checkedOn }) => checkedOn).sort()[0] ?? '—',
            },
            { title: t('knownUntil'), width: 120, dataIndex: 'knownUntil' },
          ]}
        />
      </section>
    </>
  );
}

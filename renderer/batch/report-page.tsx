import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Checkbox, Table, type TableColumnsType, Tag } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import type { BatchRow } from '../../electron/contract/batches.ts';
import { asId, type BatchId } from '../../electron/domain/case/ids.ts';
import { useListView } from '../case-list/list-view.ts';
import { useAct, useAnswer } from '../client.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Instant } from '../parts/instant.tsx';
import { Loading } from '../parts/loading.tsx';
import { PrintLetters } from './print-letters.tsx';
import './batch.css';

const COLOURS = { issued: 'success', blocked: 'error', 'not-done': 'default' } as const;

/** The outcome of each case in a batch. */
export function ReportPage(): ReactElement {
  const { t } = useTranslation('batch');
  const id = asId<BatchId>(useParams()['id'] ?? '');
  const navigate = useNavigate();
  const { setChosen } = useListView();
  const report = useAnswer('batch-report', { id });
  const save = useAct('batch-report-save');
  const [printing, setPrinting] = useState(false);
  const [failed, setFailed] = useState(false);
  if (!report.data)
    return report.error ? (
      <FailureAlert error={report.error} action={<Link to="/batches">{t('report.back')}</Link>} />
    ) : (
      <Loading />
    );
  const { title, at, folder, total, issued, blocked, letters, rows } = report.data;
  const left = rows.filter(({ outcome }) => outcome === 'not-done');
  const columns: TableColumnsType<BatchRow> = [
    {
      title: t('findings.case'),
      key: 'case',
      width: 280,
      ellipsis: true,
      render: (_, row) => (
        <Link
          to={row.letterId === null ? `/cases/${row.caseId}` : `/cases/${row.caseId}/letters/${row.letterId}`}
          title={row.title}
        >
          {row.title}
        </Link>
      ),
    },
    {
      title: t('findings.state'),
      key: 'state',
      width: 110,
      render: (_, { outcome }) => <Tag color={COLOURS[outcome]}>{t(`report.${outcome}`)}</Tag>,
    },
    { title: t('report.number'), key: 'number', width: 220, render: (_, { number }) => number || '—' },
    { title: t('report.reason'), dataIndex: 'message' },
  ];
  return (
    <div className="batches">
      <div className="page-head">
        <Link to="/batches">{t('report.back')}</Link>
        <h1>{t('report.title')}</h1>
        <span className="grow" />
        {letters > 0 && (
          <Button icon={<PrinterOutlined />} onClick={() => setPrinting(true)}>
            {t('report.print')}
          </Button>
        )}
        <Button icon={<DownloadOutlined />} onClick={() => save.mutate({ id, format: 'xlsx' })}>
          {t('report.xlsx')}
        </Button>
        <Button icon={<DownloadOutlined />} onClick={() => save.mutate({ id, format: 'csv' })}>
          {t('report.csv')}
        </Button>
        <span role="status" className="quiet">
          {save.data?.saved && t('report.saved', { name: save.data.saved })}
        </span>
      </div>
      <FailureAlert error={save.error} />
      {printing && (
        <PrintLetters
          id={id}
          letters={rows.flatMap((row) => (row.letterId === null ? [] : { ...row, letterId: row.letterId }))}
          onClose={() => setPrinting(false)}
        />
      )}
      <section className="sheet" aria-labelledby="batch-report">
        <h2 id="batch-report">{title}</h2>
        <dl className="pairs batch-sums">
          <div>
            <dt>{t('history.at')}</dt>
            <dd>
              <Instant at={at} />
            </dd>
          </div>
          {issued > 0 && (
            <div>
              <dt>{t('report.folder')}</dt>
              <dd>{folder}</dd>
            </div>
          )}
          <div>
            <dt>{t('report.issued')}</dt>
            <dd className="figure">{issued}</dd>
          </div>
          <div>
            <dt>{t('report.blocked')}</dt>
            <dd className="figure">{blocked}</dd>
          </div>
          <div>
            <dt>{t('report.not-done')}</dt>
            <dd className="figure">{total - issued - blocked}</dd>
          </div>
        </dl>
        {left.length > 0 && (
          <p className="quiet">
            {t('report.notDoneHint')}{' '}
            <Button
              size="small"
              onClick={() => {
                setChosen(left.map(({ caseId }) => caseId));
                void navigate('/batches');
              }}
            >
              {t('report.rest')}
            </Button>
          </p>
        )}
        {issued < total && (
          <Checkbox className="batch-filter" checked={failed} onChange={({ target }) => setFailed(target.checked)}>
            {t('report.only')}
          </Checkbox>
        )}
        <Table<BatchRow>
          size="small"
          rowKey="caseId"
          tableLayout="fixed"
          scroll={{ x: 900 }}
          columns={columns}
          dataSource={rows.filter(({ outcome }) => !failed || outcome !== 'issued')}
          pagination={{ pageSize: 50, showSizeChanger: false, hideOnSinglePage: true }}
        />
      </section>
    </div>
  );
}

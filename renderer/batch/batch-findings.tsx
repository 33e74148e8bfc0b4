import { DeleteOutlined } from '@ant-design/icons';
import { Button, Segmented, Table, type TableColumnsType, Tag } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseId } from '../../electron/domain/case/ids.ts';
import { type CaseState, type FoundCase, type GivenReasons, stateOf } from './case-state.ts';

interface Props {
  readonly found: readonly FoundCase[];
  readonly given: GivenReasons;
  readonly onRemove: (caseId: CaseId) => void;
}

const COLOURS = { ready: 'success', warned: 'warning', blocked: 'error' } as const;

/** The findings for the paper in each case, before anything is issued. */
export function BatchFindings({ found, given, onRemove }: Props): ReactElement {
  const { t } = useTranslation('batch');
  const [shown, setShown] = useState<CaseState | 'all'>('all');
  const states = new Map(found.map((each) => [each.caseId, stateOf(each, given)]));
  const count = (state: CaseState): number => [...states.values()].filter((each) => each === state).length;
  const columns: TableColumnsType<FoundCase> = [
    {
      title: t('findings.case'),
      key: 'case',
      width: 260,
      ellipsis: true,
      render: (_, { caseId, title, paper }) => (
        <>
          <Link to={`/cases/${caseId}`} title={title}>
            {title}
          </Link>
          {paper !== '' && (
            <div className="quiet batch-made" title={paper}>
              {paper}
            </div>
          )}
        </>
      ),
    },
    {
      title: t('findings.state'),
      key: 'state',
      width: 130,
      render: (_, { caseId }) =>
        ((state) => <Tag color={COLOURS[state]}>{t(`findings.${state}`)}</Tag>)(states.get(caseId) ?? 'blocked'),
    },
    {
      title: t('findings.what'),
      key: 'what',
      render: (_, { findings }) => (
        <ul className="batch-what">
          {findings.map(({ severity, message }, index) => (
            <li key={index} className={severity}>
              {message}
            </li>
          ))}
        </ul>
      ),
    },
    {
      title: '',
      key: 'remove',
      width: 48,
      render: (_, { caseId, title }) => (
        <Button
          size="small"
          type="text"
          icon={<DeleteOutlined />}
          aria-label={`${t('findings.remove')}：${title}`}
          title={t('findings.remove')}
          onClick={() => onRemove(caseId)}
        />
      ),
    },
  ];
  return (
    <section className="sheet" aria-labelledby="batch-findings">
      <div className="sheet-head">
        <h2 id="batch-findings">{t('findings.title')}</h2>
        <span role="status">
          {t('findings.sum', { ready: count('ready'), warned: count('warned'), blocked: count('blocked') })}
        </span>
      </div>
      <Segmented<CaseState | 'all'>
        aria-label={t('findings.filter')}
        className="batch-filter"
        value={shown}
        onChange={setShown}
        options={(['all', 'ready', 'warned', 'blocked'] as const).map((value) => ({
          value,
          label: t(`findings.${value}`),
        }))}
      />
      <Table<FoundCase>
        size="small"
        rowKey="caseId"
        tableLayout="fixed"
        scroll={{ x: 760 }}
        columns={columns}
        dataSource={found.filter(({ caseId }) => shown === 'all' || states.get(caseId) === shown)}
        pagination={{ pageSize: 20, showSizeChanger: false, hideOnSinglePage: true }}
      />
    </section>
  );
}

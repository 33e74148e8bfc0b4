import { Button, Segmented, Table, type TableColumnsType, Tag } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_CASES } from '../../electron/contract/batches.ts';
import type { CaseTableRow } from '../../electron/contract/case-table.ts';
import { formatGrouped } from '../../electron/domain/quantities/money.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { FailureAlert } from '../parts/failure-alert.tsx';

interface Props {
  readonly rows: readonly CaseTableRow[];
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onTake: (lines: number[]) => void;
}

const STATES = ['ready', 'known', 'faulty'] as const;
type State = (typeof STATES)[number];
const COLOURS = { ready: 'success', known: 'warning', faulty: 'error' } as const;
const stateOf = ({ faults, known }: CaseTableRow): State => (faults.length > 0 ? 'faulty' : known ? 'known' : 'ready');

/**
 * The rows of a table and the case each would become; likely duplicates of existing cases are left out unless chosen.
 */
export function ImportRows({ rows, busy, error, onTake }: Props): ReactElement {
  const { t } = useTranslation('caseImport');
  const [shown, setShown] = useState<State | 'all'>('all');
  const [picked, setPicked] = useState<readonly number[] | null>(null);
  const may = rows.filter((row) => stateOf(row) !== 'faulty');
  const chosen = (picked ?? may.filter((row) => stateOf(row) === 'ready').map(({ line }) => line))
    .filter((line) => may.some((row) => row.line === line))
    .slice(0, MOST_CASES);
  const count = (state: State): number => rows.filter((row) => stateOf(row) === state).length;
  const columns: TableColumnsType<CaseTableRow> = [
    { title: t('line'), dataIndex: 'line', width: 64 },
    { title: t('debtor'), dataIndex: 'debtor', width: 200, ellipsis: true },
    {
      title: t('lent'),
      key: 'lent',
      width: 140,
      align: 'right',
      render: (_, { lent }) => <span className="figure">{lent === null ? '' : formatGrouped(lent)}</span>,
    },
    { title: t('dueOn'), dataIndex: 'dueOn', width: 120 },
    {
      title: t('paid'),
      key: 'paid',
      width: 120,
      align: 'right',
      render: (_, { paid }) => <span className="figure">{paid === 0 ? '' : formatGrouped(paid)}</span>,
    },
    {
      title: t('state'),
      key: 'state',
      width: 130,
      render: (_, row) => <Tag color={COLOURS[stateOf(row)]}>{t(`states.${stateOf(row)}`)}</Tag>,
    },
    {
      title: t('faults'),
      key: 'faults',
      render: (_, { faults, warnings }) => (
        <ul className="import-faults">
          {[...faults, ...warnings].map(({ column, message }, index) => (
            <li key={index}>{column === '' ? message : t('fault', { column, message })}</li>
          ))}
        </ul>
      ),
    },
  ];
  if (rows.length === 0)
    return (
      <section className="sheet">
        <EmptyState title={t('noRows.title')} hint={t('noRows.hint')} />
      </section>
    );
  return (
    <section className="sheet" aria-labelledby="import-rows">
      <div className="sheet-head">
        <h2 id="import-rows">{t('rows')}</h2>
        <span role="status">{t('sum', { ready: count('ready'), known: count('known'), faulty: count('faulty') })}</span>
      </div>
      <Segmented<State | 'all'>
        aria-label={t('filter')}
        className="import-filter"
        value={shown}
        onChange={setShown}
        options={(['all', ...STATES] as const).map((value) => ({ value, label: t(`states.${value}`) }))}
      />
      <Table<CaseTableRow>
        size="small"
        rowKey="line"
        tableLayout="fixed"
        scroll={{ x: 980 }}
        columns={columns}
        dataSource={rows.filter((row) => shown === 'all' || stateOf(row) === shown)}
        rowSelection={{
          selectedRowKeys: [...chosen],
          preserveSelectedRowKeys: true,
          onChange: (keys) => setPicked(keys.map(Number)),
          getTitleCheckboxProps: () => ({ 'aria-label': t('choosingAll') }),
          getCheckboxProps: (row) => ({
            disabled: stateOf(row) === 'faulty',
            'aria-label': t('choosing', { line: row.line, debtor: row.debtor }),
          }),
        }}
        pagination={{ pageSize: 20, showSizeChanger: false, hideOnSinglePage: true }}
      />
      <FailureAlert error={error} />
      <Button
        className="import-take"
        type="primary"
        loading={busy}
        disabled={chosen.length === 0}
        onClick={() => onTake([...chosen].sort((a, b) => a - b))}
      >
        {t('take', { count: chosen.length })}
      </Button>
    </section>
  );
}

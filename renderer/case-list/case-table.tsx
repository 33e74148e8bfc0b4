import { Table } from 'antd';
import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { CaseRow } from '../../electron/contract/cases.ts';
import type { Output } from '../../electron/contract/operations.ts';
import type { CaseId } from '../../electron/domain/case/ids.ts';
import { useWarnings } from '../deadlines/use-warnings.ts';
import { caseColumns } from './case-columns.tsx';
import { type ListView, ROWS_A_PAGE } from './list-view.ts';

interface Props {
  readonly answer: Output<'case-list'>;
  readonly loading: boolean;
  readonly view: ListView;
  readonly onChange: (change: Partial<ListView>) => void;
  readonly chosen: readonly CaseId[];
  readonly onChoose: (ids: readonly CaseId[]) => void;
}

/** Focuses the link of a row, from 0. @returns whether the row exists */
export function focusRow(index: number): boolean {
  const link = document.querySelector<HTMLElement>(`.case-table [data-row="${index}"]`);
  link?.focus();
  link?.scrollIntoView({ block: 'nearest' });
  return link !== null;
}

/**
 * One page of cases. Arrows, Home and End move between rows, Page Up and Page Down turn the page, Enter opens, Space
 * selects.
 */
export function CaseTable({ answer, loading, view, onChange, chosen, onChoose }: Props): ReactElement {
  const { t } = useTranslation('caseList');
  const { t: terms } = useTranslation('terms');
  const navigate = useNavigate();
  const warnings = useWarnings(answer.rows.map(({ id }) => id));
  const [current, setCurrent] = useState(0);
  /** Set when the keyboard turned the page: focus then goes to the first row of the new page. */
  const turned = useRef(false);
  const pages = Math.max(1, Math.ceil(answer.total / ROWS_A_PAGE));
  const onPage = Math.min(current, Math.max(0, answer.rows.length - 1));

  function move(event: KeyboardEvent): void {
    if (!(event.target instanceof HTMLElement) || event.target.dataset['row'] === undefined) return;
    const row = Number(event.target.dataset['row']);
    const rows: Partial<Record<string, number>> = {
      ArrowDown: row + 1,
      ArrowUp: row - 1,
      Home: 0,
      End: answer.rows.length - 1,
    };
    const to = rows[event.key];
    if (to !== undefined) {
      event.preventDefault();
      focusRow(to);
    }
    const at = answer.rows[row]?.id;
    if (event.key === ' ' && at !== undefined) {
      event.preventDefault();
      onChoose(chosen.includes(at) ? chosen.filter((id) => id !== at) : [...chosen, at]);
    }
    const page = view.page + (event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : 0);
    if (page !== view.page && page >= 1 && page <= pages) {
      event.preventDefault();
      turned.current = true;
      onChange({ page });
    }
  }

  useEffect(() => {
    if (loading || !turned.current) return;
    turned.current = false;
    focusRow(0);
  }, [loading, answer.rows]);

  return (
    <div className="case-table" onKeyDown={move}>
      <Table<CaseRow>
        aria-label={t('table')}
        size="small"
        rowKey="id"
        tableLayout="fixed"
        scroll={{ x: 960 }}
        loading={loading && { delay: 200 }}
        dataSource={answer.rows}
        columns={caseColumns({ t, terms, view, asOf: answer.asOf, current: onPage, warnings })}
        showSorterTooltip={false}
        rowSelection={{
          selectedRowKeys: [...chosen],
          preserveSelectedRowKeys: true,
          columnWidth: 40,
          columnTitle: <span className="unseen">{t('choose.column')}</span>,
          onChange: (keys) => onChoose(keys as CaseId[]),
          // Keyboard focus is on the row's link; Space there does the same.
          getCheckboxProps: ({ title }) => ({ 'aria-label': t('choose.one', { title }), tabIndex: -1 }),
        }}
        sortDirections={['ascend', 'descend', 'ascend']}
        pagination={{
          current: view.page,
          pageSize: ROWS_A_PAGE,
          total: answer.total,
          showSizeChanger: false,
          hideOnSinglePage: true,
        }}
        onRow={(row, index) => ({
          onClick: () => void navigate(`/cases/${row.id}`),
          onFocus: () => setCurrent(index ?? 0),
        })}
        onChange={(paging, _filters, sorting, { action }) => {
          const by = Array.isArray(sorting) ? sorting[0] : sorting;
          if (action === 'paginate') onChange({ page: paging.current ?? 1 });
          else if (action === 'sort')
            onChange({ sort: by?.columnKey as ListView['sort'], descending: by?.order === 'descend', page: 1 });
        }}
      />
    </div>
  );
}

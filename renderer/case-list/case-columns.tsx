import { type TableColumnType, Tag } from 'antd';
import type { TFunction } from 'i18next';
import { Link } from 'react-router';
import type { CaseRow } from '../../electron/contract/cases.ts';
import type { PlainDate } from '../../electron/domain/quantities/calendar.ts';
import { Amount } from '../parts/amount.tsx';
import type { ListView } from './list-view.ts';

interface Given {
  readonly t: TFunction<'caseList'>;
  readonly terms: TFunction<'terms'>;
  readonly view: ListView;
  /** The day that the figures are for. */
  readonly asOf: PlainDate | undefined;
  /** The row with keyboard focus, from 0: only its link is in the tab order. */
  readonly current: number;
  /** The most urgent deadline of a case, where it calls for a warning. */
  readonly warnings: ReadonlyMap<string, { readonly text: string; readonly urgent: boolean }>;
}

/**
 * The columns of the list. A row's link is in the debtor's column, so that a row can be reached and opened by
 * keyboard.
 */
export function caseColumns({ t, terms, view, asOf, current, warnings }: Given): TableColumnType<CaseRow>[] {
  const sorted = (key: ListView['sort']): TableColumnType<CaseRow> => ({
    key,
    sorter: true,
    sortOrder: view.sort === key ? (view.descending ? 'descend' : 'ascend') : null,
  });
  return [
    {
      ...sorted('stage'),
      title: terms('stageTitle'),
      width: 96,
      render: (_, row) => <Tag>{terms(`stage.${row.stage}`)}</Tag>,
    },
    {
      ...sorted('debtorName'),
      title: terms('debtor'),
      width: 180,
      ellipsis: true,
      render: (_, row, index) => (
        <Link to={`/cases/${row.id}`} data-row={index} tabIndex={index === current ? 0 : -1} title={row.title}>
          {row.debtorName}
        </Link>
      ),
    },
    { ...sorted('creditorName'), title: terms('creditor'), width: 180, ellipsis: true, dataIndex: 'creditorName' },
    {
      ...sorted('owed'),
      title: terms('owed'),
      width: 150,
      align: 'right',
      render: (_, row) => {
        if (row.owed !== null) return <Amount value={row.owed} />;
        return (
          <span className="quiet" title={row.owedProblem ?? undefined}>
            {row.owedProblem === null ? t('computing') : t('notComputable')}
          </span>
        );
      },
    },
    {
      ...sorted('daysOverdue'),
      title: terms('daysOverdue'),
      width: 110,
      align: 'right',
      render: (_, { delay }) => (
        <span className="figure" title={delay ? terms('overdueSpan', { ...delay }) : undefined}>
          {delay?.days ?? '—'}
        </span>
      ),
    },
    {
      key: 'nextStep',
      title: terms('nextStep'),
      ellipsis: true,
      render: (_, { id, nextStep }) => {
        const warning = warnings.get(id);
        return (
          <>
            {warning && <Tag color={warning.urgent ? 'error' : 'warning'}>{warning.text}</Tag>}
            {nextStep}
          </>
        );
      },
    },
    {
      ...sorted('nextStepOn'),
      title: terms('nextStepOn'),
      width: 150,
      render: (_, { nextStepOn }) => {
        const past = nextStepOn !== null && asOf !== undefined && nextStepOn < asOf;
        return (
          <span className="figure">
            {nextStepOn ?? '—'}
            {past && <span className="past"> {t('past')}</span>}
          </span>
        );
      },
    },
  ];
}

import { Button, Table, type TableColumnType, Tag } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Output } from '../../electron/contract/operations.ts';
import type { PortfolioRow } from '../../electron/contract/stop-loss.ts';
import type { CaseId } from '../../electron/domain/case/ids.ts';
import { Amount } from '../parts/amount.tsx';

interface Props {
  readonly portfolio: Output<'portfolio-read'>;
  readonly onWeigh: (caseId: CaseId) => void;
}

const SUMS = ['owed', 'recovered', 'spent', 'expected'] as const;

/** Every case with what it has brought in, cost and may still bring in, sortable by each, with totals. */
export function PortfolioTable({ portfolio: { rows, sums }, onWeigh }: Props): ReactElement {
  const { t } = useTranslation('stopLoss');
  const { t: terms } = useTranslation('terms');
  const sum = (column: (typeof SUMS)[number]): TableColumnType<PortfolioRow> => ({
    key: column,
    title: t(column),
    align: 'right',
    width: 140,
    sorter: (a, b) => (a[column] ?? -Infinity) - (b[column] ?? -Infinity),
    render: (_, row) => (row[column] === null ? t('none') : <Amount value={row[column]} />),
  });
  return (
    <section className="sheet portfolio" aria-label={t('table')}>
      <Table<PortfolioRow>
        aria-label={t('table')}
        size="small"
        rowKey="caseId"
        scroll={{ x: 1080 }}
        dataSource={[...rows]}
        showSorterTooltip={false}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          {
            key: 'case',
            title: t('case'),
            width: 200,
            sorter: (a, b) => a.title.localeCompare(b.title, 'zh'),
            render: (_, row) => (
              <>
                <Link to={`/cases/${row.caseId}`}>{row.debtorName}</Link> <Tag>{terms(`stage.${row.stage}`)}</Tag>
              </>
            ),
          },
          ...SUMS.map(sum),
          {
            key: 'quiet',
            title: t('quiet'),
            width: 110,
            align: 'right',
            sorter: (a, b) => (a.quietDays ?? -1) - (b.quietDays ?? -1),
            render: (_, row) => (row.quietDays === null ? t('none') : t('days', { n: row.quietDays })),
          },
          {
            key: 'decision',
            title: t('decision'),
            width: 100,
            render: (_, row) => (row.decision === null ? t('none') : t(`advice.${row.decision}`)),
          },
          {
            key: 'nextOn',
            title: t('nextOn'),
            width: 110,
            sorter: (a, b) => (a.nextOn ?? '9').localeCompare(b.nextOn ?? '9'),
            render: (_, row) => <span className="figure">{row.nextOn ?? t('none')}</span>,
          },
          {
            key: 'weigh',
            title: '',
            width: 80,
            render: (_, row) => (
              <Button size="small" aria-label={`${t('weigh')} ${row.debtorName}`} onClick={() => onWeigh(row.caseId)}>
                {t('weigh')}
              </Button>
            ),
          },
        ]}
        summary={() => (
          <Table.Summary.Row>
            <Table.Summary.Cell index={0}>
              <strong>{t('sums')}</strong>
            </Table.Summary.Cell>
            {SUMS.map((column, index) => (
              <Table.Summary.Cell key={column} index={index + 1} align="right">
                <strong>
                  <Amount value={sums[column]} />
                </strong>
              </Table.Summary.Cell>
            ))}
            <Table.Summary.Cell index={5} colSpan={4} />
          </Table.Summary.Row>
        )}
      />
    </section>
  );
}

import { Table, type TableColumnsType, Tag } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../electron/contract/operations.ts';
import type { WorkedView } from '../../electron/contract/plans.ts';
import { Amount } from '../parts/amount.tsx';

type Agreed = NonNullable<Output<'plan-read'>['plan']>['instalments'][number];
type Proposed = WorkedView['instalments'][number];
type Row = Proposed & Partial<Pick<Agreed, 'paid' | 'state'>>;

interface Props {
  readonly rows: readonly Row[];
  /** Whether payments already count: if so, what was paid is shown beside what is due. */
  readonly agreed: boolean;
}

const COLOURS = { paid: 'success', partly: 'processing', due: 'default', grace: 'warning', missed: 'error' } as const;

/** Instalments, one per row. */
export function InstalmentTable({ rows, agreed }: Props): ReactElement {
  const { t } = useTranslation('plan');
  const columns: TableColumnsType<Row> = [
    { title: t('no'), dataIndex: 'no', width: 64 },
    { title: t('dueOn'), dataIndex: 'dueOn', width: 120 },
    { title: t('amount'), key: 'amount', align: 'right', render: (_, { amount }) => <Amount value={amount} /> },
    ...(rows.some(({ interest }) => interest > 0)
      ? [
          {
            title: t('interest'),
            key: 'interest',
            align: 'right' as const,
            render: (_: unknown, { interest }: Row) => <Amount value={interest} />,
          },
        ]
      : []),
    ...(agreed
      ? [
          {
            title: t('paid'),
            key: 'paid',
            align: 'right' as const,
            render: (_: unknown, { paid }: Row) => <Amount value={paid ?? null} />,
          },
          {
            title: t('state'),
            key: 'state',
            width: 110,
            render: (_: unknown, { state }: Row) => state && <Tag color={COLOURS[state]}>{t(`states.${state}`)}</Tag>,
          },
        ]
      : []),
  ];
  return (
    <Table<Row>
      className="plan-rows"
      size="small"
      rowKey="no"
      pagination={false}
      columns={columns}
      dataSource={[...rows]}
      aria-label={t('rows')}
    />
  );
}

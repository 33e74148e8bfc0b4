import { Button, Table, type TableColumnsType } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatementLineView } from '../../electron/contract/ledger.ts';
import type { PlainDate } from '../../electron/domain/quantities/calendar.ts';
import { add } from '../../electron/domain/quantities/money.ts';
import { lineText } from '../../electron/domain/statement/text.ts';
import { Amount } from '../parts/amount.tsx';
import { LineWorking } from './line-working.tsx';

interface Props {
  readonly lines: readonly StatementLineView[];
  readonly asOf: PlainDate;
}

/** A line with its position: nothing else distinguishes two lines of one day. */
type Row = StatementLineView & { readonly no: number };

/** Above this many lines, only those in view are rendered. */
const MANY = 60;

/** Every line of the calculation; each opens its working. */
export function StatementTable({ lines, asOf }: Props): ReactElement {
  const { t } = useTranslation('ledger');
  const [opened, setOpened] = useState<number | null>(null);
  const rate = (row: Row): string => {
    const working = 'working' in row ? row.working : undefined;
    return working ? t(working.per === 'year' ? 'working.perYear' : 'working.perDay', { rate: working.rate }) : '';
  };
  const columns: TableColumnsType<Row> = [
    { title: t('column.date'), dataIndex: 'on', width: 110 },
    { title: t('column.what'), key: 'what', render: (_, row) => lineText(row) },
    {
      title: t('column.days'),
      key: 'days',
      align: 'right',
      width: 64,
      render: (_, row) => ('working' in row ? row.working?.days : undefined),
    },
    { title: t('column.rate'), key: 'rate', align: 'right', width: 120, render: (_, row) => rate(row) },
    {
      title: t('column.amount'),
      key: 'amount',
      align: 'right',
      width: 130,
      render: (_, row) => (
        <>
          {(row.kind === 'payment' || row.kind === 'remission') && '−'}
          <Amount value={row.amount} />
        </>
      ),
    },
    {
      title: t('column.principal'),
      key: 'principal',
      align: 'right',
      width: 130,
      render: (_, { balances }) => <Amount value={balances.principal} />,
    },
    {
      title: t('column.total'),
      key: 'total',
      align: 'right',
      width: 130,
      render: (_, { balances: { principal, interest, penalty, costs } }) => (
        <Amount value={add(principal, interest, penalty, costs)} />
      ),
    },
    {
      title: t('column.open'),
      key: 'open',
      width: 72,
      render: (_, row) => (
        <Button
          type="link"
          size="small"
          aria-label={t('openWorking', { date: row.on, what: lineText(row) })}
          onClick={() => setOpened(row.no)}
        >
          {t('show')}
        </Button>
      ),
    },
  ];
  const many = lines.length > MANY;
  return (
    <section className="sheet" aria-labelledby="ledger-lines">
      <h2 id="ledger-lines">{t('lines')}</h2>
      <Table<Row>
        size="small"
        rowKey="no"
        pagination={false}
        columns={columns}
        dataSource={lines.map((line, no) => ({ ...line, no }))}
        scroll={many ? { x: 960, y: 440 } : { x: 960 }}
        virtual={many}
        onRow={(row) => ({ onDoubleClick: () => setOpened(row.no) })}
      />
      <LineWorking line={opened === null ? undefined : lines[opened]} asOf={asOf} onClose={() => setOpened(null)} />
    </section>
  );
}

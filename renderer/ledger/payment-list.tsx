import { Button, Table, type TableColumnsType, Tag } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaymentView } from '../../electron/contract/ledger.ts';
import type { CaseId } from '../../electron/domain/case/ids.ts';
import { formatGrouped } from '../../electron/domain/quantities/money.ts';
import { Amount } from '../parts/amount.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Instant } from '../parts/instant.tsx';
import { VoidPayment } from './void-payment.tsx';

interface Props {
  readonly caseId: CaseId;
  readonly payments: readonly PaymentView[];
}

/** Payments as booked. A reversed payment stays, beside the entry that reversed it. */
export function PaymentList({ caseId, payments }: Props): ReactElement {
  const { t } = useTranslation('ledger');
  const [taking, setTaking] = useState<PaymentView | null>(null);
  const columns: TableColumnsType<PaymentView> = [
    { title: t('payment.on'), dataIndex: 'on', width: 110 },
    {
      title: t('payment.amount'),
      key: 'amount',
      align: 'right',
      width: 130,
      render: (_, { amount, state }) => (state === 'voiding' ? null : <Amount value={amount} />),
    },
    { title: t('payment.method'), dataIndex: 'method', width: 120 },
    {
      title: t('payment.designation'),
      key: 'designation',
      width: 110,
      render: (_, { designation }) => (designation ? t(`payment.designations.${designation}`) : ''),
    },
    { title: t('payment.note'), dataIndex: 'note' },
    {
      title: t('payment.recordedAt'),
      key: 'recordedAt',
      width: 150,
      render: (_, { recordedAt }) => <Instant at={recordedAt} />,
    },
    {
      title: t('payment.state'),
      key: 'state',
      width: 90,
      render: (_, { state }) => (
        <Tag color={state === 'standing' ? 'success' : 'default'}>{t(`payment.states.${state}`)}</Tag>
      ),
    },
    {
      title: t('payment.act'),
      key: 'act',
      width: 72,
      render: (_, payment) =>
        payment.state === 'standing' && (
          <Button
            type="link"
            size="small"
            danger
            aria-label={t('payment.voidLabel', { on: payment.on, amount: formatGrouped(payment.amount) })}
            onClick={() => setTaking(payment)}
          >
            {t('payment.void')}
          </Button>
        ),
    },
  ];
  return (
    <section className="sheet" aria-labelledby="ledger-payments">
      <h2 id="ledger-payments">{t('payments')}</h2>
      {payments.length === 0 ? (
        <EmptyState {...t('noPayments', { returnObjects: true })} />
      ) : (
        <Table<PaymentView>
          size="small"
          rowKey="id"
          pagination={false}
          columns={columns}
          dataSource={[...payments]}
          scroll={{ x: 860 }}
          rowClassName={({ state }) => (state === 'standing' ? '' : 'payment-void')}
        />
      )}
      <VoidPayment caseId={caseId} payment={taking} onClose={() => setTaking(null)} />
    </section>
  );
}

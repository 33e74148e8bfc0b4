import { App, Form, Input, Modal } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaymentView } from '../../electron/contract/ledger.ts';
import type { CaseId } from '../../electron/domain/case/ids.ts';
import { formatGrouped } from '../../electron/domain/quantities/money.ts';
import { useAct } from '../client.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { useRules } from '../parts/use-rules.ts';

interface Props {
  readonly caseId: CaseId;
  /** The payment to reverse; null while none is chosen. */
  readonly payment: PaymentView | null;
  readonly onClose: () => void;
}

/** Reverses a booked payment, with the reason. */
export function VoidPayment({ caseId, payment, onClose }: Props): ReactElement {
  const { t } = useTranslation('ledger');
  const { message } = App.useApp();
  const rules = useRules();
  const act = useAct('payment-void');
  const [form] = Form.useForm<{ reason: string }>();
  const close = (): void => {
    act.reset();
    onClose();
  };
  return (
    <Modal
      open={payment !== null}
      title={t('payment.voidTitle')}
      okText={t('payment.void')}
      cancelText={t('payment.cancel')}
      okButtonProps={{ danger: true }}
      confirmLoading={act.isPending}
      onOk={() => form.submit()}
      onCancel={close}
      destroyOnHidden
    >
      {payment && (
        <p>
          {payment.on} <strong className="figure">{formatGrouped(payment.amount)}</strong> {t('yuan')}
        </p>
      )}
      <p>{t('payment.voidHint')}</p>
      <Form
        form={form}
        name="void-payment"
        layout="vertical"
        preserve={false}
        onFinish={({ reason }) =>
          payment &&
          act.mutate(
            { caseId, paymentId: payment.id, reason },
            {
              onSuccess: () => {
                close();
                void message.success(t('payment.voidDone'));
              },
            },
          )
        }
      >
        <Form.Item name="reason" label={t('payment.voidReason')} rules={[rules.required]}>
          <Input autoFocus maxLength={200} placeholder={t('payment.voidReasonHint')} />
        </Form.Item>
      </Form>
      <FailureAlert error={act.error} />
    </Modal>
  );
}

import { App, Form, Input, Modal, Radio } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseId } from '../../electron/domain/case/ids.ts';
import type { Designation } from '../../electron/domain/claim/claim.ts';
import type { PlainDate } from '../../electron/domain/quantities/calendar.ts';
import type { Fen } from '../../electron/domain/quantities/money.ts';
import { useAct } from '../client.ts';
import { DateField } from '../parts/date-field.tsx';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { MoneyField } from '../parts/money-field.tsx';
import { placeRefusal } from '../parts/place-refusal.ts';
import { today } from '../parts/today.ts';
import { useRules } from '../parts/use-rules.ts';

interface Props {
  readonly caseId: CaseId;
  readonly open: boolean;
  readonly onClose: () => void;
}

interface Values {
  readonly on: PlainDate;
  readonly amount: Fen;
  readonly method: string;
  readonly designation: 'none' | Designation;
  readonly note: string;
}

/** Books an incoming payment. */
export function RecordPayment({ caseId, open, onClose }: Props): ReactElement {
  const { t } = useTranslation('ledger');
  const { message } = App.useApp();
  const rules = useRules();
  const record = useAct('payment-record');
  const [form] = Form.useForm<Values>();
  const [unplaced, setUnplaced] = useState<Error | null>(null);
  const close = (): void => {
    setUnplaced(null);
    onClose();
  };
  const save = ({ designation, ...values }: Values): void =>
    record.mutate(
      { caseId, ...values, designation: designation === 'none' ? null : designation },
      {
        onSuccess: () => {
          close();
          void message.success(t('payment.saved'));
        },
        onError: (error) => setUnplaced(placeRefusal(form, error, '') ? null : error),
      },
    );
  return (
    <Modal
      open={open}
      title={t('record')}
      okText={t('payment.save')}
      cancelText={t('payment.cancel')}
      confirmLoading={record.isPending}
      onOk={() => form.submit()}
      onCancel={close}
      destroyOnHidden
    >
      <Form
        form={form}
        name="payment"
        layout="vertical"
        preserve={false}
        initialValues={{ on: today(), method: '', designation: 'none', note: '' }}
        onFinish={save}
      >
        <div className="fields">
          <Form.Item name="amount" label={t('payment.amount')} rules={rules.positiveAmount}>
            <MoneyField autoFocus />
          </Form.Item>
          <Form.Item name="on" label={t('payment.on')} rules={[rules.required]}>
            <DateField until={today()} />
          </Form.Item>
        </div>
        <Form.Item name="method" label={t('payment.method')}>
          <Input maxLength={200} placeholder={t('payment.methodHint')} />
        </Form.Item>
        <Form.Item name="designation" label={t('payment.designation')}>
          <Radio.Group
            options={(['none', 'interest', 'principal'] as const).map((value) => ({
              value,
              label: t(`payment.designations.${value}`),
            }))}
          />
        </Form.Item>
        <Form.Item name="note" label={t('payment.note')}>
          <Input maxLength={200} />
        </Form.Item>
        {/* A submit button of the form's own, so that Enter books. */}
        <button type="submit" hidden />
      </Form>
      <FailureAlert error={unplaced} />
    </Modal>
  );
}

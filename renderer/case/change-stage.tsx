import { Alert, Form, Input, Modal, Select } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { type Stage, STAGES } from '../../electron/domain/case/case-facts.ts';
import { fen, formatGrouped } from '../../electron/domain/quantities/money.ts';
import { useAct, useAnswer } from '../client.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { today } from '../parts/today.ts';
import { useRules } from '../parts/use-rules.ts';
import { useCase } from './use-case.ts';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Moves the case to another stage, with a note kept in the log. */
export function ChangeStage({ open, onClose }: Props): ReactElement {
  const { t } = useTranslation(['case', 'terms']);
  const { id, stage } = useCase();
  const rules = useRules();
  const change = useAct('case-stage');
  const [form] = Form.useForm<{ stage: Stage; note: string }>();
  const to = Form.useWatch('stage', form);
  const ledger = useAnswer('ledger-read', { caseId: id, asOf: today() }, open);
  const owed = ledger.data?.statement?.total ?? 0;
  const close = (): void => {
    change.reset();
    onClose();
  };
  return (
    <Modal
      open={open}
      title={t('stage.change')}
      okText={t('stage.save')}
      cancelText={t('stage.cancel')}
      confirmLoading={change.isPending}
      onOk={() => form.submit()}
      onCancel={close}
      destroyOnHidden
    >
      <p>
        {t('stage.now')} {t(`terms:stage.${stage}`)}
      </p>
      <Form
        form={form}
        name="stage"
        layout="vertical"
        preserve={false}
        initialValues={{ note: '' }}
        onFinish={({ stage: chosen, note }) => change.mutate({ id, stage: chosen, note }, { onSuccess: close })}
      >
        <Form.Item name="stage" label={t('stage.to')} rules={[rules.required]}>
          <Select
            autoFocus
            options={STAGES.filter((value) => value !== stage && value !== 'removed').map((value) => ({
              value,
              label: t(`terms:stage.${value}`),
            }))}
          />
        </Form.Item>
        <Form.Item name="note" label={t('stage.note')} extra={t('stage.noteHint')}>
          <Input.TextArea maxLength={20_000} rows={2} className="grows" />
        </Form.Item>
        {to === 'settled' && owed > 0 && (
          <Alert
            type="warning"
            showIcon
            role="alert"
            title={t('stage.stillOwed', { owed: formatGrouped(fen(owed)) })}
          />
        )}
        <FailureAlert error={change.error} />
      </Form>
    </Modal>
  );
}

import { App, Form, Input, Modal, Select } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { type Stage, STAGES } from '../../electron/domain/case/case-facts.ts';
import { addDays, type PlainDate } from '../../electron/domain/quantities/calendar.ts';
import { useCase } from '../case/use-case.ts';
import { useAct } from '../client.ts';
import { DateField } from '../parts/date-field.tsx';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { today } from '../parts/today.ts';
import { useRules } from '../parts/use-rules.ts';

interface Props {
  /** Null while it is closed. */
  readonly kind: 'other' | 'postpone' | null;
  readonly stage: Stage;
  readonly proposed: Stage;
  readonly onClose: () => void;
}

interface Values {
  readonly step: Exclude<Stage, 'removed'>;
  readonly until: PlainDate;
  readonly reason: string;
}

/** Overrides the proposal, or postpones it until a day; either with a reason, which the log keeps. */
export function DecideDialog({ kind, stage, proposed, onClose }: Props): ReactElement {
  const { t } = useTranslation(['path', 'terms']);
  const { message } = App.useApp();
  const { id } = useCase();
  const rules = useRules();
  const decide = useAct('path-decide');
  const [form] = Form.useForm<Values>();
  const close = (): void => {
    decide.reset();
    onClose();
  };
  const save = ({ step, until, reason }: Values): void =>
    decide.mutate(
      {
        caseId: id,
        stage,
        proposed,
        decision: kind === 'other' ? { kind, step, reason } : { kind: 'postpone', until, reason },
      },
      {
        onSuccess: () => {
          void message.success(t('decide.done'));
          close();
        },
      },
    );
  return (
    <Modal
      open={kind !== null}
      title={t(kind === 'postpone' ? 'decide.postpone' : 'decide.other')}
      okText={t('decide.save')}
      cancelText={t('decide.cancel')}
      confirmLoading={decide.isPending}
      onOk={() => form.submit()}
      onCancel={close}
      destroyOnHidden
    >
      <Form
        form={form}
        name="decide"
        layout="vertical"
        preserve={false}
        initialValues={{ reason: '', until: addDays(today(), 7) }}
        onFinish={save}
      >
        {kind === 'postpone' ? (
          <Form.Item name="until" label={t('decide.until')} rules={[rules.required]}>
            <DateField from={addDays(today(), 1)} />
          </Form.Item>
        ) : (
          <Form.Item name="step" label={t('decide.to')} rules={[rules.required]}>
            <Select
              autoFocus
              options={STAGES.filter((value) => value !== stage && value !== 'removed').map((value) => ({
                value,
                label: t(`terms:stage.${value}`),
              }))}
            />
          </Form.Item>
        )}
        <Form.Item name="reason" label={t('decide.reason')} extra={t('decide.reasonHint')} rules={[rules.required]}>
          <Input.TextArea maxLength={2_000} rows={2} className="grows" />
        </Form.Item>
      </Form>
      <FailureAlert error={decide.error} />
    </Modal>
  );
}

import { App, Checkbox, Form, Input, Modal, Radio } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceView } from '../../electron/contract/evidence.ts';
import { CLAIM_ELEMENTS, EVIDENCE_FORMS } from '../../electron/domain/case/evidence.ts';
import { useAct } from '../client.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { placeRefusal } from '../parts/place-refusal.ts';
import { useRules } from '../parts/use-rules.ts';

interface Props {
  readonly piece: EvidenceView | null;
  readonly onClose: () => void;
}

/**
 * States what a piece of evidence is, where it comes from and what it proves. Earlier descriptions stay in the case
 * file.
 */
export function DescribeEvidence({ piece, onClose }: Props): ReactElement {
  const { t } = useTranslation('evidence');
  const { message } = App.useApp();
  const rules = useRules();
  const describe = useAct('evidence-describe');
  const [form] = Form.useForm<EvidenceView['account']>();
  const [unplaced, setUnplaced] = useState<Error | null>(null);
  const save = (account: EvidenceView['account']): void => {
    if (piece)
      describe.mutate(
        { id: piece.id, account, withdrawn: piece.withdrawn },
        {
          onSuccess: () => {
            void message.success(t('described'));
            onClose();
          },
          onError: (error) => setUnplaced(placeRefusal(form, error, 'account') ? null : error),
        },
      );
  };
  return (
    <Modal
      open={piece !== null}
      title={piece ? `${t('describe')} · ${t('piece', { n: piece.no })}` : ''}
      okText={t('keep')}
      cancelText={t('cancel')}
      confirmLoading={describe.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      afterClose={() => setUnplaced(null)}
      width={640}
      destroyOnHidden
    >
      {piece && (
        <Form
          form={form}
          name="evidence"
          layout="vertical"
          preserve={false}
          initialValues={piece.account}
          onFinish={save}
        >
          <Form.Item name="title" label={t('account.title')} rules={[rules.required]}>
            <Input maxLength={200} autoFocus />
          </Form.Item>
          <Form.Item name="source" label={t('account.source')} extra={t('account.sourceHint')}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="form" label={t('account.form')} extra={t('account.formHint')}>
            <Radio.Group options={EVIDENCE_FORMS.map((value) => ({ value, label: t(`form.${value}`) }))} />
          </Form.Item>
          <Form.Item name="elements" label={t('account.elements')}>
            <Checkbox.Group options={CLAIM_ELEMENTS.map((value) => ({ value, label: t(`element.${value}`) }))} />
          </Form.Item>
          <Form.Item name="proves" label={t('account.proves')}>
            <Input.TextArea className="grows" maxLength={20_000} placeholder={t('account.provesHint')} />
          </Form.Item>
          <button type="submit" hidden />
        </Form>
      )}
      <FailureAlert error={unplaced} />
    </Modal>
  );
}

import { Form, Input, Modal } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceView } from '../../electron/contract/evidence.ts';
import { useAct } from '../client.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { useRules } from '../parts/use-rules.ts';
import { WithdrawalEffect } from './withdrawal-effect.tsx';

interface Props {
  readonly piece: EvidenceView | null;
  readonly onClose: () => void;
}

/** Withdraws a piece of evidence, with the reason, or reinstates it. The file itself stays. */
export function WithdrawEvidence({ piece, onClose }: Props): ReactElement {
  const { t } = useTranslation('evidence');
  const rules = useRules();
  const describe = useAct('evidence-describe');
  const [form] = Form.useForm<{ readonly why: string }>();
  const standing = piece?.withdrawn === null;
  const act = (withdrawn: string | null): void => {
    if (piece) describe.mutate({ id: piece.id, account: piece.account, withdrawn }, { onSuccess: onClose });
  };
  return (
    <Modal
      open={piece !== null}
      title={piece ? t(standing ? 'withdrawN' : 'reinstateN', { n: piece.no }) : ''}
      okText={t(standing ? 'withdraw' : 'reinstate')}
      cancelText={t('cancel')}
      confirmLoading={describe.isPending}
      onOk={() => (standing ? form.submit() : act(null))}
      onCancel={onClose}
      destroyOnHidden
    >
      <p>{t(standing ? 'withdrawHint' : 'reinstateHint')}</p>
      {piece && standing && piece.proves.length > 0 && <WithdrawalEffect key={piece.id} id={piece.id} />}
      {standing && (
        <Form form={form} name="withdraw" layout="vertical" preserve={false} onFinish={({ why }) => act(why)}>
          <Form.Item name="why" label={t('withdrawWhy')} rules={[rules.required]}>
            <Input maxLength={200} autoFocus />
          </Form.Item>
        </Form>
      )}
      <FailureAlert error={describe.error} />
    </Modal>
  );
}

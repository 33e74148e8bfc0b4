import { Alert, App, Form, Input, Modal } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../electron/contract/operations.ts';
import { useAct, type useAnswer } from '../client.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Loading } from '../parts/loading.tsx';
import { useRules } from '../parts/use-rules.ts';

interface Props {
  readonly letter: Output<'letter-read'>;
  readonly open: boolean;
  readonly check: ReturnType<typeof useAnswer<'letter-check'>>;
  readonly onClose: () => void;
}

/** Issues the letter: nothing that blocks may be left, and each warning passed over needs its reason. */
export function IssueDialog({ letter, open, check, onClose }: Props): ReactElement {
  const { t } = useTranslation('letter');
  const { message } = App.useApp();
  const rules = useRules();
  const issue = useAct('letter-issue');
  const [form] = Form.useForm<{ reasons?: string[] }>();
  const findings = check.data?.findings ?? [];
  const blocks = findings.filter(({ severity }) => severity === 'block');
  const warnings = findings.filter(({ severity }) => severity === 'warn');
  const ready = check.isSuccess && !check.isFetching;
  const close = (): void => {
    issue.reset();
    onClose();
  };
  return (
    <Modal
      open={open}
      title={t('issue.title')}
      okText={t('issue.ok')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: !ready || blocks.length > 0 }}
      confirmLoading={issue.isPending}
      onOk={() => form.submit()}
      onCancel={close}
      width={640}
      destroyOnHidden
    >
      <p><strong>{letter.draft.title}</strong></p>
      <p>{t('issue.text')}</p>
      {!check.data && <Loading />}
      <FailureAlert error={check.error} />
      {blocks.length > 0 && (
        <Alert
          type="error"
          showIcon
          title={t('issue.blocked')}
          description={<ul className="issue-blocks">{blocks.map(({ message: text }, index) => <li key={index}>{text}</li>)}</ul>}
        />
      )}
      {ready && findings.length === 0 && <Alert type="success" showIcon title={t('issue.clear')} />}
      <Form
        form={form}
        name="issue"
        layout="vertical"
        preserve={false}
        // The page turns into that of the issued letter, and this dialog goes with it: what follows must not hang on it.
        onFinish={({ reasons = [] }) => void issue.mutateAsync({
          id: letter.id, reasons: warnings.map(({ rule, message: text }, index) => ({ rule, message: text, reason: reasons[index] ?? '' })),
        }).then(
          ({ number }) => message.success(t('issue.done', { number })),
          // What stands against it may have changed since it was shown.
          () => check.refetch(),
        )}
      >
        {blocks.length === 0 && warnings.length > 0 && <p>{t('issue.reasons')}</p>}
        {blocks.length === 0 && warnings.map(({ message: text, rule }, index) => (
          <Form.Item key={`${rule}${index}`} name={['reasons', index]} label={text} rules={[{ ...rules.required, message: t('issue.reasonNeeded') } as typeof rules.required]}>
            <Input maxLength={200} placeholder={t('issue.reason')} />
          </Form.Item>
        ))}
        <button type="submit" hidden />
      </Form>
      <FailureAlert error={issue.error} />
    </Modal>
  );
}

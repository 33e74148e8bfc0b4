import { Alert, Form, Input, Modal } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reasons } from '../../electron/contract/reasons.ts';
import type { Finding } from '../../electron/domain/finding.ts';
import { FailureAlert } from './failure-alert.tsx';
import { Loading } from './loading.tsx';
import { useRules } from './use-rules.ts';
import './reasons.css';

interface Props {
  readonly open: boolean;
  readonly title: string;
  readonly act: string;
  /** The findings for the paper; undefined until known. */
  readonly findings: readonly Finding[] | undefined;
  /** Whether `findings` are for the paper as it is now. */
  readonly current: boolean;
  /** Reasons given earlier for the same paper. */
  readonly given?: Reasons;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onConfirm: (reasons: Reasons) => void;
  readonly onClose: () => void;
  /** What is about to happen. */
  readonly children: ReactNode;
}

/**
 * Shown before a paper leaves the program: there must be no blocking finding, and each overridden warning needs a
 * reason.
 */
export function ReasonsDialog({
  open,
  title,
  act,
  findings,
  current,
  given = [],
  busy,
  error,
  onConfirm,
  onClose,
  children,
}: Props): ReactElement {
  const { t } = useTranslation('parts');
  const rules = useRules();
  const [form] = Form.useForm<{ reasons?: string[] }>();
  const blocks = (findings ?? []).filter(({ severity }) => severity === 'block');
  const warnings = (findings ?? []).filter(({ severity }) => severity === 'warn');
  return (
    <Modal
      open={open}
      title={title}
      okText={act}
      cancelText={t('reasons.cancel')}
      okButtonProps={{ disabled: !current || blocks.length > 0 }}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
      width={640}
      destroyOnHidden
    >
      {children}
      {!findings && !error && <Loading />}
      {blocks.length > 0 && (
        <Alert
          type="error"
          showIcon
          title={t('reasons.blocked')}
          description={
            <ul className="reasons-blocks">
              {blocks.map(({ message }, index) => (
                <li key={index}>{message}</li>
              ))}
            </ul>
          }
        />
      )}
      {current && findings?.length === 0 && <Alert type="success" showIcon title={t('reasons.clear')} />}
      <Form
        form={form}
        name="reasons"
        layout="vertical"
        preserve={false}
        onFinish={({ reasons = [] }) =>
          onConfirm(warnings.map(({ rule, message }, index) => ({ rule, message, reason: reasons[index] ?? '' })))
        }
      >
        {blocks.length === 0 && warnings.length > 0 && <p>{t('reasons.wanted')}</p>}
        {blocks.length === 0 &&
          warnings.map(({ message, rule }, index) => (
            <Form.Item
              key={`${rule}${message}`}
              name={['reasons', index]}
              label={message}
              rules={[{ ...rules.required, message: t('reasons.needed') } as typeof rules.required]}
              initialValue={given.find((each) => each.rule === rule && each.message === message)?.reason}
            >
              <Input maxLength={200} placeholder={t('reasons.reason')} />
            </Form.Item>
          ))}
        <button type="submit" hidden />
      </Form>
      <FailureAlert error={error} />
    </Modal>
  );
}

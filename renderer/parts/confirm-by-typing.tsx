import { Form, Input, Modal } from 'antd';
import { type ReactElement, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isSameName } from '../../electron/domain/case/names.ts';
import { FailureAlert } from './failure-alert.tsx';

interface Props {
  readonly open: boolean;
  readonly title: string;
  /** What will happen, and what will not. */
  readonly children: ReactNode;
  /** What must be typed, exactly. */
  readonly name: string;
  /** The label of the confirming button. */
  readonly act: string;
  readonly busy?: boolean;
  readonly error?: Error | null;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks for a name to be typed before an action that is hard to undo. */
export function ConfirmByTyping({
  open,
  title,
  children,
  name,
  act,
  busy = false,
  error,
  onConfirm,
  onCancel,
}: Props): ReactElement {
  const { t } = useTranslation('parts');
  const [typed, setTyped] = useState('');
  const field = useId();
  const confirmed = isSameName(typed, name);
  return (
    <Modal
      open={open}
      title={title}
      okText={act}
      cancelText={t('confirm.cancel')}
      okButtonProps={{ danger: true, disabled: !confirmed }}
      confirmLoading={busy}
      onOk={onConfirm}
      onCancel={onCancel}
      afterClose={() => setTyped('')}
      destroyOnHidden
    >
      {children}
      <Form layout="vertical" component={false}>
        <Form.Item label={t('confirm.type', { name })} htmlFor={field}>
          <Input
            id={field}
            autoFocus
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onPressEnter={() => confirmed && !busy && onConfirm()}
          />
        </Form.Item>
      </Form>
      <FailureAlert error={error} />
    </Modal>
  );
}

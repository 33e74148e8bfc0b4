import { Button, Form, Input, Modal } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RecoverySheet } from '../parts/recovery-sheet.tsx';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Shows the recovery sheet once the password has been typed again. */
export function ShowSheet({ open, onClose }: Props): ReactElement {
  const { t } = useTranslation('settings');
  const { t: unlock } = useTranslation('unlock');
  const [password, setPassword] = useState<string | null>(null);
  return (
    <Modal
      open={open}
      title={t('sheet.title')}
      width={860}
      footer={null}
      onCancel={onClose}
      afterClose={() => setPassword(null)}
      destroyOnHidden
    >
      <Form<{ password: string }>
        layout="vertical"
        requiredMark={false}
        onFinish={({ password: typed }) => setPassword(typed)}
      >
        <Form.Item
          name="password"
          label={t('sheet.password')}
          rules={[{ required: true, message: unlock('emptyPassword') }]}
          validateTrigger="onSubmit"
        >
          <Input.Password autoFocus autoComplete="current-password" maxLength={1000} />
        </Form.Item>
        <Form.Item>
          <Button type="primary" htmlType="submit">
            {t('sheet.show')}
          </Button>
        </Form.Item>
      </Form>
      {password !== null && <RecoverySheet key={password} password={password} />}
    </Modal>
  );
}

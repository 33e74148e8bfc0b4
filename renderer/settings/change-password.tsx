import { App, Form, Input, Modal } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../client.ts';
import { type NewPassword, NewPasswordFields } from '../parts/new-password-fields.tsx';
import { UnlockFailure } from '../unlock/unlock-failure.tsx';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Changes the password of the case file. */
export function ChangePassword({ open, onClose }: Props): ReactElement {
  const { t } = useTranslation('settings');
  const { t: unlock } = useTranslation('unlock');
  const { message } = App.useApp();
  const [form] = Form.useForm<NewPassword & { password: string }>();
  const change = useAct('casefile-change-password');
  return (
    <Modal
      open={open}
      title={t('change.title')}
      okText={t('change.submit')}
      cancelText={t('change.cancel')}
      confirmLoading={change.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      afterClose={() => change.reset()}
      destroyOnHidden
    >
      <Form
        form={form}
        preserve={false}
        layout="vertical"
        requiredMark={false}
        onFinish={({ password, newPassword }) =>
          change.mutate(
            { password, newPassword },
            {
              onSuccess: () => {
                void message.success(t('change.done'));
                onClose();
              },
            },
          )
        }
      >
        <UnlockFailure error={change.error} />
        <Form.Item
          name="password"
          label={t('change.current')}
          rules={[{ required: true, message: unlock('emptyPassword') }]}
          validateTrigger="onSubmit"
        >
          <Input.Password autoFocus autoComplete="current-password" maxLength={1000} />
        </Form.Item>
        <NewPasswordFields label={t('change.fresh')} repeatLabel={t('change.repeat')} />
        {/* Enter in a field submits only where the form itself has a button for it. */}
        <input type="submit" hidden />
      </Form>
    </Modal>
  );
}

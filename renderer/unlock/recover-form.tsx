import { Button, Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../client.ts';
import { type NewPassword, NewPasswordFields } from '../parts/new-password-fields.tsx';
import type { KnownFile } from './known-file.ts';
import { UnlockFailure } from './unlock-failure.tsx';

interface Props {
  readonly file: KnownFile;
  readonly onBack: () => void;
}

/** Opens a case file with the code on its recovery sheet, and gives it a new password. */
export function RecoverForm({ file, onBack }: Props): ReactElement {
  const { t } = useTranslation('unlock');
  const recover = useAct('casefile-recover');
  return (
    <Form<NewPassword & { code: string }>
      layout="vertical"
      requiredMark={false}
      onFinish={({ code, newPassword }) => recover.mutate({ token: file.token, code, newPassword })}
    >
      <UnlockFailure error={recover.error} />
      <Form.Item
        name="code"
        label={t('recover.code')}
        extra={t('recover.codeHint')}
        rules={[{ required: true, message: t('recover.code') }]}
        validateTrigger="onSubmit"
      >
        <Input.TextArea
          className="recovery-code"
          autoFocus
          autoComplete="off"
          spellCheck={false}
          maxLength={2000}
          placeholder="3F2A 9C41 7D0E"
        />
      </Form.Item>
      <NewPasswordFields label={t('recover.password')} repeatLabel={t('recover.repeat')} extra={t('recover.hint')} />
      <Button type="primary" htmlType="submit" block loading={recover.isPending}>
        {t('recover.submit')}
      </Button>
      <Button type="link" block onClick={onBack}>
        {t('back')}
      </Button>
    </Form>
  );
}

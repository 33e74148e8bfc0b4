import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { PasswordStrength } from './password-strength.tsx';

interface Props {
  readonly label: string;
  readonly repeatLabel: string;
  readonly extra?: string;
  readonly autoFocus?: boolean;
}

/** The form values of these fields. */
export interface NewPassword {
  readonly newPassword: string;
  readonly repeated: string;
}

/**
 * A new password typed twice, inside an antd form, with a strength indicator. It is taken exactly as typed, including
 * spaces.
 */
export function NewPasswordFields({ label, repeatLabel, extra, autoFocus = false }: Props): ReactElement {
  const { t } = useTranslation('unlock');
  const password = Form.useWatch<string | undefined>('newPassword') ?? '';
  return (
    <>
      <Form.Item
        name="newPassword"
        label={label}
        extra={extra}
        rules={[{ required: true, message: t('emptyPassword') }]}
        validateTrigger="onSubmit"
      >
        <Input.Password autoComplete="new-password" autoFocus={autoFocus} maxLength={1000} />
      </Form.Item>
      <PasswordStrength password={password} />
      <Form.Item
        name="repeated"
        label={repeatLabel}
        dependencies={['newPassword']}
        validateTrigger="onBlur"
        rules={[
          ({ getFieldValue }) => ({
            validator: (_rule, repeated: string | undefined) =>
              (repeated ?? '') === (getFieldValue('newPassword') ?? '')
                ? Promise.resolve()
                : Promise.reject(new Error(t('repeatWrong'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={1000} />
      </Form.Item>
    </>
  );
}

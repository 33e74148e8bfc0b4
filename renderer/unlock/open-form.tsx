import { Button, Form, Input, type InputRef } from 'antd';
import { type ReactElement, useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../client.ts';
import type { KnownFile } from './known-file.ts';
import { Patience, secondsToWait } from './patience.tsx';
import { needsCopy, RestoreCopy } from './restore-copy.tsx';
import { TakeOver } from './take-over.tsx';
import { UnlockFailure } from './unlock-failure.tsx';

interface Props {
  readonly file: KnownFile;
  readonly onForgot: () => void;
}

/** Asks for the password of one case file. */
export function OpenForm({ file, onForgot }: Props): ReactElement {
  const { t } = useTranslation('unlock');
  const [form] = Form.useForm<{ password: string }>();
  const open = useAct('casefile-open');
  const field = useRef<InputRef>(null);
  const [mustWait, setMustWait] = useState(false);
  const patient = useCallback(() => {
    setMustWait(false);
    field.current?.focus();
  }, []);

  function tryWith(how: { readonly password: string; readonly takeOver?: true }): void {
    open.mutate(
      { token: file.token, ...how },
      {
        onError: (error) => {
          setMustWait(secondsToWait(error) > 0);
          field.current?.focus({ cursor: 'all' });
        },
      },
    );
  }

  return (
    <Form<{ password: string }>
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={({ password }) => tryWith({ password })}
    >
      <UnlockFailure error={open.error} />
      <TakeOver error={open.error} onTakeOver={() => tryWith({ ...form.getFieldsValue(), takeOver: true })} />
      {needsCopy(open.error) && (
        <RestoreCopy
          token={file.token}
          password={() => form.getFieldsValue().password}
          onRestored={() => tryWith(form.getFieldsValue())}
        />
      )}
      {mustWait && <Patience key={open.submittedAt} seconds={secondsToWait(open.error)} onOver={patient} />}
      <Form.Item
        name="password"
        label={t('open.password')}
        rules={[{ required: true, message: t('emptyPassword') }]}
        validateTrigger="onSubmit"
      >
        <Input.Password ref={field} autoFocus autoComplete="current-password" maxLength={1000} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={open.isPending} disabled={mustWait}>
        {t('open.submit')}
      </Button>
      <Button type="link" block onClick={onForgot}>
        {t('open.forgot')}
      </Button>
    </Form>
  );
}

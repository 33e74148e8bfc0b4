import { Button, Form, Input, type InputRef } from 'antd';
import { useCallback, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../client.ts';
import type { KnownFile } from './known-file.ts';
import { Patience, secondsToWait } from './patience.tsx';
import { UnlockFailure } from './unlock-failure.tsx';

interface Props {
  readonly file: KnownFile;
  readonly onForgot: () => void;
}

/** Asks for the password of one case file. */
export function OpenForm({ file, onForgot }: Props): ReactElement {
  const { t } = useTranslation('unlock');
  const open = useAct('casefile-open');
  const field = useRef<InputRef>(null);
  const [mustWait, setMustWait] = useState(false);
  const patient = useCallback(() => {
    setMustWait(false);
    field.current?.focus();
  }, []);

  return (
    <Form<{ password: string }>
      layout="vertical"
      requiredMark={false}
      onFinish={({ password }) => open.mutate({ token: file.token, password }, {
        onError: (error) => {
          setMustWait(secondsToWait(error) > 0);
          field.current?.focus({ cursor: 'all' });
        },
      })}
    >
      <UnlockFailure error={open.error} />
      {mustWait && <Patience key={open.submittedAt} seconds={secondsToWait(open.error)} onOver={patient} />}
      <Form.Item name="password" label={t('open.password')} rules={[{ required: true, message: t('emptyPassword') }]} validateTrigger="onSubmit">
        <Input.Password ref={field} autoFocus autoComplete="current-password" maxLength={1000} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={open.isPending} disabled={mustWait}>{t('open.submit')}</Button>
      <Button type="link" block onClick={onForgot}>{t('open.forgot')}</Button>
    </Form>
  );
}

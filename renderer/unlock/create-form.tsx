import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../electron/contract/operations.ts';
import { ask, type Refusal } from '../client.ts';
import { type NewPassword, NewPasswordFields } from '../parts/new-password-fields.tsx';
import type { KnownFile } from './known-file.ts';
import { UnlockFailure } from './unlock-failure.tsx';

interface Props {
  readonly file: KnownFile;
  /** The case file has been created and is open; its recovery sheet is requested with this password. */
  readonly onCreated: (password: string) => void;
  readonly onBack: () => void;
}

/** Creates a case file with a new password. */
export function CreateForm({ file, onCreated, onBack }: Props): ReactElement {
  const { t } = useTranslation('unlock');
  const queries = useQueryClient();
  const create = useMutation<Output<'casefile-create'>, Refusal, string>({
    mutationFn: (password) => ask('casefile-create', { token: file.token, password }),
    // Both in one update, so that the gate does not open before the recovery sheet has been shown.
    onSuccess: (state, password) => {
      onCreated(password);
      queries.setQueryData(['casefile-state', {}], state);
    },
  });
  return (
    <Form<NewPassword>
      layout="vertical"
      requiredMark={false}
      onFinish={({ newPassword }) => create.mutate(newPassword)}
    >
      <p className="quiet">{t('create.hint')}</p>
      <UnlockFailure error={create.error} />
      <NewPasswordFields
        label={t('create.password')}
        repeatLabel={t('create.repeat')}
        extra={t('create.typing')}
        autoFocus
      />
      <Button type="primary" htmlType="submit" block loading={create.isPending}>
        {t('create.submit')}
      </Button>
      <Button type="link" block onClick={onBack}>
        {t('back')}
      </Button>
    </Form>
  );
}

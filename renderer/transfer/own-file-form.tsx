import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../electron/contract/operations.ts';
import { ask, type Refusal } from '../client.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { type NewPassword, NewPasswordFields } from '../parts/new-password-fields.tsx';
import type { KnownFile } from '../unlock/known-file.ts';
import type { OpenedParcel } from './opened-parcel.ts';
import { TransferProgress } from './transfer-progress.tsx';

interface Props {
  readonly parcel: OpenedParcel;
  readonly place: KnownFile;
  /** The case file has been created and is open; its recovery sheet is requested with this password. */
  readonly onCreated: (password: string) => void;
  readonly onBack: () => void;
}

/** Creates a case file from a parcel, with its own password. */
export function OwnFileForm({ parcel, place, onCreated, onBack }: Props): ReactElement {
  const { t } = useTranslation('transfer');
  const queries = useQueryClient();
  const create = useMutation<Output<'transfer-open'>, Refusal, string>({
    mutationFn: (newPassword) =>
      ask('transfer-open', {
        token: parcel.token,
        parcel: parcel.contents.parcel,
        password: parcel.password,
        place: place.token,
        newPassword,
      }),
    // Both in one update, so that the gate does not open before the recovery sheet has been shown.
    onSuccess: async (state, password) => {
      onCreated(password);
      queries.setQueryData(['casefile-state', {}], state);
      await queries.invalidateQueries();
    },
  });
  return (
    <>
      {create.isPending && <TransferProgress />}
      <Form<NewPassword>
        hidden={create.isPending}
        layout="vertical"
        requiredMark={false}
        onFinish={({ newPassword }) => create.mutate(newPassword)}
      >
        <p className="unlock-file">
          <strong>{place.name}</strong>
          <span className="quiet">
            {t('receive.place')} {place.folder}
          </span>
        </p>
        <p className="quiet">{t('receive.ownHint')}</p>
        <FailureAlert error={create.error} />
        <NewPasswordFields label={t('receive.newPassword')} repeatLabel={t('receive.repeat')} autoFocus />
        <Button type="primary" htmlType="submit" block>
          {t('receive.openOwn')}
        </Button>
        <Button type="link" block onClick={onBack}>
          {t('receive.back')}
        </Button>
      </Form>
    </>
  );
}

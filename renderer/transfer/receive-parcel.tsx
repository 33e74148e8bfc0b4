import { Alert, Button, Form, Input } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../electron/contract/operations.ts';
import { useAct } from '../client.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import type { KnownFile } from '../unlock/known-file.ts';
import type { ChosenParcel, OpenedParcel } from './opened-parcel.ts';
import { OwnFileForm } from './own-file-form.tsx';
import { ParcelInside } from './parcel-inside.tsx';
import { TransferProgress } from './transfer-progress.tsx';
import './transfer.css';

interface Props {
  readonly file: ChosenParcel;
  readonly onCreated: (password: string) => void;
  /** Called once it was merged into the open case file. */
  readonly onMerged?: (merged: Output<'transfer-merge'>) => void;
  readonly onBusy?: (busy: boolean) => void;
}

/** From a parcel's password and contents to its destination: the open case file, or one of its own. */
export function ReceiveParcel({ file, onCreated, onMerged, onBusy = () => undefined }: Props): ReactElement {
  const { t } = useTranslation('transfer');
  const look = useAct('transfer-look');
  const merge = useAct('transfer-merge');
  const choose = useAct('casefile-choose');
  const [parcel, setParcel] = useState<OpenedParcel | null>(null);
  const [place, setPlace] = useState<KnownFile | null>(null);

  if (parcel && place)
    return <OwnFileForm parcel={parcel} place={place} onCreated={onCreated} onBack={() => setPlace(null)} />;
  if (look.isPending || merge.isPending) return <TransferProgress />;
  if (parcel === null) {
    return (
      <Form<{ password: string }>
        layout="vertical"
        requiredMark={false}
        onFinish={({ password }) => {
          onBusy(true);
          look.mutate(
            { token: file.token, password },
            {
              onSuccess: (contents) => setParcel({ token: file.token, password, contents }),
              onSettled: () => onBusy(false),
            },
          );
        }}
      >
        <p className="unlock-file">
          <strong>{file.name}</strong>
        </p>
        <FailureAlert error={look.error} />
        <Form.Item
          name="password"
          label={t('receive.password')}
          extra={t('receive.passwordHint')}
          rules={[{ required: true, message: t('receive.password') }]}
          validateTrigger="onSubmit"
        >
          <Input.Password autoFocus autoComplete="off" maxLength={1000} />
        </Form.Item>
        <Button type="primary" htmlType="submit" block>
          {t('receive.look')}
        </Button>
      </Form>
    );
  }
  const {
    contents: { parcel: id, against },
  } = parcel;
  const own = (): void => choose.mutate({ purpose: 'create' }, { onSuccess: setPlace });
  const takeIn = (): void => {
    onBusy(true);
    merge.mutate(
      { token: parcel.token, parcel: id, password: parcel.password },
      { onSuccess: (merged) => onMerged?.(merged), onSettled: () => onBusy(false) },
    );
  };
  const fits = against === '' && onMerged !== undefined;
  return (
    <>
      <ParcelInside contents={parcel.contents} />
      {against && <Alert className="failure" type="warning" showIcon title={against} />}
      <FailureAlert error={merge.error ?? choose.error} />
      <div className="transfer-acts">
        {fits && (
          <Button type="primary" onClick={takeIn}>
            {t('receive.merge')}
          </Button>
        )}
        <Button type={fits ? 'default' : 'primary'} onClick={own}>
          {t('receive.own')}
        </Button>
      </div>
    </>
  );
}

import { Button, Form, Modal } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseId } from '../../electron/domain/case/ids.ts';
import { useAct } from '../client.ts';
import { writeBytes } from '../evidence/write-bytes.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { type NewPassword, NewPasswordFields } from '../parts/new-password-fields.tsx';
import { LostEvidence } from './lost-evidence.tsx';
import { TransferProgress } from './transfer-progress.tsx';
import './transfer.css';

interface Props {
  readonly caseId: CaseId;
  readonly open: boolean;
  readonly onClose: () => void;
}

/**
 * Exports a case as one encrypted file under a typed or generated password, which is sent separately. Main asks
 * where.
 */
export function ParcelDialog({ caseId, open, onClose }: Props): ReactElement {
  const { t } = useTranslation('transfer');
  const [form] = Form.useForm<NewPassword>();
  const make = useAct('transfer-parcel');
  const draw = useAct('transfer-password');
  const [drawn, setDrawn] = useState('');
  const made = make.data?.saved ? make.data : null;
  return (
    <Modal
      title={t('parcel.title')}
      open={open}
      onCancel={onClose}
      closable={!make.isPending}
      mask={{ closable: false }}
      keyboard={!make.isPending}
      afterClose={() => {
        make.reset();
        setDrawn('');
      }}
      destroyOnHidden
      footer={
        make.isPending ? null : made ? (
          <Button type="primary" onClick={onClose}>
            {t('close')}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{t('cancel')}</Button>
            <Button type="primary" onClick={() => form.submit()}>
              {t('parcel.act')}
            </Button>
          </>
        )
      }
    >
      {make.isPending && <TransferProgress />}
      {made && (
        <>
          <p role="status">{t('parcel.done', { name: made.saved, size: writeBytes(made.bytes) })}</p>
          <LostEvidence lost={made.lost} />
        </>
      )}
      <Form
        form={form}
        preserve={false}
        hidden={make.isPending || made !== null}
        layout="vertical"
        requiredMark={false}
        onFinish={({ newPassword }) => make.mutate({ caseId, password: newPassword })}
      >
        <p>{t('parcel.hint')}</p>
        <p className="quiet">{t('parcel.also')}</p>
        <FailureAlert error={make.error ?? draw.error} />
        <NewPasswordFields label={t('parcel.password')} repeatLabel={t('parcel.repeat')} autoFocus />
        <div className="transfer-made">
          <Button
            size="small"
            loading={draw.isPending}
            onClick={() =>
              draw.mutate(
                {},
                {
                  onSuccess: ({ password }) => {
                    setDrawn(password);
                    form.setFieldsValue({ newPassword: password, repeated: password });
                  },
                },
              )
            }
          >
            {t('parcel.generate')}
          </Button>
          {drawn !== '' && (
            <span>
              {t('parcel.generated')} <code>{drawn}</code>
            </span>
          )}
        </div>
        {/* Enter in a field submits only where the form itself has a button for it. */}
        <input type="submit" hidden />
      </Form>
    </Modal>
  );
}

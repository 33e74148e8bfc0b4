import { Alert, App, Button, Modal } from 'antd';
import { type ReactElement, use, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Output } from '../../electron/contract/operations.ts';
import type { CaseId } from '../../electron/domain/case/ids.ts';
import { type Fen, formatGrouped } from '../../electron/domain/quantities/money.ts';
import { useAct } from '../client.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Created } from '../unlock/created.ts';
import { LostEvidence } from './lost-evidence.tsx';
import type { ChosenParcel } from './opened-parcel.ts';
import { ReceiveParcel } from './receive-parcel.tsx';
import './transfer.css';

/** Receives a parcel while a case file is open. Main asks for the parcel first. */
export function ReceiveButton(): ReactElement {
  const { t } = useTranslation('transfer');
  const navigate = useNavigate();
  const { message } = App.useApp();
  const choose = useAct('transfer-choose');
  const onCreated = use(Created);
  const [file, setFile] = useState<ChosenParcel | null>(null);
  const [merged, setMerged] = useState<Output<'transfer-merge'> | null>(null);
  const [busy, setBusy] = useState(false);
  const close = (): void => {
    setFile(null);
    setMerged(null);
  };
  const open = (caseId: CaseId): void => {
    close();
    void navigate(`/cases/${caseId}`);
  };
  const figure = (owed: Fen | null): string => (owed === null ? t('receive.noFigure') : formatGrouped(owed));
  const take = (taken: Output<'transfer-merge'>): void => {
    if (taken.owed.there === taken.owed.here && taken.lost.length === 0) {
      void message.success(t('receive.merged'));
      open(taken.caseId);
    } else setMerged(taken);
  };
  return (
    <>
      <Button type="link" className="receive-parcel" onClick={() => choose.mutate({}, { onSuccess: setFile })}>
        {t('receiveAct')}
      </Button>
      <Modal
        title={t('receive.title')}
        open={file !== null}
        footer={null}
        closable={!busy}
        keyboard={!busy}
        mask={{ closable: false }}
        onCancel={close}
        destroyOnHidden
      >
        {merged ? (
          <>
            <p role="status">{t('receive.merged')}</p>
            {merged.owed.there !== merged.owed.here && (
              <Alert
                className="failure"
                type="warning"
                showIcon
                title={t('receive.otherFigure', { there: figure(merged.owed.there), here: figure(merged.owed.here) })}
              />
            )}
            <LostEvidence lost={merged.lost} />
            <Button type="primary" onClick={() => open(merged.caseId)}>
              {t('receive.openCase')}
            </Button>
          </>
        ) : (
          file && <ReceiveParcel file={file} onCreated={onCreated} onMerged={take} onBusy={setBusy} />
        )}
      </Modal>
      <FailureAlert error={choose.error} />
    </>
  );
}

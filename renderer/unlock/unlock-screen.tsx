import { Button } from 'antd';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../electron/contract/operations.ts';
import type { DeskEvent } from '../../electron/contract/outcome.ts';
import { useAct } from '../client.ts';
import { useInRoom } from '../room/use-room.ts';
import type { ChosenParcel } from '../transfer/opened-parcel.ts';
import { ReceiveParcel } from '../transfer/receive-parcel.tsx';
import { CreateForm } from './create-form.tsx';
import type { KnownFile } from './known-file.ts';
import { OpenForm } from './open-form.tsx';
import { RecentFiles } from './recent-files.tsx';
import { RecoverForm } from './recover-form.tsx';
import { UnlockFailure } from './unlock-failure.tsx';
import './unlock.css';

const KeepSheet = lazy(() => import('./keep-sheet.tsx').then(({ KeepSheet }) => ({ default: KeepSheet })));

export type LockReason = Extract<DeskEvent, { kind: 'locked' }>['reason'];

interface Props {
  readonly desk: Output<'casefile-state'>;
  /** Why the file was locked, if it was locked while the window was open. */
  readonly lockedBecause: LockReason | null;
  /** The password of a file just created, while its recovery sheet is yet to be seen. */
  readonly createdWith: string | null;
  readonly onCreated: (password: string) => void;
  readonly onKept: () => void;
}

type Step = 'open' | 'create' | 'recover' | 'receive';

/** What is shown until a case file is open: welcome, password, creation, recovery. */
export function UnlockScreen({ desk, lockedBecause, createdWith, onCreated, onKept }: Props): ReactElement {
  const { t } = useTranslation('unlock');
  const { t: transfer } = useTranslation('transfer');
  const choose = useAct('casefile-choose');
  const chooseParcel = useAct('transfer-choose');
  const inRoom = useInRoom();
  const [parcel, setParcel] = useState<ChosenParcel | null>(null);
  const [step, setStep] = useState<Step>('open');
  const [picked, setPicked] = useState<KnownFile | null>(null);
  const file = picked ?? desk.current ?? desk.recent[0] ?? null;

  function start(purpose: 'open' | 'create'): void {
    choose.mutate(
      { purpose },
      {
        onSuccess: (chosen) => {
          if (!chosen) return;
          setPicked(chosen);
          setStep(purpose);
        },
      },
    );
  }
  function receive(): void {
    chooseParcel.mutate(
      {},
      {
        onSuccess: (chosen) => {
          if (!chosen) return;
          setParcel(chosen);
          setStep('receive');
        },
      },
    );
  }
  function back(): void {
    setStep('open');
    setPicked(null);
  }

  if (createdWith !== null)
    return (
      <Suspense fallback={null}>
        <KeepSheet password={createdWith} onKept={onKept} />
      </Suspense>
    );

  const locked = desk.state === 'locked' && file?.token === desk.current?.token;
  const heading =
    step === 'receive'
      ? transfer('receive.title')
      : !file
        ? t('welcome.title')
        : step === 'create'
          ? t('create.title')
          : step === 'recover'
            ? t('recover.title')
            : locked
              ? t('open.locked')
              : t('open.title');
  return (
    <main className="unlock">
      <div className="unlock-words">
        <p className="unlock-product">{t('product')}</p>
        <p className="quiet">{t('purpose')}</p>
        {desk.recent.length > 0 && (
          <RecentFiles
            files={desk.recent}
            chosen={file}
            onChoose={(chosen) => {
              setPicked(chosen);
              setStep('open');
            }}
          />
        )}
      </div>
      <div className="unlock-card">
        <h1>{heading}</h1>
        {file && step !== 'receive' && (
          <p className="unlock-file">
            <strong>{file.name}</strong>
            <span className="quiet">
              {step === 'create' && t('create.place')} {file.folder}
            </span>
          </p>
        )}
        {locked && step !== 'receive' && lockedBecause && lockedBecause !== 'asked' && (
          <p className="quiet">{t(`lockedBecause.${lockedBecause}`)}</p>
        )}
        {!file && step !== 'receive' && <p className="quiet">{t('welcome.hint')}</p>}
        {file && step === 'open' && <OpenForm key={file.token} file={file} onForgot={() => setStep('recover')} />}
        {file && step === 'create' && <CreateForm key={file.token} file={file} onCreated={onCreated} onBack={back} />}
        {file && step === 'recover' && <RecoverForm key={file.token} file={file} onBack={() => setStep('open')} />}
        {step === 'receive' && parcel && (
          <>
            <ReceiveParcel key={parcel.token} file={parcel} onCreated={onCreated} />
            <Button type="link" block onClick={back}>
              {t('back')}
            </Button>
          </>
        )}
        <UnlockFailure error={choose.error ?? chooseParcel.error} />
        {step === 'open' && (
          <div className="unlock-starts">
            <Button type={file ? 'default' : 'primary'} onClick={() => start('create')}>
              {t('create.start')}
            </Button>
            <Button onClick={() => start('open')}>{t('open.start')}</Button>
            {!inRoom && <Button onClick={receive}>{transfer('receiveAct')}</Button>}
          </div>
        )}
      </div>
    </main>
  );
}

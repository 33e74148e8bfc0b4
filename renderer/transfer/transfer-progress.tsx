import { Button, Progress } from 'antd';
import { type ReactElement, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskEvent } from '../../electron/contract/outcome.ts';
import { ask } from '../client.ts';
import './transfer.css';

/** Main's progress, and a button to stop it. */
export function TransferProgress(): ReactElement {
  const { t } = useTranslation('transfer');
  const [at, setAt] = useState<Extract<DeskEvent, { kind: 'transfer' }> | null>(null);
  const [stopping, setStopping] = useState(false);
  useEffect(
    () =>
      window.caseDesk.listen((event) => {
        if (event.kind === 'transfer') setAt(event);
      }),
    [],
  );
  const percent = at === null || at.total === 0 ? 0 : Math.min(100, Math.floor((100 * at.done) / at.total));
  return (
    <div className="transfer-progress">
      <span role="status">{at === null ? t('progress.begin') : t(`progress.${at.step}`, { percent })}</span>
      <Progress aria-hidden showInfo={false} percent={percent} />
      <Button
        disabled={stopping}
        onClick={() => {
          setStopping(true);
          void ask('transfer-stop', {}).catch(() => undefined);
        }}
      >
        {t(stopping ? 'progress.stopping' : 'progress.stop')}
      </Button>
    </div>
  );
}

import { Button, Progress } from 'antd';
import { type ReactElement, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskEvent } from '../../electron/contract/outcome.ts';
import { ask } from '../client.ts';

/** Main's progress, and a button that stops it after the current paper. */
export function BatchProgress(): ReactElement {
  const { t } = useTranslation('batch');
  const [at, setAt] = useState<Extract<DeskEvent, { kind: 'batch' }> | null>(null);
  const [stopping, setStopping] = useState(false);
  useEffect(
    () =>
      window.caseDesk.listen((event) => {
        if (event.kind === 'batch') setAt(event);
      }),
    [],
  );
  return (
    <section className="sheet batch-progress">
      <span role="status">{at && t(`progress.${at.step}`, { done: at.done, total: at.total })}</span>
      <Progress aria-hidden showInfo={false} percent={at ? (100 * at.done) / at.total : 0} />
      <Button
        disabled={stopping}
        onClick={() => {
          setStopping(true);
          void ask('batch-stop', {}).catch(() => undefined);
        }}
      >
        {t(stopping ? 'progress.stopping' : 'progress.stop')}
      </Button>
    </section>
  );
}

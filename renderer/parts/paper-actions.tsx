import { DownloadOutlined, DownOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperRef } from '../../electron/contract/papers.ts';
import { ONE_COPY, type PrintWish } from '../../electron/contract/printing.ts';
import type { Reasons } from '../../electron/contract/reasons.ts';
import type { Finding } from '../../electron/domain/finding.ts';
import { useAct } from '../client.ts';
import { FailureAlert } from './failure-alert.tsx';
import { ReasonsDialog } from './reasons-dialog.tsx';

interface Props {
  readonly paper: PaperRef;
  /** What stands against a paper that asks for reasons before it leaves the program. */
  readonly findings?: readonly Finding[];
  /** Whether `findings` are those of the paper as it is now. */
  readonly current?: boolean;
}

/** Prints and saves one paper, with what became of it. Main asks where to save and which printer. */
export function PaperActions({ paper, findings = [], current = true }: Props): ReactElement {
  const { t } = useTranslation('parts');
  const print = useAct('paper-print');
  const save = useAct('paper-save');
  const [asking, setAsking] = useState<'print' | 'save' | null>(null);
  const [given, setGiven] = useState<Reasons>([]);
  const [wish, setWish] = useState<PrintWish>(ONE_COPY);
  const act = (which: 'print' | 'save', reasons: Reasons, printed: PrintWish, done?: () => void): void => {
    if (which === 'save') save.mutate({ paper, reasons }, { onSuccess: () => done?.() });
    else print.mutate({ paper, reasons, wish: printed }, { onSuccess: () => done?.() });
  };
  const begin = (which: 'print' | 'save', printed = ONE_COPY): void => {
    setWish(printed);
    if (findings.length > 0) setAsking(which);
    else act(which, [], printed);
  };
  const close = (): void => {
    print.reset();
    save.reset();
    setAsking(null);
  };
  return (
    <div className="paper-actions">
      <Button icon={<PrinterOutlined />} loading={print.isPending} onClick={() => begin('print')}>{t('paper.print')}</Button>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            ...[2, 3, 4].map((copies) => ({ key: copies, label: t('paper.copies', { n: copies }), onClick: () => begin('print', { copies, bothSides: false }) })),
            { key: 'both', label: t('paper.bothSides'), onClick: () => begin('print', { copies: 1, bothSides: true }) },
          ],
        }}
      >
        <Button className="paper-print-more" icon={<DownOutlined />} aria-label={t('paper.more')} title={t('paper.more')} />
      </Dropdown>
      <Button icon={<DownloadOutlined />} loading={save.isPending} onClick={() => begin('save')}>{t('paper.save')}</Button>
      <span role="status" className="quiet">{save.data?.saved && t('paper.saved', { name: save.data.saved })}</span>
      {asking === null && <FailureAlert error={print.error ?? save.error} />}
      <ReasonsDialog
        open={asking !== null}
        title={t(`reasons.${asking ?? 'save'}`)}
        act={t(`paper.${asking ?? 'save'}`)}
        findings={findings}
        current={current}
        given={given}
        busy={print.isPending || save.isPending}
        error={print.error ?? save.error}
        onClose={close}
        onConfirm={(reasons) => {
          setGiven(reasons);
          if (asking !== null) act(asking, reasons, wish, () => setAsking(null));
        }}
      >
        <p>{t('reasons.kept')}</p>
      </ReasonsDialog>
    </div>
  );
}

import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperRef } from '../../electron/contract/papers.ts';
import { useAct } from '../client.ts';
import { FailureAlert } from './failure-alert.tsx';

/** Prints and saves one paper, with what became of it. Main asks where to save and which printer. */
export function PaperActions({ paper }: { readonly paper: PaperRef }): ReactElement {
  const { t } = useTranslation('parts');
  const print = useAct('paper-print');
  const save = useAct('paper-save');
  return (
    <div className="paper-actions">
      <Button icon={<PrinterOutlined />} loading={print.isPending} onClick={() => print.mutate({ paper })}>{t('paper.print')}</Button>
      <Button icon={<DownloadOutlined />} loading={save.isPending} onClick={() => save.mutate({ paper })}>{t('paper.save')}</Button>
      <span role="status" className="quiet">{save.data?.saved && t('paper.saved', { name: save.data.saved })}</span>
      <FailureAlert error={print.error ?? save.error} />
    </div>
  );
}

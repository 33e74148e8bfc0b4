import { DownloadOutlined, DownOutlined, FileWordOutlined, PrinterOutlined } from '@ant-design/icons';
import { Alert, Button, Dropdown } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperRef } from '../../electron/contract/papers.ts';
import { ONE_COPY, type PrintWish } from '../../electron/contract/printing.ts';
import type { Reasons } from '../../electron/contract/reasons.ts';
import type { Finding } from '../../electron/domain/finding.ts';
import { useAct, useAnswer } from '../client.ts';
import { FailureAlert } from './failure-alert.tsx';
import { PrintOptions } from './print-options.tsx';
import { ReasonsDialog } from './reasons-dialog.tsx';

type Act = 'print' | 'save' | 'word';

interface Props {
  readonly paper: PaperRef;
  /** Findings of a paper that requires reasons before it leaves the program. */
  readonly findings?: readonly Finding[];
  /** Whether `findings` are for the paper as it is now. */
  readonly current?: boolean;
}

/** Prints a paper or saves it as PDF or for Word, and shows the outcome. Main asks where to save and which printer. */
export function PaperActions({ paper, findings = [], current = true }: Props): ReactElement {
  const { t } = useTranslation('parts');
  const print = useAct('paper-print');
  const save = useAct('paper-save');
  const word = useAct('paper-save');
  const { t: faces } = useTranslation('typefaces');
  const typefaces = useAnswer('typefaces-read', {});
  const lacking = typefaces.data?.lacking ?? [];
  const stop = useAct('print-stop');
  const [choosing, setChoosing] = useState(false);
  const [asking, setAsking] = useState<Act | null>(null);
  const [given, setGiven] = useState<Reasons>([]);
  const [wish, setWish] = useState<PrintWish>(ONE_COPY);
  const act = (which: Act, reasons: Reasons, printed: PrintWish, done?: () => void): void => {
    const onSuccess = (): void => done?.();
    if (which === 'print') print.mutate({ paper, reasons, wish: printed }, { onSuccess });
    else if (which === 'save') save.mutate({ paper, reasons }, { onSuccess });
    else word.mutate({ paper, reasons, format: 'docx' }, { onSuccess });
  };
  const begin = (which: Act, printed = ONE_COPY): void => {
    setWish(printed);
    print.reset();
    word.reset();
    save.reset();
    if (findings.length > 0) setAsking(which);
    else act(which, [], printed);
  };
  const saved = (word.data ?? save.data)?.saved;
  const refused = print.error ?? save.error ?? word.error;
  const close = (): void => {
    print.reset();
    save.reset();
    word.reset();
    setAsking(null);
  };
  return (
    <div className="paper-actions">
      <Button icon={<PrinterOutlined />} loading={print.isPending} onClick={() => begin('print')}>
        {t('paper.print')}
      </Button>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            ...[2, 3, 4].map((copies) => ({
              key: copies,
              label: t('paper.copies', { n: copies }),
              onClick: () => begin('print', { ...ONE_COPY, copies }),
            })),
            {
              key: 'both',
              label: t('paper.bothSides'),
              onClick: () => begin('print', { ...ONE_COPY, bothSides: true }),
            },
            { key: 'options', label: t('paper.options'), onClick: () => setChoosing(true) },
          ],
        }}
      >
        <Button
          className="paper-print-more"
          icon={<DownOutlined />}
          aria-label={t('paper.more')}
          title={t('paper.more')}
        />
      </Dropdown>
      {print.isPending && <Button onClick={() => stop.mutate({})}>{t('paper.stop')}</Button>}
      <PrintOptions
        open={choosing}
        onClose={() => setChoosing(false)}
        onPrint={(wanted) => {
          setChoosing(false);
          begin('print', wanted);
        }}
      />
      <Button icon={<DownloadOutlined />} loading={save.isPending} onClick={() => begin('save')}>
        {t('paper.save')}
      </Button>
      {paper.kind !== 'recovery-sheet' && (
        <Button icon={<FileWordOutlined />} loading={word.isPending} onClick={() => begin('word')}>
          {t('paper.word')}
        </Button>
      )}
      <span role="status" className="quiet">
        {saved && t('paper.saved', { name: saved })}
      </span>
      {asking === null && <FailureAlert error={refused} />}
      {print.data?.outcome === 'shown' && <Alert type="warning" showIcon role="alert" title={t('paper.shown')} />}
      {lacking.length > 0 && <Alert type="warning" showIcon title={faces('lacking', { names: lacking.join('、') })} />}
      <ReasonsDialog
        open={asking !== null}
        title={t(`reasons.${asking === 'print' ? 'print' : 'save'}`)}
        act={t(`paper.${asking ?? 'save'}`)}
        findings={findings}
        current={current}
        given={given}
        busy={print.isPending || save.isPending || word.isPending}
        error={refused}
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

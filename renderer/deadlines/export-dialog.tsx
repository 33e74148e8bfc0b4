import { App, Checkbox, Modal } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../client.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import type { DeadlineChoice } from './deadline-choice.ts';

interface Props {
  readonly open: boolean;
  readonly choice: DeadlineChoice;
  readonly onClose: () => void;
}

/** Asks whether the export may contain names, then has main ask where to save. */
export function ExportDialog({ open, choice, onClose }: Props): ReactElement {
  const { t } = useTranslation('deadlines');
  const { message } = App.useApp();
  const write = useAct('deadline-export');
  const [withNames, setWithNames] = useState(false);
  const save = (): void =>
    write.mutate(
      { ...choice, withNames },
      {
        onSuccess: ({ saved, count }) => {
          if (saved === null) return;
          void message.success(t('export.saved', { n: count, name: saved }));
          onClose();
        },
      },
    );
  return (
    <Modal
      title={t('export.title')}
      open={open}
      okText={t('export.save')}
      cancelText={t('export.cancel')}
      confirmLoading={write.isPending}
      onOk={save}
      onCancel={onClose}
      afterClose={() => {
        setWithNames(false);
        write.reset();
      }}
    >
      <p>{t('export.hint')}</p>
      <Checkbox checked={withNames} onChange={(event) => setWithNames(event.target.checked)}>
        {t('export.withNames')}
      </Checkbox>
      <p className="quiet">{t('export.withNamesHint')}</p>
      <FailureAlert error={write.error} />
    </Modal>
  );
}

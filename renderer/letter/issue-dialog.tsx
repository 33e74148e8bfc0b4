import { App } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../electron/contract/operations.ts';
import { useAct, type useAnswer } from '../client.ts';
import { ReasonsDialog } from '../parts/reasons-dialog.tsx';

interface Props {
  readonly letter: Output<'letter-read'>;
  readonly open: boolean;
  readonly check: ReturnType<typeof useAnswer<'letter-check'>>;
  readonly onClose: () => void;
}

/** Issues the letter. */
export function IssueDialog({ letter, open, check, onClose }: Props): ReactElement {
  const { t } = useTranslation('letter');
  const { message } = App.useApp();
  const issue = useAct('letter-issue');
  const close = (): void => {
    issue.reset();
    onClose();
  };
  return (
    <ReasonsDialog
      open={open}
      title={t('issue.title')}
      act={t('issue.ok')}
      findings={check.data?.findings}
      current={check.isSuccess && !check.isFetching}
      busy={issue.isPending}
      error={issue.error ?? check.error}
      onClose={close}
      // The page becomes that of the issued letter and this dialog is unmounted: what follows must not depend on it.
      onConfirm={(reasons) =>
        void issue.mutateAsync({ id: letter.id, reasons }).then(
          ({ number }) => message.success(t('issue.done', { number })),
          // The findings may have changed since they were shown.
          () => check.refetch(),
        )
      }
    >
      <p>
        <strong>{letter.draft.title}</strong>
      </p>
      <p>{t('issue.text')}</p>
    </ReasonsDialog>
  );
}

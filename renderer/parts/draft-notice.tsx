import { Alert, Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** Notes that a form shows unsaved typing from earlier, with a button to discard it. */
export function DraftNotice({ onDiscard }: { readonly onDiscard: () => void }): ReactElement {
  const { t } = useTranslation('parts');
  return (
    <Alert
      className="draft-notice"
      type="info"
      showIcon
      title={t('draft.restored')}
      action={
        <Button size="small" onClick={onDiscard}>
          {t('draft.discard')}
        </Button>
      }
    />
  );
}

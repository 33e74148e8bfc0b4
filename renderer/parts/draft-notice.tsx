import { Alert, Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** Says that a form shows typing from before, not yet saved, and lets it be discarded. */
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

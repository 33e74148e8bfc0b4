import { App } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** Copies text to the clipboard and confirms it. */
export function useCopy(): (text: string) => void {
  const { t } = useTranslation('parts');
  const { message } = App.useApp();
  return useCallback(
    (text) => {
      void navigator.clipboard.writeText(text).then(
        () => message.success(t('copy.done')),
        () => message.error(t('copy.failed')),
      );
    },
    [message, t],
  );
}

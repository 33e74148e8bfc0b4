import { App } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** Says, once, that main opened the page again after it crashed. */
export function useReopened(): void {
  const { t } = useTranslation('shell');
  const { message } = App.useApp();
  useEffect(() => {
    if (window.location.search !== '?reopened') return;
    window.history.replaceState(null, '', window.location.pathname + window.location.hash);
    void message.warning(t('reopened'), 15);
  }, [message, t]);
}

import { Alert } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAnswer } from './client.ts';

/**
 * Warns on every screen that there is no backup on another disk, or only an old one, and links to where one is made.
 */
export function BackupDue(): ReactElement | null {
  const { t } = useTranslation('shell');
  const { data } = useAnswer('backup-read', {});
  if (!data?.due) return null;
  return (
    <Alert
      className="failure"
      type="info"
      showIcon
      closable
      title={
        <>
          {t(data.last ? 'backupDue' : 'backupNever', { days: data.days })} <Link to="/settings">{t('backupNow')}</Link>
        </>
      }
    />
  );
}

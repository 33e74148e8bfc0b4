import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../client.ts';

/** Badge on the link to the deadlines: how many have passed or are near, and how many rights end within 90 days. */
export function WarningBadge(): ReactElement | null {
  const { t } = useTranslation('deadlines');
  const { data } = useAnswer('deadline-warnings', { caseIds: [] });
  if (!data) return null;
  const urgent = data.overdue + data.near;
  return (
    <>
      {urgent > 0 && (
        <span className="nav-badge nav-badge-urgent" title={t('warning.urgent', { n: urgent })}>
          {urgent}
        </span>
      )}
      {data.rights > 0 && (
        <span className="nav-badge" title={t('warning.rights', { n: data.rights })}>
          {data.rights}
        </span>
      )}
    </>
  );
}

import { Alert } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceId } from '../../electron/domain/case/ids.ts';
import { useAnswer } from '../client.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Loading } from '../parts/loading.tsx';

/**
 * Shown before a piece is withdrawn: which arrivals lose their proof, and which rights would then end on another day.
 */
export function WithdrawalEffect({ id }: { readonly id: EvidenceId }): ReactElement | null {
  const { t } = useTranslation(['evidence', 'deadlines']);
  const { data, error } = useAnswer('evidence-effect', { id });
  if (!data) return error ? <FailureAlert error={error} /> : <Loading />;
  if (data.arrivals.length === 0) return <p className="quiet">{t('effect.none')}</p>;
  return (
    <Alert
      className="failure"
      type="warning"
      showIcon
      title={t('effect.title')}
      description={
        <ul className="evidence-effect">
          {data.arrivals.map(({ letterId, number, on }) => (
            <li key={letterId}>{t('effect.arrival', { number, on })}</li>
          ))}
          {data.deadlines.map(({ kind, subject, before, after }) => (
            <li key={kind + subject}>
              {before.on === after.on
                ? t('effect.lost', { kind: t(`deadlines:kind.${kind}`), subject, on: after.on })
                : t('effect.moved', { kind: t(`deadlines:kind.${kind}`), subject, before: before.on, after: after.on })}
            </li>
          ))}
        </ul>
      }
    />
  );
}

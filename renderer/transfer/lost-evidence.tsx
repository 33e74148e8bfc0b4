import { Alert } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** Names the evidence that could not be included; renders nothing if all could. */
export function LostEvidence({
  lost,
}: {
  readonly lost: readonly { readonly no: number; readonly title: string }[];
}): ReactElement | null {
  const { t } = useTranslation('transfer');
  if (lost.length === 0) return null;
  return (
    <Alert
      className="failure transfer-lost"
      type="warning"
      showIcon
      title={t('lost')}
      description={
        <ul>
          {lost.map(({ no, title }) => (
            <li key={no}>{t('lostPiece', { no, title })}</li>
          ))}
        </ul>
      }
    />
  );
}

import { Spin } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** A loading indicator, also announced to screen readers. */
export function Loading(): ReactElement {
  const { t } = useTranslation('parts');
  return (
    <div className="loading" role="status">
      <Spin delay={200} />
      <span className="for-readers">{t('loading')}</span>
    </div>
  );
}

import { Spin } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** Something is being read; said to screen readers too. */
export function Loading(): ReactElement {
  const { t } = useTranslation('parts');
  return (
    <div className="loading" role="status">
      <Spin delay={200} />
      <span className="for-readers">{t('loading')}</span>
    </div>
  );
}

import { Button, Result } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** Stands where a screen failed to draw, so that the rest of the window goes on working. */
export function BrokenPage(): ReactElement {
  const { t } = useTranslation('shell');
  return (
    <Result
      status="warning"
      title={t('broken.title')}
      subTitle={t('broken.hint')}
      extra={
        <Button type="primary" href="#/cases">
          {t('broken.back')}
        </Button>
      }
    />
  );
}

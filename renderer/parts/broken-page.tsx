import { Button, Result } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** Shown in place of a screen that failed to render, so that the rest of the window keeps working. */
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

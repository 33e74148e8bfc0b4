import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../client.ts';
import { StatuteBrowser } from './statute-browser.tsx';

/** The statutes on their own. */
export function StatutesPage(): ReactElement {
  const { t } = useTranslation('statutes');
  const collection = useAnswer('statute-collection', {});
  return (
    <>
      <div className="page-head">
        <h1>{t('title')}</h1>
        {collection.data && <p className="page-note">{t('collection', collection.data)}</p>}
      </div>
      <StatuteBrowser />
    </>
  );
}

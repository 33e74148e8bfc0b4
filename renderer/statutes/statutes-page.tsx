import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useAnswer } from '../client.ts';
import { StatuteBrowser } from './statute-browser.tsx';

/** The statutes on their own; `?find=` opens them at a reference. */
export function StatutesPage(): ReactElement {
  const { t } = useTranslation('statutes');
  const [parameters] = useSearchParams();
  const find = parameters.get('find') ?? '';
  const collection = useAnswer('statute-collection', {});
  return (
    <>
      <div className="page-head">
        <h1>{t('title')}</h1>
        {collection.data && <p className="page-note">{t('collection', collection.data)}</p>}
      </div>
      <StatuteBrowser key={find} find={find} />
    </>
  );
}

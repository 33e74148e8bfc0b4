import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, NavLink, Route, Routes } from 'react-router';
import { useAnswer } from '../client.ts';
import { BrowsePage } from './browse-page.tsx';
import { CheckPage } from './check-page.tsx';
import { CollectionPage } from './collection-page.tsx';
import { FactsPage } from './facts-page.tsx';
import { OwnPage } from './own-page.tsx';

const SECTIONS = [
  ['', 'browse'],
  ['check', 'check'],
  ['facts', 'facts'],
  ['own', 'own'],
  ['collection', 'collection'],
] as const;

/** The statutes: reading them, checking a text against them, and what the collection holds. */
export function StatutesPage(): ReactElement {
  const { t } = useTranslation('statutes');
  const collection = useAnswer('statute-collection', {});
  return (
    <>
      <div className="page-head">
        <h1>{t('title')}</h1>
        {collection.data && <p className="page-note">{t('collection', collection.data)}</p>}
      </div>
      <nav className="statutes-sections" aria-label={t('title')}>
        {SECTIONS.map(([path, name]) => (
          <NavLink key={name} to={`/statutes${path && `/${path}`}`} end>
            {t(`sections.${name}`)}
          </NavLink>
        ))}
      </nav>
      <Routes>
        <Route index element={<BrowsePage />} />
        <Route path="check" element={<CheckPage />} />
        <Route path="facts" element={<FactsPage />} />
        <Route path="own" element={<OwnPage />} />
        <Route path="collection" element={<CollectionPage />} />
        <Route path="*" element={<Navigate to="/statutes" replace />} />
      </Routes>
    </>
  );
}

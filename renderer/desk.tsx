import { type ComponentType, lazy, type ReactElement } from 'react';
import { createHashRouter, Navigate, RouterProvider } from 'react-router';
import { CaseListPage } from './case-list/case-list-page.tsx';
import { Layout } from './layout.tsx';
import { BrokenPage } from './parts/broken-page.tsx';
import { AwayFromClients } from './room/away.tsx';

/** A screen that is loaded on first visit. */
function screen<Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name): ReactElement {
  const Screen = lazy<ComponentType>(() => load().then((module) => ({ default: module[name] })));
  return <Screen />;
}

const router = createHashRouter([
  {
    element: <Layout />,
    errorElement: <BrokenPage />,
    children: [
      // Where every unlock leads, so it is bundled with the desk.
      { path: '/cases', element: <CaseListPage /> },
      // `/cases/new` is the form for a new case.
      { path: '/cases/:id/*', element: screen(() => import('./case/case-page.tsx'), 'CasePage') },
      {
        path: '/import',
        element: (
          <AwayFromClients page="import">
            {screen(() => import('./case-import/import-page.tsx'), 'ImportPage')}
          </AwayFromClients>
        ),
      },
      {
        path: '/batches',
        element: (
          <AwayFromClients page="batches">
            {screen(() => import('./batch/batches-page.tsx'), 'BatchesPage')}
          </AwayFromClients>
        ),
      },
      {
        path: '/batches/:id',
        element: (
          <AwayFromClients page="batches">
            {screen(() => import('./batch/report-page.tsx'), 'ReportPage')}
          </AwayFromClients>
        ),
      },
      { path: '/deadlines', element: screen(() => import('./deadlines/deadlines-page.tsx'), 'DeadlinesPage') },
      { path: '/guide', element: screen(() => import('./guide/guide-page.tsx'), 'GuidePage') },
      { path: '/lending', element: screen(() => import('./lending/lending-page.tsx'), 'LendingPage') },
      { path: '/lending/:id', element: screen(() => import('./lending/assessment-page.tsx'), 'AssessmentPage') },
      { path: '/stop-loss', element: screen(() => import('./stop-loss/stop-loss-page.tsx'), 'StopLossPage') },
      { path: '/statutes/*', element: screen(() => import('./statutes/statutes-page.tsx'), 'StatutesPage') },
      { path: '/calculators', element: screen(() => import('./calculators/calculators-page.tsx'), 'CalculatorsPage') },
      {
        path: '/calculators/:id',
        element: screen(() => import('./calculators/calculators-page.tsx'), 'CalculatorsPage'),
      },
      {
        path: '/settings',
        element: (
          <AwayFromClients page="settings">
            {screen(() => import('./settings/settings-page.tsx'), 'SettingsPage')}
          </AwayFromClients>
        ),
      },
      { path: '*', element: <Navigate to="/cases" replace /> },
    ].map((route) => ({ ...route, errorElement: <BrokenPage /> })),
  },
]);

/** The screens behind the unlock screen, by address. */
export function Desk(): ReactElement {
  return <RouterProvider router={router} />;
}

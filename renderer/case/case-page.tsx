import { useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactElement, Suspense, useCallback, useMemo, useState } from 'react';
import { Navigate, Route, Routes, useParams } from 'react-router';
import { asId, type CaseId } from '../../electron/domain/case/ids.ts';
import { useAnswer } from '../client.ts';
import { EvidenceSection } from '../evidence/evidence-section.tsx';
import { LedgerSection } from '../ledger/ledger-section.tsx';
import { LettersSection } from '../letter/letters-section.tsx';
import { MeansSection } from '../means/means-section.tsx';
import { LogSection } from '../negotiation/log-section.tsx';
import { PapersSection } from '../papers/papers-section.tsx';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Loading } from '../parts/loading.tsx';
import { PathSection } from '../path/path-section.tsx';
import { PlanSection } from '../plan/plan-section.tsx';
import { AwayFromClients } from '../room/away.tsx';
import { CaseHeader } from './case-header.tsx';
import { FactsSection } from './facts-section.tsx';
import { NewCase } from './new-case.tsx';
import { OverviewSection } from './overview-section.tsx';
import { CaseContext } from './use-case.ts';
import './case.css';

const LetterPage = lazy(() => import('../letter/letter-page.tsx').then((module) => ({ default: module.LetterPage })));

const PaperPage = lazy(() => import('../papers/paper-page.tsx').then((module) => ({ default: module.PaperPage })));
const TemplatePage = lazy(() =>
  import('../papers/template-page.tsx').then((module) => ({ default: module.TemplatePage })),
);

/** `/cases/new`, or one case with its sections. */
export function CasePage(): ReactElement {
  const { id = '' } = useParams();
  return id === 'new' ? <NewCase /> : <ExistingCase key={id} id={asId(id)} />;
}

function ExistingCase({ id }: { readonly id: CaseId }): ReactElement {
  const read = useAnswer('case-read', { id });
  const queries = useQueryClient();
  const [drawing, setDrawing] = useState(0);
  const reload = useCallback(() => void queries.invalidateQueries().then(() => setDrawing((n) => n + 1)), [queries]);
  const opened = useMemo(() => read.data && { ...read.data, reload }, [read.data, reload]);
  if (!opened) return read.error ? <FailureAlert error={read.error} /> : <Loading />;
  return (
    <CaseContext value={opened}>
      <CaseHeader />
      <Suspense key={drawing} fallback={<Loading />}>
        <Routes>
          <Route index element={<OverviewSection />} />
          <Route path="path" element={<PathSection />} />
          <Route
            path="facts"
            element={
              <AwayFromClients page="facts">
                <FactsSection />
              </AwayFromClients>
            }
          />
          <Route path="ledger" element={<LedgerSection />} />
          <Route path="log" element={<LogSection />} />
          <Route path="evidence" element={<EvidenceSection />} />
          <Route path="means" element={<MeansSection />} />
          <Route path="plan" element={<PlanSection />} />
          <Route path="letters" element={<LettersSection />} />
          <Route path="letters/:letterId" element={<LetterPage />} />
          <Route path="papers" element={<PapersSection />} />
          <Route path="papers/:templateId" element={<PaperPage />} />
          <Route path="papers/:templateId/edit" element={<TemplatePage />} />
          <Route path="*" element={<Navigate to={`/cases/${id}`} replace />} />
        </Routes>
      </Suspense>
    </CaseContext>
  );
}

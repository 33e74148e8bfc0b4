import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Stage } from '../../electron/domain/case/case-facts.ts';
import { useCase } from '../case/use-case.ts';
import { useAnswer } from '../client.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Loading } from '../parts/loading.tsx';
import { PlaybookPage } from './playbook-page.tsx';
import { ProposalSheet } from './proposal-sheet.tsx';
import { RungItem } from './rung-item.tsx';
import './path.css';

/** The path of a case: its rungs with what was done, the proposed next step, and the playbook of the selected rung. */
export function PathSection(): ReactElement {
  const { t } = useTranslation('path');
  const { id } = useCase();
  const read = useAnswer('path-read', { caseId: id });
  const [looked, setLooked] = useState<Stage | null>(null);
  if (!read.data) return read.error ? <FailureAlert error={read.error} /> : <Loading />;
  const { stage, rungs } = read.data;
  const page = looked ?? stage;
  return (
    <div className="path">
      <section className="sheet path-ladder" aria-label={t('ladder')}>
        <ol>
          {rungs.map((rung) => (
            <RungItem key={rung.stages[0]} rung={rung} caseId={id} looked={page} onLook={setLooked} />
          ))}
        </ol>
      </section>
      <div className="path-aside">
        <ProposalSheet path={read.data} />
        <PlaybookPage key={page} stage={page} />
      </div>
    </div>
  );
}

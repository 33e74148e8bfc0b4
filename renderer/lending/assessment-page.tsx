import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Output } from '../../electron/contract/operations.ts';
import { asId, type LendingId } from '../../electron/domain/case/ids.ts';
import { useAnswer } from '../client.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Loading } from '../parts/loading.tsx';
import { today } from '../parts/today.ts';
import { useFormDraft } from '../parts/use-form-draft.ts';
import { AssessmentForm } from './assessment-form.tsx';
import { blankLending, type LendingValues } from './lending-values.ts';
import '../case/case.css';
import '../papers/papers.css';
import './lending.css';

/** One assessment, new or as last saved. */
export function AssessmentPage(): ReactElement {
  const { id = 'new' } = useParams();
  const read = useAnswer('lending-read', { id: asId<LendingId>(id) }, id !== 'new');
  if (read.error) return <FailureAlert error={read.error} />;
  if (id !== 'new' && !read.data) return <Loading />;
  return <Assessment key={id} saved={id === 'new' ? null : (read.data ?? null)} />;
}

function Assessment({ saved }: { readonly saved: Output<'lending-read'> | null }): ReactElement {
  const { t } = useTranslation('lending');
  const draft = useFormDraft<LendingValues>(`lending:${saved?.id ?? 'new'}`);
  const [attempt, setAttempt] = useState(0);
  if (!draft.known) return <Loading />;
  return (
    <>
      <div className="page-head">
        <Link to="/lending">{t('back')}</Link>
        <h1>{saved === null ? t('newTitle') : t('editTitle', { name: saved.facts.borrower.name })}</h1>
      </div>
      <AssessmentForm
        key={attempt}
        saved={saved}
        start={{ ...blankLending(today()), ...saved?.facts, ...draft.found }}
        draft={draft}
        onDiscard={() => void draft.drop().then(() => setAttempt(attempt + 1))}
      />
    </>
  );
}

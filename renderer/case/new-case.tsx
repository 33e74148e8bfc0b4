import { type ReactElement, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { asId, type LendingId } from '../../electron/domain/case/ids.ts';
import { useAct, useAnswer } from '../client.ts';
import { caseStart } from '../lending/case-start.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Loading } from '../parts/loading.tsx';
import { FactsForm } from './facts-form.tsx';
import { blankFacts, factsOf, type FactsValues } from './facts-values.ts';
import { useFactsDraft } from './use-facts-draft.ts';
import './case.css';

/** Enters a new case on one page; `?lending=` prefills it from an assessment made before lending. */
export function NewCase(): ReactElement {
  const lending = useSearchParams()[0].get('lending');
  const assessed = useAnswer('lending-read', { id: asId<LendingId>(lending ?? '') }, lending !== null);
  const start = useMemo(() => (assessed.data ? caseStart(assessed.data.facts) : blankFacts()), [assessed.data]);
  if (assessed.error) return <FailureAlert error={assessed.error} />;
  if (lending !== null && !assessed.data) return <Loading />;
  return (
    <NewCaseForm
      draftKey={lending === null ? 'case:new' : `case:new:${lending}`}
      base={start}
      assessed={lending !== null}
    />
  );
}

function NewCaseForm({
  draftKey,
  base,
  assessed,
}: {
  readonly draftKey: string;
  readonly base: FactsValues;
  readonly assessed: boolean;
}): ReactElement {
  const { t } = useTranslation('case');
  const draft = useFactsDraft(draftKey, base);
  const create = useAct('case-create');
  const navigate = useNavigate();
  if (!draft.start) return <Loading />;
  return (
    <div className="case-new">
      <div className="page-head">
        <h1>{t('newTitle')}</h1>
        <p className="page-note quiet">{t(assessed ? 'newFromLending' : 'newHint')}</p>
        <span className="grow" />
        <Link to="/cases">{t('back')}</Link>
      </div>
      <FactsForm
        key={draft.start.attempt}
        {...draft.start}
        submit={t('facts.create')}
        busy={create.isPending}
        error={create.error}
        onTyped={draft.keep}
        onDiscard={draft.discard}
        onSubmit={(values) =>
          create.mutate(
            { facts: factsOf(values) },
            {
              onSuccess: ({ id }) => void draft.settle().finally(() => navigate(`/cases/${id}`, { replace: true })),
            },
          )
        }
      />
    </div>
  );
}

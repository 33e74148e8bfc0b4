import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useAct } from '../client.ts';
import { Loading } from '../parts/loading.tsx';
import { FactsForm } from './facts-form.tsx';
import { blankFacts, factsOf } from './facts-values.ts';
import { useFactsDraft } from './use-facts-draft.ts';
import './case.css';

/** Types a new case in, on one page. */
export function NewCase(): ReactElement {
  const { t } = useTranslation('case');
  const draft = useFactsDraft('case:new', useMemo(() => blankFacts(), []));
  const create = useAct('case-create');
  const navigate = useNavigate();
  if (!draft.start) return <Loading />;
  return (
    <div className="case-new">
      <div className="page-head">
        <h1>{t('newTitle')}</h1>
        <p className="page-note quiet">{t('newHint')}</p>
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
        onSubmit={(values) => create.mutate({ facts: factsOf(values) }, {
          onSuccess: ({ id }) => void draft.settle().finally(() => navigate(`/cases/${id}`, { replace: true })),
        })}
      />
    </div>
  );
}

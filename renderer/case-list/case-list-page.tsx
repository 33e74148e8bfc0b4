import { Button } from 'antd';
import { type ReactElement, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAnswer } from '../client.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Loading } from '../parts/loading.tsx';
import { CaseTable } from './case-table.tsx';
import { ChosenCases } from './chosen-cases.tsx';
import { ListTools } from './list-tools.tsx';
import { ListTotals } from './list-totals.tsx';
import { FIRST_VIEW, ROWS_A_PAGE, useListView } from './list-view.ts';
import './case-list.css';

/** All cases in the file; main searches, sorts and pages them. */
export function CaseListPage(): ReactElement {
  const { t } = useTranslation('caseList');
  const navigate = useNavigate();
  const { view, setView, chosen, setChosen } = useListView();
  const { page, ...asked } = view;
  const { data, error, isPlaceholderData } = useAnswer('case-list', {
    ...asked,
    offset: (page - 1) * ROWS_A_PAGE,
    limit: ROWS_A_PAGE,
  });
  const create = useCallback(() => void navigate('/cases/new'), [navigate]);

  const filtered = view.search !== '' || view.stage !== FIRST_VIEW.stage;
  /** Under the active stages, what is left out is closed. */
  const closedOnly = view.stage === 'active';
  const nothing =
    data?.total === 0 &&
    (filtered ? (
      <EmptyState
        title={
          data.elsewhere > 0
            ? t(closedOnly ? 'elsewhere.closed' : 'elsewhere.title', { n: data.elsewhere })
            : t('noMatch.title')
        }
        hint={data.elsewhere > 0 ? t('elsewhere.hint') : t('noMatch.hint')}
        action={
          data.elsewhere > 0 ? (
            <Button type="primary" onClick={() => setView({ stage: 'all' })}>
              {t('elsewhere.show')}
            </Button>
          ) : (
            <Button onClick={() => setView(FIRST_VIEW)}>{t('noMatch.clear')}</Button>
          )
        }
      />
    ) : (
      <EmptyState
        title={t('none.title')}
        hint={t('none.hint')}
        action={
          <div className="choices">
            <Button type="primary" onClick={create}>
              {t('create')}
            </Button>
            <Button onClick={() => void navigate('/import')}>{t('import')}</Button>
            <Button onClick={() => setView({ stage: 'all' })}>{t('none.showAll')}</Button>
          </div>
        }
      />
    ));

  return (
    <>
      <ListTools view={view} setView={setView} onCreate={create} />
      <FailureAlert error={error} />
      {!data && !error && <Loading />}
      {nothing ||
        (data && (
          <div className="sheet case-sheet">
            <ListTotals answer={data} />
            <ChosenCases view={view} total={data.total} chosen={chosen} onChoose={setChosen} />
            <CaseTable
              answer={data}
              loading={isPlaceholderData}
              view={view}
              onChange={setView}
              chosen={chosen}
              onChoose={setChosen}
            />
          </div>
        ))}
    </>
  );
}

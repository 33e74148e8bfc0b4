import { App, Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { CaseId } from '../../electron/domain/case/ids.ts';
import { useAct, useAnswer } from '../client.ts';
import { caseInAddress } from '../parts/case-in-address.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Loading } from '../parts/loading.tsx';
import { PortfolioTable } from './portfolio-table.tsx';
import { ReviewSheet } from './review-sheet.tsx';
import './stop-loss.css';

/** All cases by cost and return; `?case=` evaluates one of them. */
export function StopLossPage(): ReactElement {
  const { t } = useTranslation('stopLoss');
  const { message } = App.useApp();
  const [parameters, setParameters] = useSearchParams();
  const caseId = caseInAddress(parameters);
  const { data, error } = useAnswer('portfolio-read', {});
  const save = useAct('portfolio-save');
  const choose = (id: CaseId | null): void => setParameters(id === null ? {} : { case: id }, { replace: true });
  return (
    <>
      <div className="page-head">
        <h1>{t('title')}</h1>
        <p className="page-note quiet">{t('about')}</p>
        <span className="grow" />
        {(['xlsx', 'csv'] as const).map((format) => (
          <Button
            key={format}
            onClick={() =>
              save.mutate(
                { format },
                { onSuccess: ({ saved }) => saved !== null && void message.success(t('save.saved', { name: saved })) },
              )
            }
          >
            {t(`save.${format}`)}
          </Button>
        ))}
      </div>
      <FailureAlert error={error ?? save.error} />
      {caseId !== null && <ReviewSheet key={caseId} caseId={caseId} onClose={() => choose(null)} />}
      {!data && !error && <Loading />}
      {data && data.rows.length === 0 && (
        <section className="sheet">
          <EmptyState title={t('empty.title')} hint={t('empty.hint')} />
        </section>
      )}
      {data && data.rows.length > 0 && <PortfolioTable portfolio={data} onWeigh={choose} />}
    </>
  );
}

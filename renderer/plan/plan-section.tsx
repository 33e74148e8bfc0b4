import { Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCase } from '../case/use-case.ts';
import { useAnswer } from '../client.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Loading } from '../parts/loading.tsx';
import { today } from '../parts/today.ts';
import { useFormDraft } from '../parts/use-form-draft.ts';
import { AgreedPlan } from './agreed-plan.tsx';
import { Rounds } from './rounds.tsx';
import { SettlementTable } from './settlement-table.tsx';
import { firstTable, type TableValues, type Terms, valuesOf } from './terms-values.ts';
import './plan.css';

/**
 * The repayment plan: the agreed one with its payments, or the table of terms to agree on; and the rounds of
 * negotiation.
 */
export function PlanSection(): ReactElement {
  const { t } = useTranslation('plan');
  const { id } = useCase();
  const read = useAnswer('plan-read', { caseId: id });
  const draft = useFormDraft<TableValues>(`case:${id}:plan`);
  const [proposing, setProposing] = useState<{ readonly from: Terms | null } | null>(null);
  if (read.error) return <FailureAlert error={read.error} />;
  if (!read.data || !draft.known) return <Loading />;
  const { plan } = read.data;
  const close = (): void => setProposing(null);
  const start = (): TableValues => {
    const table = draft.found?.variants ? { ...firstTable(today()), ...draft.found } : firstTable(today());
    return proposing?.from ? { ...table, variants: [valuesOf(proposing.from)], active: 0 } : table;
  };
  return (
    <>
      {proposing ? (
        <SettlementTable
          key={JSON.stringify(proposing.from)}
          caseId={id}
          start={start()}
          draft={draft}
          replaces={plan !== null}
          onClose={close}
        />
      ) : plan === null ? (
        <EmptyState
          {...t('empty', { returnObjects: true })}
          action={
            <Button type="primary" onClick={() => setProposing({ from: null })}>
              {t('start')}
            </Button>
          }
        />
      ) : (
        <AgreedPlan caseId={id} plan={plan} onReplace={() => setProposing({ from: null })} />
      )}
      <Rounds caseId={id} onAccepted={close} onCopy={(from) => setProposing({ from })} />
    </>
  );
}

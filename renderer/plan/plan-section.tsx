import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCase } from '../case/use-case.ts';
import { useAnswer } from '../client.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Loading } from '../parts/loading.tsx';
import { AgreedPlan } from './agreed-plan.tsx';
import { ProposePlan } from './propose-plan.tsx';
import './plan.css';

/** The repayment plan: the one agreed with what was paid on it, or a proposal to agree on. */
export function PlanSection(): ReactElement {
  const { t } = useTranslation('plan');
  const { id } = useCase();
  const read = useAnswer('plan-read', { caseId: id });
  const [proposing, setProposing] = useState(false);
  if (!read.data) return read.error ? <FailureAlert error={read.error} /> : <Loading />;
  const { plan } = read.data;
  if (proposing) return <ProposePlan caseId={id} replaces={plan !== null} onClose={() => setProposing(false)} />;
  if (plan === null) {
    return <EmptyState {...t('empty', { returnObjects: true })} action={<Button type="primary" onClick={() => setProposing(true)}>{t('start')}</Button>} />;
  }
  return <AgreedPlan caseId={id} plan={plan} onReplace={() => setProposing(true)} />;
}

import { FileTextOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../electron/contract/plans.ts';
import type { CaseId } from '../../electron/domain/case/ids.ts';
import { Amount } from '../parts/amount.tsx';
import { PaperDrawer } from '../parts/paper-drawer.tsx';
import { InstalmentTable } from './instalment-table.tsx';
import { PlanSteps } from './plan-steps.tsx';
import { PlanSum } from './plan-sum.tsx';

interface Props {
  readonly caseId: CaseId;
  readonly plan: PlanView;
  readonly onReplace: () => void;
}

const COLOURS = {
  running: 'processing',
  grace: 'warning',
  missed: 'error',
  noticed: 'warning',
  ripe: 'error',
  fallen: 'error',
  kept: 'success',
} as const;

/** The agreed plan, how far it has been kept, and the consequences if it was not. */
export function AgreedPlan({ caseId, plan, onReplace }: Props): ReactElement {
  const { t } = useTranslation('plan');
  const [paper, setPaper] = useState(false);
  return (
    <section className="sheet" aria-labelledby="plan-agreed">
      <div className="sheet-head">
        <h2 id="plan-agreed">{t('agreed', { on: plan.agreedOn, count: plan.instalments.length })}</h2>
        <Tag color={COLOURS[plan.state]}>{t(`planState.${plan.state}`)}</Tag>
        <Button onClick={onReplace}>{t('replace')}</Button>
        <Button icon={<FileTextOutlined />} onClick={() => setPaper(true)}>
          {t('showPaper')}
        </Button>
      </div>
      <PlanSum owed={plan.owed} waived={plan.waived} waiver={plan.terms.waiver} total={plan.total}>
        <div>
          <dt>{t('paidSoFar')}</dt>
          <dd>
            <Amount value={plan.paid} />
          </dd>
        </div>
        <div>
          <dt>{t('left')}</dt>
          <dd>
            <Amount value={plan.left} />
          </dd>
        </div>
      </PlanSum>
      <PlanSteps caseId={caseId} plan={plan} />
      <InstalmentTable rows={plan.instalments} agreed />
      <PaperDrawer title={t('paper')} open={paper} paper={{ kind: 'plan', caseId }} onClose={() => setPaper(false)} />
    </section>
  );
}

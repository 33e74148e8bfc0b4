import { FileTextOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../electron/contract/operations.ts';
import { PaperDrawer } from '../parts/paper-drawer.tsx';
import { InstalmentTable } from './instalment-table.tsx';
import { PlanSum } from './plan-sum.tsx';

interface Props {
  readonly caseId: string;
  readonly plan: NonNullable<Output<'plan-read'>['plan']>;
  readonly onReplace: () => void;
}

/** The plan that was agreed, and how far it has been kept. */
export function AgreedPlan({ caseId, plan, onReplace }: Props): ReactElement {
  const { t } = useTranslation('plan');
  const [paper, setPaper] = useState(false);
  return (
    <section className="sheet" aria-labelledby="plan-agreed">
      <div className="sheet-head">
        <h2 id="plan-agreed">{t('agreed', { on: plan.agreedOn, count: plan.terms.count })}</h2>
        <Button onClick={onReplace}>{t('replace')}</Button>
        <Button icon={<FileTextOutlined />} onClick={() => setPaper(true)}>{t('showPaper')}</Button>
      </div>
      <PlanSum owed={plan.owed} waived={plan.terms.waived} total={plan.total} />
      <InstalmentTable rows={plan.instalments} agreed />
      <PaperDrawer title={t('paper')} open={paper} paper={{ kind: 'plan', caseId }} onClose={() => setPaper(false)} />
    </section>
  );
}

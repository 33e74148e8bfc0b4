import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fen } from '../../electron/domain/money.ts';
import { Amount } from '../parts/amount.tsx';

interface Props {
  readonly owed: Fen;
  readonly waived: Fen;
  readonly total: Fen;
}

/** What is owed, what is waived on condition, and what the instalments add up to. */
export function PlanSum({ owed, waived, total }: Props): ReactElement {
  const { t } = useTranslation('plan');
  return (
    <dl className="plan-sum">
      <div><dt>{t('owed')}</dt><dd><Amount value={owed} /></dd></div>
      <div><dt>{t('waived')}</dt><dd>− <Amount value={waived} /></dd></div>
      <div className="plan-total"><dt>{t('total')}</dt><dd><Amount value={total} /></dd></div>
    </dl>
  );
}

import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fen } from '../../electron/domain/quantities/money.ts';
import { Amount } from '../parts/amount.tsx';
import type { Terms } from './terms-values.ts';

interface Props {
  readonly owed: Fen;
  readonly waived: Fen;
  readonly waiver: Terms['waiver'];
  readonly total: Fen;
  /** Further amounts in the same list. */
  readonly children?: ReactNode;
}

/** What is owed, what is waived, and the sum of the instalments. */
export function PlanSum({ owed, waived, waiver, total, children }: Props): ReactElement {
  const { t } = useTranslation('plan');
  return (
    <dl className="plan-sum">
      <div>
        <dt>{t('owed')}</dt>
        <dd>
          <Amount value={owed} />
        </dd>
      </div>
      <div>
        <dt>{t(`waivedAs.${waiver}`)}</dt>
        <dd>
          − <Amount value={waived} />
        </dd>
      </div>
      <div className="plan-total">
        <dt>{t('total')}</dt>
        <dd>
          <Amount value={total} />
        </dd>
      </div>
      {children}
    </dl>
  );
}

import { Progress } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../electron/contract/operations.ts';
import { formatGrouped } from '../../electron/domain/quantities/money.ts';
import { useBalanceRefresh } from './use-balance-refresh.ts';

/** The number of cases, their total debt, and how much is still being computed. */
export function ListTotals({ answer }: { readonly answer: Output<'case-list'> }): ReactElement {
  const { t } = useTranslation('caseList');
  const balanceRefresh = useBalanceRefresh();
  return (
    <div className="list-totals" role="status">
      <span>{t('total', { total: answer.total })}</span>
      <span className="figure">{t('owedTotal', { amount: formatGrouped(answer.owedTotal) })}</span>
      <span className="quiet">{t('asOf', { on: answer.asOf })}</span>
      {answer.pending > 0 && <span className="quiet">{t('pending', { n: answer.pending })}</span>}
      {balanceRefresh && (
        <span className="quiet balance-refresh">
          {t('balanceRefresh', balanceRefresh)}
          <Progress
            aria-hidden
            size="small"
            showInfo={false}
            percent={(100 * balanceRefresh.done) / balanceRefresh.total}
          />
        </span>
      )}
    </div>
  );
}

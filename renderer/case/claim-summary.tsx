import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseFacts } from '../../electron/domain/case/case-facts.ts';
import { maskIdNumber } from '../../electron/domain/case/identity.ts';
import { add, formatGrouped } from '../../electron/domain/quantities/money.ts';

/** The debt at a glance: its basis, the sum lent, the due date, and the agreed terms. */
export function ClaimSummary({ facts }: { readonly facts: CaseFacts }): ReactElement {
  const { t } = useTranslation('case');
  const { agreement, claim } = facts;
  const { penalty } = claim;
  const pairs = [
    [t('overview.agreement'), `《${agreement.name}》${agreement.number}`],
    ...claim.disbursements.map(({ on, amount }) => [
      t(claim.price ? 'overview.price' : 'overview.lent'),
      `${on} ${formatGrouped(amount)} ${t('yuan')}`,
    ]),
    [t('overview.dueOn'), claim.dueOn],
    ...(claim.price
      ? []
      : [
          [
            t('overview.termRate'),
            claim.termRate ? t('overview.yearly', { rate: claim.termRate.annualPercent }) : t('overview.notAgreed'),
          ],
        ]),
    [
      t('overview.overdueRate'),
      claim.overdueRate === 'none-agreed'
        ? t('overview.notAgreed')
        : t('overview.yearly', { rate: claim.overdueRate.annualPercent }),
    ],
    [
      t('overview.penalty'),
      !penalty
        ? t('overview.notAgreed')
        : penalty.kind === 'daily'
          ? t('overview.dailyPenalty', { rate: penalty.percent })
          : t('overview.fixedPenalty', { amount: formatGrouped(penalty.amount) }),
    ],
    [
      t('overview.costs'),
      claim.costs.length === 0
        ? t('overview.none')
        : `${formatGrouped(add(...claim.costs.map(({ amount }) => amount)))} ${t('yuan')}`,
    ],
    ...(facts.account ? [[t('facts.account'), `${facts.account.holder} ${maskIdNumber(facts.account.number)}`]] : []),
  ] as const;
  return (
    <dl className="pairs">
      {pairs.map(([name, value], index) => (
        <div key={index}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

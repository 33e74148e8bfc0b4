import { Tag } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../electron/contract/operations.ts';
import { formatGrouped, NO_MONEY } from '../../electron/domain/quantities/money.ts';
import { wholePercentOf } from '../../electron/domain/quantities/rates.ts';
import { Amount } from '../parts/amount.tsx';

interface Props {
  readonly answer: Output<'plan-compare'>;
  readonly active: number;
  /** For each variant, whether its waiver takes effect at once and never revives. */
  readonly final: readonly boolean[];
}

/** The variants side by side, with suing and doing nothing; the derivation of each figure is below it. */
export function ComparisonTable({
  answer: { variants, suit, nothing, ability, total, discount },
  active,
  final,
}: Props): ReactElement {
  const { t } = useTranslation('plan');
  const row = (name: string, of: (index: number) => ReactNode, sued: ReactNode, idle: ReactNode): ReactElement => (
    <tr>
      <th scope="row">{name}</th>
      {variants.map((_, index) => (
        <td key={index} className={index === active ? 'number plan-active' : 'number'}>
          {of(index)}
        </td>
      ))}
      <td className="number">{sued}</td>
      <td className="number">{idle}</td>
    </tr>
  );
  const worked = (index: number) => variants[index]?.worked ?? null;
  const burden = (index: number): ReactNode => {
    const amount = worked(index)?.burden ?? null;
    if (amount === null || ability === null) return <Amount value={amount} />;
    const bearable = amount <= ability.monthly;
    const share =
      ability.incomeMonthly > 0
        ? ` ${t('compare.ofIncome', { n: wholePercentOf(amount, ability.incomeMonthly) })}`
        : '';
    return (
      <>
        <Amount value={amount} />
        <span className="quiet plan-under">{share}</span>
        <Tag color={bearable ? 'success' : 'error'}>
          {t(bearable ? 'compare.bearable' : 'compare.tooMuch', { amount: formatGrouped(ability.monthly) })}
        </Tag>
      </>
    );
  };
  return (
    <div className="scroll-aside" tabIndex={0} role="group" aria-label={t('compare.title')}>
      <table className="figures plan-compare">
        <thead>
          <tr>
            <th scope="col">{t('compare.what')}</th>
            {variants.map((_, index) => (
              <th key={index} scope="col" className="number">
                {t('variant', { n: index + 1 })}
              </th>
            ))}
            <th scope="col" className="number">
              {t('compare.suit')}
            </th>
            <th scope="col" className="number">
              {t('compare.nothing')}
            </th>
          </tr>
        </thead>
        <tbody>
          {row(
            t('compare.waived'),
            (index) => (
              <Amount value={worked(index)?.waived ?? null} />
            ),
            <Amount value={null} />,
            <Amount value={null} />,
          )}
          {row(
            t('compare.receives'),
            (index) => (
              <Amount value={worked(index)?.total ?? null} />
            ),
            <>
              <Amount value={suit.expected} /> <span className="quiet">{t('compare.expected')}</span>
            </>,
            <Amount value={null} />,
          )}
          {row(
            t('compare.costs'),
            () => (
              <Amount value={null} />
            ),
            <>
              <Amount value={suit.outlay} />
              <span className="quiet plan-under">
                {t('compare.costsOf', {
                  court: formatGrouped(suit.courtFee),
                  preservation: formatGrouped(suit.preservationFee),
                  lawyer: formatGrouped(suit.lawyer),
                })}
              </span>
            </>,
            <Amount value={null} />,
          )}
          {row(
            t('compare.presentValue'),
            (index) => (
              <strong>
                <Amount value={worked(index)?.presentValue ?? null} />
              </strong>
            ),
            <strong>
              <Amount value={suit.presentValue} />
            </strong>,
            nothing ? (
              <span className="quiet">{t('compare.lost', { on: nothing.lostFrom })}</span>
            ) : (
              <Amount value={null} />
            ),
          )}
          {row(t('compare.burden'), burden, <Amount value={null} />, <Amount value={null} />)}
          {row(
            t('compare.finish'),
            (index) => (
              <span className="figure">{worked(index)?.finishOn ?? '—'}</span>
            ),
            <span className="figure">{suit.endsOn}</span>,
            <span className="figure">{nothing?.expiresOn ?? '—'}</span>,
          )}
          {row(
            t('compare.onBreach'),
            (index) => (
              <Amount value={final[index] ? NO_MONEY : (worked(index)?.waived ?? null)} />
            ),
            <Amount value={null} />,
            nothing ? (
              <>
                <Amount value={nothing.atStake} /> <span className="quiet">{t('compare.atStake')}</span>
              </>
            ) : (
              <Amount value={null} />
            ),
          )}
        </tbody>
      </table>
      <p className="quiet table-note">
        {t('compare.how', {
          rate: discount.annualPercent,
          total: formatGrouped(total),
          then: formatGrouped(suit.owedThen),
          on: suit.endsOn,
        })}
      </p>
    </div>
  );
}

import { Alert } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ability } from '../../electron/domain/path/means.ts';
import { formatGrouped } from '../../electron/domain/quantities/money.ts';
import { Amount } from '../parts/amount.tsx';

/** What the debtor can pay, and how that was computed. */
export function AbilityResult({
  ability,
  empty,
}: {
  readonly ability: Ability;
  readonly empty: boolean;
}): ReactElement {
  const { t } = useTranslation('means');
  const range = (low: Ability['monthly'], high: Ability['monthly']): string =>
    t('result.range', { low: formatGrouped(low), high: formatGrouped(high) });
  return (
    <section className="sheet" aria-labelledby="means-result">
      <h2 id="means-result">{t('result.title')}</h2>
      <dl className="plan-sum" aria-live="polite">
        <div className="plan-total">
          <dt>{t('result.monthly')}</dt>
          <dd>
            <Amount value={ability.monthly} />
          </dd>
        </div>
        <div>
          <dt>{t('result.attachable')}</dt>
          <dd className="figure">{range(ability.attachableLow, ability.attachableHigh)}</dd>
        </div>
        <div>
          <dt>{t('result.recoverable')}</dt>
          <dd className="figure">{range(ability.recoverableLow, ability.recoverableHigh)}</dd>
        </div>
      </dl>
      {empty ? (
        <p className="quiet">{t('result.none')}</p>
      ) : (
        ability.onlyStated && <Alert className="failure" type="info" showIcon title={t('onlyStated')} />
      )}
      <p className="quiet table-note">{t('how')}</p>
    </section>
  );
}

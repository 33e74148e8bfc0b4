import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatementView } from '../../electron/contract/ledger.ts';
import { Amount } from '../parts/amount.tsx';

/** The sum owed on the day, its components, and what each further day adds. */
export function Composition({ statement }: { readonly statement: StatementView }): ReactElement {
  const { t } = useTranslation('ledger');
  const parts = [
    ['principal', statement.principal],
    ['interest', statement.interest],
    ['penalty', statement.penalty],
    ['costs', statement.costs],
    ...(statement.credit > 0 ? [['credit', statement.credit] as const] : []),
  ] as const;
  return (
    <section className="sheet composition" aria-label={t('total')}>
      <div className="composition-total">
        <span className="quiet">
          {t('total')}　{t('onDay', { on: statement.asOf })}
        </span>
        <strong>
          <Amount value={statement.total} /> <small>{t('yuan')}</small>
        </strong>
      </div>
      <dl className="composition-parts">
        {parts.map(([part, amount]) => (
          <div key={part}>
            <dt>{t(part)}</dt>
            <dd>
              <Amount value={amount} />
            </dd>
          </div>
        ))}
        <div className="composition-more">
          <dt>{t('perDiem')}</dt>
          <dd>
            <Amount value={statement.perDiem} />
          </dd>
        </div>
      </dl>
    </section>
  );
}

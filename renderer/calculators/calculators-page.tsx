import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, NavLink, useParams } from 'react-router';
import type { Calculator } from './calculator.ts';
import { CalculatorForm } from './calculator-form.tsx';
import { courtPaper } from './court-paper.ts';
import { debtCalculators, judgmentCalculators, wordCalculators } from './debts.ts';
import { feeCalculators } from './fees.ts';
import { periodCalculators } from './periods.ts';
import { rateCalculators } from './rates.ts';
import './calculators.css';

const GROUPS = [
  ['fees', feeCalculators],
  ['rates', [...rateCalculators, ...debtCalculators]],
  ['judgments', [courtPaper, ...judgmentCalculators]],
  ['periods', periodCalculators],
  ['words', wordCalculators],
] as const satisfies readonly (readonly [string, readonly Calculator[]])[];
const ALL: ReadonlyMap<string, Calculator> = new Map(
  GROUPS.flatMap(([, calculators]) => calculators.map((each) => [each.id, each] as const)),
);

/** Calculations that belong to no case: a form for each, with the result and its legal basis as one types. */
export function CalculatorsPage(): ReactElement {
  const { t } = useTranslation('calculators');
  const chosen = ALL.get(useParams()['id'] ?? '');
  if (!chosen) return <Navigate to={`/calculators/${feeCalculators[0]?.id ?? ''}`} replace />;
  return (
    <>
      <div className="page-head">
        <h1>{t('title')}</h1>
      </div>
      <div className="calculators">
        <nav className="calculators-list" aria-label={t('list')}>
          {GROUPS.map(([group, calculators]) => (
            <section key={group} aria-labelledby={`calculators-${group}`}>
              <h2 id={`calculators-${group}`}>{t(`groups.${group}`)}</h2>
              {calculators.map(({ id }) => (
                <NavLink key={id} to={`/calculators/${id}`}>
                  {t(`topics.${id}.title`)}
                </NavLink>
              ))}
            </section>
          ))}
        </nav>
        <CalculatorForm key={chosen.id} calculator={chosen} />
      </div>
    </>
  );
}

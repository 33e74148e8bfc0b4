import { type ReactElement, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../electron/contract/operations.ts';
import { Amount } from '../parts/amount.tsx';
import { BasisLink } from './basis-link.tsx';

type Answer = Output<'ledger-what-if'>;

interface Props {
  readonly title: string;
  readonly before: Answer['before'];
  readonly division: Answer['statutory'];
}

/** For each kind of debt, what is owed before a payment, how much the payment covers, and what remains. */
export function Division({ title, before, division: { applied, left, surplus, basis } }: Props): ReactElement {
  const { t } = useTranslation(['ledger', 'terms']);
  const heading = useId();
  return (
    <section className="division" aria-labelledby={heading}>
      <h3 id={heading}>{title}</h3>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t('whatIf.kind')}</th>
            {(['before', 'applied', 'left'] as const).map((column) => (
              <th key={column} scope="col" className="number">
                {t(`whatIf.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(['cost', 'interest', 'penalty', 'principal'] as const).map((kind) => (
            <tr key={kind} className={applied[kind] > 0 ? 'chosen' : ''}>
              <th scope="row">{t(`terms:component.${kind}`)}</th>
              {[before, applied, left].map((amounts, index) => (
                <td key={index} className="number">
                  <Amount value={amounts[kind]} />
                </td>
              ))}
            </tr>
          ))}
          {surplus > 0 && (
            <tr>
              <th scope="row">{t('credit')}</th>
              <td />
              <td className="number">
                <Amount value={surplus} />
              </td>
              <td />
            </tr>
          )}
        </tbody>
      </table>
      <p className="quiet table-note">
        {basis.map((each, index) => (
          <span key={index}>
            <BasisLink basis={each} /> {each.note}
          </span>
        ))}
      </p>
    </section>
  );
}

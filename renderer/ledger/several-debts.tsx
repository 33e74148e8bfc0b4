import { Tag } from 'antd';
import { type ReactElement, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Output } from '../../electron/contract/operations.ts';
import { Amount } from '../parts/amount.tsx';
import { BasisLink } from './basis-link.tsx';

const ARTICLE_560 = { law: '民法典', article: '第五百六十条' } as const;

/**
 * How the payment is divided among the debtor's debts to the same creditor, in statutory order; or a note that there
 * is only this one.
 */
export function SeveralDebts({ several }: Pick<Output<'ledger-what-if'>, 'several'>): ReactElement {
  const { t } = useTranslation('ledger');
  const heading = useId();
  return (
    <section className="division" aria-labelledby={heading}>
      <h3 id={heading}>{t('whatIf.several')}</h3>
      {several === null ? (
        <p>{t('whatIf.onlyThis')}</p>
      ) : (
        <>
          <table className="figures">
            <thead>
              <tr>
                <th scope="col">{t('whatIf.debt')}</th>
                {(['owed', 'applied'] as const).map((column) => (
                  <th key={column} scope="col" className="number">
                    {t(`whatIf.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {several.debts.map(({ caseId, title, here, dueOn, due, guaranteed, burden, owed, applied }) => (
                <tr key={caseId} className={applied > 0 ? 'chosen' : ''}>
                  <th scope="row">
                    {here ? t('whatIf.here') : <Link to={`/cases/${caseId}/ledger`}>{title}</Link>}
                    <br />
                    <Tag>{t(due ? 'whatIf.due' : 'whatIf.notDue', { on: dueOn })}</Tag>
                    <Tag>{t(guaranteed ? 'whatIf.guaranteed' : 'whatIf.bare')}</Tag>
                    <Tag>{t('whatIf.burden', { rate: (burden / 100).toFixed(2) })}</Tag>
                  </th>
                  {[owed, applied].map((amount, index) => (
                    <td key={index} className="number">
                      <Amount value={amount} />
                    </td>
                  ))}
                </tr>
              ))}
              {several.surplus > 0 && (
                <tr>
                  <th scope="row">{t('credit')}</th>
                  <td />
                  <td className="number">
                    <Amount value={several.surplus} />
                  </td>
                </tr>
              )}
            </tbody>
          </table>
          {several.leftOut.length > 0 && (
            <p className="quiet">{t('whatIf.leftOut', { titles: several.leftOut.join('、') })}</p>
          )}
          <p className="quiet table-note">
            <BasisLink basis={ARTICLE_560} /> {t('whatIf.severalHint')}
          </p>
        </>
      )}
    </section>
  );
}

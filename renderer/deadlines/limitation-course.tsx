import { Tag } from 'antd';
import { type ReactElement, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseId } from '../../electron/domain/case/ids.ts';
import { useAnswer } from '../client.ts';
import { BasisLink } from '../ledger/basis-link.tsx';
import { FailureAlert } from '../parts/failure-alert.tsx';

/** How the limitation period of one case has run: each interruption, its proof, and which proofs are weak. */
export function LimitationCourse({ caseId }: { readonly caseId: CaseId }): ReactElement {
  const { t } = useTranslation('deadlines');
  const heading = useId();
  const { data, error } = useAnswer('limitation-read', { caseId });
  return (
    <section className="sheet" aria-labelledby={heading}>
      <h2 id={heading}>{t('course.title')}</h2>
      <p className="quiet">{t('course.hint')}</p>
      <FailureAlert error={error} />
      {data && (
        <>
          <dl className="pairs">
            <div>
              <dt>{t('course.safe')}</dt>
              <dd>
                <strong>{data.safeUntil}</strong> {data.expired && <Tag color="error">{t('course.expired')}</Tag>}
              </dd>
            </div>
            {data.arguableUntil !== data.safeUntil && (
              <div>
                <dt>{t('course.arguable')}</dt>
                <dd>{data.arguableUntil}</dd>
              </div>
            )}
            <div>
              <dt>{t('course.longStop')}</dt>
              <dd>{data.longStopOn}</dd>
            </div>
          </dl>
          <div className="scroll-aside">
            <table className="figures">
              <thead>
                <tr>
                  {(['on', 'event', 'effect', 'proof', 'until'] as const).map((column) => (
                    <th key={column} scope="col">
                      {t(`course.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {data.steps.map((step, index) => (
                  <tr key={index}>
                    <th scope="row" className="figure">
                      {step.on}
                    </th>
                    <td>{t(`course.events.${step.kind}`)}</td>
                    <td>
                      {t(`course.effects.${step.effect}`)}{' '}
                      {step.basis.map((each) => (
                        <BasisLink key={each.law + each.article} basis={each} />
                      ))}
                    </td>
                    <td>
                      {step.proof && t(`course.proofs.${step.proof}`)}{' '}
                      {step.weak && <Tag color="warning">{t('course.weak')}</Tag>}
                    </td>
                    <td className="figure">{step.expiresOn}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}

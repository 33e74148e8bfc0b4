import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NO_MONEY } from '../../electron/domain/quantities/money.ts';
import { useCase } from '../case/use-case.ts';
import { useAnswer } from '../client.ts';
import { Amount } from '../parts/amount.tsx';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Instant } from '../parts/instant.tsx';
import { Loading } from '../parts/loading.tsx';
import { today } from '../parts/today.ts';
import { useFormDraft } from '../parts/use-form-draft.ts';
import { LookupsGuide } from './lookups.tsx';
import { MeansForm } from './means-form.tsx';
import { type MeansValues, NOTHING_KNOWN } from './means-values.ts';
import './means.css';

/**
 * What the debtor has and can afford: the current version, open to updates; earlier ones; what may be asked and
 * looked up.
 */
export function MeansSection(): ReactElement {
  const { t } = useTranslation('means');
  const { id } = useCase();
  const read = useAnswer('means-read', { caseId: id });
  const ledger = useAnswer('ledger-read', { caseId: id, asOf: today() });
  const draft = useFormDraft<MeansValues>(`case:${id}:means`);
  const [attempt, setAttempt] = useState(0);
  if (read.error) return <FailureAlert error={read.error} />;
  if (!read.data || !draft.known || ledger.isPending) return <Loading />;
  const { versions } = read.data;
  const start: MeansValues = { ...NOTHING_KNOWN, ...versions[0]?.means, ...draft.found };
  return (
    <div className="means">
      <MeansForm
        key={attempt}
        caseId={id}
        start={start}
        draft={draft}
        owed={ledger.data?.statement?.total ?? NO_MONEY}
        onDiscard={() => void draft.drop().then(() => setAttempt(attempt + 1))}
      />
      <section className="sheet" aria-labelledby="means-history">
        <h2 id="means-history">{t('history')}</h2>
        {versions.length === 0 ? (
          <p className="quiet">{t('noHistory')}</p>
        ) : (
          <table className="figures">
            <thead>
              <tr>
                <th scope="col">{t('recordedAt')}</th>
                <th scope="col" className="number">
                  {t('result.monthly')}
                </th>
                <th scope="col" className="number">
                  {t('result.attachable')}
                </th>
                <th scope="col" className="number">
                  {t('result.recoverable')}
                </th>
              </tr>
            </thead>
            <tbody>
              {versions.map(({ id: version, recordedAt, ability }) => (
                <tr key={version}>
                  <th scope="row">
                    <Instant at={recordedAt} />
                  </th>
                  <td className="number">
                    <Amount value={ability.monthly} />
                  </td>
                  <td className="number">
                    <Amount value={ability.attachableLow} /> – <Amount value={ability.attachableHigh} />
                  </td>
                  <td className="number">
                    <Amount value={ability.recoverableLow} /> – <Amount value={ability.recoverableHigh} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      <LookupsGuide />
    </div>
  );
}

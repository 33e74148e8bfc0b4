import { Alert, Tag } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LendingView } from '../../electron/contract/lending.ts';
import type { LendingKind } from '../../electron/domain/lending/lending.ts';
import { type Fen, formatGrouped, formatSigned } from '../../electron/domain/quantities/money.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { AdviceSource } from './advice-source.tsx';

const LEVEL_COLOURS = { stop: 'error', mend: 'warning', note: 'default' } as const;
const ALERTS = { hold: 'error', mend: 'warning', fit: 'success' } as const;

/** The opinion, every point it is based on, and the figures. */
export function FindingsSheet({
  view,
  kind,
  error,
}: {
  readonly view: LendingView | undefined;
  readonly kind: LendingKind;
  readonly error: Error | null;
}): ReactElement {
  const { t } = useTranslation('lending');
  return (
    <section className="sheet" aria-labelledby="lending-result">
      <div className="sheet-head">
        <h2 id="lending-result">{t('result')}</h2>
        {view && <span className="quiet">{t('checkedOn', { on: view.checkedOn })}</span>}
      </div>
      <FailureAlert error={error} />
      {!view && !error && <p className="quiet">{t('incomplete')}</p>}
      {view && (
        <>
          <Alert
            type={ALERTS[view.opinion]}
            showIcon
            role="status"
            title={t(`opinionOn.${kind === 'credit-sale' ? 'sale' : 'loan'}.${view.opinion}`)}
          />
          <ol className="lending-findings">
            {view.findings.map((each) => (
              <li key={each.id}>
                <p>
                  <Tag color={LEVEL_COLOURS[each.level]}>{t(`levels.${each.level}`)}</Tag>
                  <strong>{each.title}</strong>
                </p>
                {each.detail !== '' && <p className="lending-detail">{each.detail}</p>}
                <p>{each.text}</p>
                <AdviceSource advice={each} />
              </li>
            ))}
          </ol>
          <Figures figures={view.figures} />
          <p className="quiet table-note">{t('counted')}</p>
        </>
      )}
    </section>
  );
}

function Figures({ figures }: { readonly figures: LendingView['figures'] }): ReactElement {
  const { t } = useTranslation('lending');
  const { capPercent, lprPercent, lprPublishedOn, interest, dueTotal, months, monthlyLoad, freeIncome, loadPerMille } =
    figures;
  const yuan = (amount: Fen): string => t('figures.yuan', { amount: formatSigned(amount) });
  return (
    <dl className="pairs pairs-apart" aria-label={t('figures.title')}>
      <div>
        <dt>{t('figures.cap')}</dt>
        <dd>
          {capPercent === null
            ? t('figures.noCap')
            : t('figures.capOf', { cap: capPercent, lpr: lprPercent, on: lprPublishedOn })}
        </dd>
      </div>
      <div>
        <dt>{t('figures.dueTotal')}</dt>
        <dd>{yuan(dueTotal)}</dd>
      </div>
      <div>
        <dt>{t('figures.interest')}</dt>
        <dd>{yuan(interest)}</dd>
      </div>
      <div>
        <dt>{t('figures.load')}</dt>
        <dd>{t('figures.loadOf', { amount: formatGrouped(monthlyLoad), n: months })}</dd>
      </div>
      <div>
        <dt>{t('figures.free')}</dt>
        <dd>{freeIncome === null ? t('figures.unknown') : yuan(freeIncome)}</dd>
      </div>
      <div>
        <dt>{t('figures.share')}</dt>
        <dd>{loadPerMille === null ? t('figures.unknown') : `${(loadPerMille / 10).toFixed(1)}%`}</dd>
      </div>
    </dl>
  );
}

import { Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAnswer } from '../client.ts';
import { CaseDeadlines } from '../deadlines/case-deadlines.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { NextProposal } from '../path/next-proposal.tsx';
import { ClaimSummary } from './claim-summary.tsx';
import { PartySummary } from './party-summary.tsx';
import { useCase } from './use-case.ts';

const RECENT = 4;

/** The case on one screen, with links to its sections. */
export function OverviewSection(): ReactElement {
  const { t } = useTranslation(['case', 'terms']);
  const { id, facts } = useCase();
  const log = useAnswer('log-read', { caseId: id });
  const [open, setOpen] = useState(false);
  const recent = (log.data?.entries ?? [])
    .toSorted((a, b) => b.at.localeCompare(a.at) || b.seq - a.seq)
    .slice(0, RECENT);
  const { situation } = facts;
  return (
    <div className="overview">
      <section className="sheet" aria-labelledby="overview-parties">
        <div className="sheet-head">
          <h2 id="overview-parties">{t('overview.parties')}</h2>
          <Button size="small" type="text" aria-pressed={open} onClick={() => setOpen(!open)}>
            {t(open ? 'overview.hide' : 'overview.show')}
          </Button>
          <Link to="facts">{t('overview.edit')}</Link>
        </div>
        <PartySummary role={t('terms:creditor')} party={facts.creditor} open={open} />
        {facts.debtors.map((party, index) => (
          <PartySummary key={index} role={t('terms:debtor')} party={party} open={open} />
        ))}
        {facts.guarantors.map((party, index) => (
          <PartySummary key={index} role={t('terms:guarantor')} party={party} open={open} />
        ))}
      </section>
      <section className="sheet" aria-labelledby="overview-claim">
        <div className="sheet-head">
          <h2 id="overview-claim">{t('overview.claim')}</h2>
          <Link to={`/statutes/facts?case=${id}`}>{t('overview.law')}</Link>
          <Link to="ledger">{t('overview.openLedger')}</Link>
        </div>
        <ClaimSummary facts={facts} />
        <dl className="pairs pairs-apart">
          <div>
            <dt>{t('overview.reason')}</dt>
            <dd>{situation.reason ? t(`terms:reason.${situation.reason}`) : t('overview.unknown')}</dd>
          </div>
          <div>
            <dt>{t('overview.means')}</dt>
            <dd className="prose">{situation.means || t('overview.unknown')}</dd>
          </div>
          {situation.notes && (
            <div>
              <dt>{t('overview.notes')}</dt>
              <dd className="prose">{situation.notes}</dd>
            </div>
          )}
          <div>
            <dt>{t('overview.lawyers')}</dt>
            <dd>{facts.lawyers.join('、') || t('overview.none')}</dd>
          </div>
        </dl>
      </section>
      <NextProposal caseId={id} />
      <CaseDeadlines caseId={id} />
      <section className="sheet overview-log" aria-labelledby="overview-log">
        <div className="sheet-head">
          <h2 id="overview-log">{t('overview.recent')}</h2>
          <Link to="log">{t('overview.allRecent')}</Link>
        </div>
        <FailureAlert error={log.error} />
        {log.data && recent.length === 0 && (
          <EmptyState
            {...t('overview.noRecent', { returnObjects: true })}
            action={<Link to="log">{t('overview.addEntry')}</Link>}
          />
        )}
        <ul className="recent">
          {recent.map((entry) => (
            <li key={entry.id}>
              <span className="recent-when quiet figure">
                {entry.at.replace('T', ' ')}{' '}
                {t(entry.kind === 'note' ? `terms:channel.${entry.channel}` : `terms:entryKind.${entry.kind}`)}{' '}
                {entry.person}
              </span>
              <p className="recent-said">{entry.said}</p>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

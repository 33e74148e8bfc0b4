import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseId } from '../../electron/domain/case/ids.ts';
import { useAnswer } from '../client.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { DeadlineItem } from './deadline-item.tsx';
import './deadlines.css';

const FIRST = 5;

/** The most urgent deadlines of one case, for its overview. */
export function CaseDeadlines({ caseId }: { readonly caseId: CaseId }): ReactElement {
  const { t } = useTranslation('deadlines');
  const { data, error } = useAnswer('deadline-list', { within: 'all', caseId, offset: 0, limit: FIRST });
  return (
    <section className="sheet overview-log" aria-labelledby="overview-deadlines">
      <div className="sheet-head">
        <h2 id="overview-deadlines">{t('overview.title')}</h2>
        <Link to={`/deadlines?case=${caseId}`}>{t('overview.all')}</Link>
      </div>
      <FailureAlert error={error} />
      {data?.total === 0 && <p className="quiet">{t('overview.none')}</p>}
      <ul className="deadlines">
        {data?.rows.map((row) => (
          <DeadlineItem key={row.key} deadline={row} named={false} />
        ))}
      </ul>
    </section>
  );
}

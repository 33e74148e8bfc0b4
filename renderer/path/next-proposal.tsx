import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseId } from '../../electron/domain/case/ids.ts';
import { useAnswer } from '../client.ts';

/** The proposed next step, in one line with its first reason, for the overview. */
export function NextProposal({ caseId }: { readonly caseId: CaseId }): ReactElement | null {
  const { t } = useTranslation(['path', 'terms']);
  const { data } = useAnswer('path-read', { caseId });
  const [first] = data?.proposals ?? [];
  if (!data || !first) return null;
  return (
    <section className="sheet overview-log" aria-labelledby="overview-next">
      <div className="sheet-head">
        <h2 id="overview-next">{t('overview.title')}</h2>
        <Link to="path">{t('overview.all')}</Link>
      </div>
      <p className="next-proposal">
        <strong>
          {first.step === data.stage
            ? t('proposal.stay', { stage: t(`terms:stage.${data.stage}`) })
            : t('proposal.go', { stage: t(`terms:stage.${first.step}`) })}
        </strong>{' '}
        <span className="quiet">
          {first.on !== null && `${t('proposal.on', { on: first.on })}　`}
          {first.reasons[0]?.text}
        </span>
      </p>
    </section>
  );
}

import { Tag } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { GuideStepView } from '../../electron/contract/guide.ts';
import type { CaseId } from '../../electron/domain/case/ids.ts';
import { StateTag } from '../statutes/state-tag.tsx';
import { screenAddress } from './screen-address.ts';

interface Props {
  readonly id: string;
  readonly number: number;
  readonly step: GuideStepView;
  readonly caseId: CaseId | null;
  /** Whether the chosen case is at this step's stage. */
  readonly isNow: boolean;
}

/**
 * One thing to do or know, with its law, where common advice on it is wrong, and a link to the screen where it is
 * done.
 */
export function GuideStep({ id, number, step, caseId, isNow }: Props): ReactElement {
  const { t } = useTranslation(['guide', 'terms']);
  const { title, text, stage, screen, statutes, note } = step;
  return (
    <article className={isNow ? 'sheet guide-step guide-now' : 'sheet guide-step'} aria-labelledby={id}>
      <div className="guide-step-head">
        <h3 id={id} tabIndex={-1}>
          {number}. {title}
        </h3>
        <Tag>{stage === null ? t('throughout') : t('stage', { stage: t(`terms:stage.${stage}`) })}</Tag>
        {isNow && <Tag color="processing">{t('now')}</Tag>}
        <span className="grow" />
        <Link to={screenAddress(screen, caseId)}>
          {t(`screen.${caseId === null ? 'without' : 'within'}.${screen}`)}
        </Link>
      </div>
      <p>{text}</p>
      {note && (
        <p className="guide-note">
          <strong>{t('note')}</strong>
          {note}
        </p>
      )}
      {statutes.length > 0 && (
        <ul className="guide-statutes" aria-label={t('statutes')}>
          {statutes.map(({ law, shortName, article, purpose, state }) => (
            <li key={law + article}>
              <Link to={`/statutes?find=${encodeURIComponent(`${law} ${article}`)}`} title={purpose}>
                {shortName}
                {article}
              </Link>
              {state !== 'in-force' && <StateTag state={state} />}
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

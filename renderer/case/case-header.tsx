import { Button, Tag } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink } from 'react-router';
import { useAnswer } from '../client.ts';
import { Amount } from '../parts/amount.tsx';
import { today } from '../parts/today.ts';
import { CaseMenu } from './case-menu.tsx';
import { ChangeStage } from './change-stage.tsx';
import { useCase } from './use-case.ts';

const SECTIONS = [
  ['', 'overview'],
  ['path', 'path'],
  ['facts', 'facts'],
  ['ledger', 'ledger'],
  ['log', 'log'],
  ['evidence', 'evidence'],
  ['means', 'means'],
  ['plan', 'plan'],
  ['letters', 'letters'],
  ['papers', 'papers'],
] as const;

/** The parties, what is owed today, the stage and the next step, with links to the case's sections. */
export function CaseHeader(): ReactElement {
  const { t } = useTranslation(['case', 'terms']);
  const { id, title, facts, stage, nextStep, nextStepOn } = useCase();
  const ledger = useAnswer('ledger-read', { caseId: id, asOf: today() });
  const [changing, setChanging] = useState(false);
  const delay = ledger.data?.delay ?? null;
  return (
    <header className="case-head">
      <div className="case-head-row">
        <div className="case-head-name">
          <h1>{title}</h1>
          <p className="case-head-facts">
            <Tag color="processing">{t(`terms:stage.${stage}`)}</Tag>
            <Button size="small" type="link" onClick={() => setChanging(true)}>
              {t(stage === 'removed' ? 'stage.reopen' : 'stage.change')}
            </Button>
            <span className="quiet">{t('terms:nextStep')}</span>
            {nextStep ? (
              <span>
                {nextStep}
                {nextStepOn && ` ${nextStepOn}`}
              </span>
            ) : (
              <Link to={`/cases/${id}/log`}>{t('planNext')}</Link>
            )}
          </p>
        </div>
        <dl className="case-head-figures">
          <div>
            <dt>{t('overdue')}</dt>
            <dd>
              {delay ? (
                <>
                  {t('overdueDays', { n: delay.days })} <small>{t('terms:overdueSpan', { ...delay })}</small>
                </>
              ) : (
                t(today() > facts.claim.dueOn ? 'notOverdue' : 'notYetDue')
              )}
            </dd>
          </div>
          <div>
            <dt>{t('owedToday')}</dt>
            <dd className="case-owed">
              {ledger.data?.problem ? (
                <span className="case-owed-problem" title={ledger.data.problem.message}>
                  {t('whyNoFigure')}
                </span>
              ) : (
                <>
                  <Amount value={ledger.data?.statement?.total ?? null} /> <small>{t('yuan')}</small>
                </>
              )}
            </dd>
          </div>
        </dl>
        <CaseMenu />
      </div>
      <nav className="case-sections" aria-label={title}>
        {SECTIONS.map(([path, name]) => (
          <NavLink key={name} to={`/cases/${id}${path && `/${path}`}`} end={path === ''}>
            {t(`sections.${name}`)}
          </NavLink>
        ))}
      </nav>
      <ChangeStage open={changing} onClose={() => setChanging(false)} />
    </header>
  );
}

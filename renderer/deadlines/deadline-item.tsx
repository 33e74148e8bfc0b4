import { Tag } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DeadlineView } from '../../electron/contract/deadlines.ts';
import type { DeadlineKind } from '../../electron/domain/deadlines/deadline.ts';
import { formatGrouped } from '../../electron/domain/quantities/money.ts';
import { BasisLink } from '../ledger/basis-link.tsx';

/** The section of a case in which the deadline can be dealt with. */
const SECTION: Record<DeadlineKind, string> = {
  limitation: '',
  guarantee: '/facts',
  'guarantor-limitation': '/letters',
  instalment: '/plan',
  promise: '/log',
  'pay-by': '/letters',
  'next-step': '/log',
  enforcement: '/facts',
  preservation: '/facts',
  appeal: '/facts',
  'payment-order': '/facts',
  hearing: '/facts',
  performance: '/facts',
  'follow-up': '/log',
  review: '',
};

interface Props {
  readonly deadline: DeadlineView;
  /** Whether the case is named; not needed inside the case itself. */
  readonly named?: boolean;
}

/** One deadline: time left, what it is, why, its legal basis, and any weak proof it relies on. */
export function DeadlineItem({ deadline, named = true }: Props): ReactElement {
  const { t } = useTranslation('deadlines');
  const { kind, caseId, caseTitle, on, daysLeft, nearness, state, subject, amount, reason, basis, cautions, arguable } =
    deadline;
  const pending = state === 'open' || state === 'missed';
  const left =
    state === 'met' || state === 'answered'
      ? t(`state.${state}`)
      : daysLeft > 0
        ? t('daysLeft', { n: daysLeft })
        : daysLeft === 0
          ? t('lastDay')
          : t('daysPast', { n: -daysLeft });
  const laws = basis.filter(
    ({ law, article }, index) => basis.findIndex((each) => each.law === law && each.article === article) === index,
  );
  return (
    <li className="deadline" data-nearness={pending ? nearness : 'done'}>
      <span className="deadline-when">
        <strong className="figure">{left}</strong>
        <span className="quiet figure">{on}</span>
      </span>
      <span className="deadline-what">
        <span className="deadline-head">
          <Link to={kind === 'review' ? `/stop-loss?case=${caseId}` : `/cases/${caseId}${SECTION[kind]}`} data-deadline>
            {[t(`kind.${kind}`), subject].filter(Boolean).join('：')}
          </Link>
          {amount !== null && amount > 0 && (
            <span className="figure">{t('yuan', { amount: formatGrouped(amount) })}</span>
          )}
          {cautions.map((caution) => (
            <Tag key={caution} color="warning">
              {t(`caution.${caution}`)}
            </Tag>
          ))}
          {pending && arguable && <span className="quiet">{t('arguable', { on: arguable })}</span>}
        </span>
        <span className="deadline-reason">
          {reason}{' '}
          {laws.map((law) => (
            <BasisLink key={law.law + law.article} basis={law} />
          ))}
        </span>
      </span>
      {named && (
        <span className="deadline-of" title={caseTitle}>
          {caseTitle}
        </span>
      )}
    </li>
  );
}

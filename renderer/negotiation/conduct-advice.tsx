import { Form, Tag } from 'antd';
import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConductFindingView } from '../../electron/contract/conduct.ts';
import { useAnswer } from '../client.ts';
import { BasisLink } from '../ledger/basis-link.tsx';
import { useSettled } from '../papers/use-settled.ts';
import { readTime, type EntryValues } from './entry-values.ts';

interface Props {
  readonly caseId: string;
  /** The entry that is being corrected: it does not count against its own correction. */
  readonly corrects: string | null;
}

/** What the law says to the contact being noted, as it is typed. It holds nothing up: a note tells what happened. */
export function ConductAdvice({ caseId, corrects }: Props): ReactElement {
  const { t } = useTranslation('negotiation');
  const form = Form.useFormInstance<EntryValues>();
  const values = Form.useWatch((all: EntryValues) => all, form) as EntryValues | undefined;
  const { day = null, time = '', channel = 'call', person = '', said = '' } = values ?? {};
  const minute = readTime(time);
  const [at, who, text] = useSettled(useMemo(() => [day !== null && minute !== null ? `${day}T${minute}` : null, person, said] as const, [day, minute, person, said]));

  const contact = useAnswer('contact-check', { caseId, corrects, channel, person: who, at: at ?? '' }, at !== null);
  const addressee = contact.data?.addressee ?? 'debtor';
  const wording = useAnswer('wording-check', { text, medium: 'call-note', addressee }, text.trim() !== '');
  const findings = [...(at === null ? [] : contact.data?.findings ?? []), ...(text.trim() === '' ? [] : wording.data?.findings ?? [])];
  return (
    <section className="conduct" role="status" aria-label={t('conduct.title')}>
      {findings.length > 0 && (
        <>
          <h3>{t('conduct.title')}</h3>
          <ul>{findings.map((finding, index) => <li key={`${finding.rule}${index}`}><Finding finding={finding} /></li>)}</ul>
          <p className="quiet">{t('conduct.honest')}</p>
        </>
      )}
    </section>
  );
}

function Finding({ finding: { severity, scope, excerpt, advice, instead, basis } }: { readonly finding: ConductFindingView }): ReactElement {
  const { t } = useTranslation('negotiation');
  return (
    <>
      <Tag color={severity === 'block' ? 'error' : 'warning'}>{t(`conduct.${severity}`)}</Tag>
      {excerpt && <strong>{t('conduct.excerpt', { excerpt })}</strong>} {advice}
      {instead && <p>{t('conduct.instead', { text: instead })}</p>}
      <p className="quiet">
        {t('conduct.basis')}
        {basis.map((each, index) => (
          <span key={index}>
            {index > 0 && t('conduct.and')}
            {each.confidence === 'official' ? <BasisLink basis={each} /> : t('conduct.unread', { law: each.law, article: each.article })}
          </span>
        ))}
        {scope !== 'all' && t(`conduct.scope.${scope}`)}
      </p>
    </>
  );
}

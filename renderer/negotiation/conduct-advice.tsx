import { Form } from 'antd';
import { type ReactElement, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseId, LogEntryId } from '../../electron/domain/case/ids.ts';
import { useAnswer } from '../client.ts';
import { useSettled } from '../papers/use-settled.ts';
import { ConductFinding } from './conduct-finding.tsx';
import { type EntryValues, readTime } from './entry-values.ts';

interface Props {
  readonly caseId: CaseId;
  /** The entry being corrected, which is not counted against its own correction. */
  readonly corrects: LogEntryId | null;
}

/**
 * What the law says about the contact being entered, updated while typing. It blocks nothing: an entry records what
 * happened.
 */
export function ConductAdvice({ caseId, corrects }: Props): ReactElement {
  const { t } = useTranslation('negotiation');
  const form = Form.useFormInstance<EntryValues>();
  const values = Form.useWatch((all: EntryValues) => all, form) as EntryValues | undefined;
  const {
    day = null,
    time = '',
    channel = 'call',
    person = '',
    said = '',
    direction,
    party,
    answered,
    people,
    hoursAgreed,
  } = values ?? {};
  const minute = readTime(time);
  const [at, who, text] = useSettled(
    useMemo(
      () => [day !== null && minute !== null ? `${day}T${minute}` : null, person, said] as const,
      [day, minute, person, said],
    ),
  );

  const noted = {
    ...(direction && { direction }),
    ...(party && { party }),
    ...(typeof answered === 'boolean' && { answered }),
    ...(people && { people }),
    ...(hoursAgreed === true && { agreed: true }),
  };
  const contact = useAnswer(
    'contact-check',
    { caseId, corrects, channel, person: who, at: at ?? '', ...noted },
    at !== null,
  );
  const addressee = contact.data?.addressee ?? 'debtor';
  const wording = useAnswer('wording-check', { text, medium: 'call-note', addressee }, text.trim() !== '');
  const findings = [
    ...(at === null ? [] : (contact.data?.findings ?? [])),
    ...(text.trim() === '' ? [] : (wording.data?.findings ?? [])),
  ];
  return (
    <section className="conduct" role="status" aria-label={t('conduct.title')}>
      {findings.length > 0 && (
        <>
          <h3>{t('conduct.title')}</h3>
          <ul>
            {findings.map((finding, index) => (
              <li key={`${finding.rule}${index}`}>
                <ConductFinding finding={finding} />
              </li>
            ))}
          </ul>
          <p className="quiet">{t('conduct.honest')}</p>
        </>
      )}
    </section>
  );
}

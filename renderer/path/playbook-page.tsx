import { Radio, Select } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Reason, REASONS, type Stage } from '../../electron/domain/case/case-facts.ts';
import { fitting, type Tone, TONES } from '../../electron/domain/path/playbook.ts';
import { useCase } from '../case/use-case.ts';
import { useAnswer } from '../client.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { today } from '../parts/today.ts';
import { PhraseList } from './phrase-list.tsx';

/** What to do at a stage: advice with its law, evidence to gather, and polite phrases by reason and tone. */
export function PlaybookPage({ stage }: { readonly stage: Stage }): ReactElement {
  const { t } = useTranslation(['path', 'terms']);
  const { id, facts } = useCase();
  const [reason, setReason] = useState<Reason | null>(facts.situation.reason);
  const [tone, setTone] = useState<Tone>('gentle');
  const read = useAnswer('playbook-read', { stage, on: today() });
  const rung = read.data?.rung ?? null;
  return (
    <section className="sheet playbook" aria-labelledby="playbook">
      <div className="sheet-head">
        <h2 id="playbook">{t('playbook.title', { stage: t(`terms:stage.${stage}`) })}</h2>
        <Link to={`/guide?case=${id}`}>{t('playbook.guide')}</Link>
      </div>
      <FailureAlert error={read.error} />
      {read.data && rung === null && <p className="quiet">{t('playbook.none')}</p>}
      {rung && (
        <>
          <Select
            className="playbook-reason"
            aria-label={t('playbook.reason')}
            value={reason ?? 'any'}
            onChange={(value: Reason | 'any') => setReason(value === 'any' ? null : value)}
            options={[
              { value: 'any' as const, label: t('playbook.anyReason') },
              ...REASONS.filter((value) => value !== 'other').map((value) => ({
                value,
                label: t(`terms:reason.${value}`),
              })),
            ]}
          />
          <h3>{t('playbook.advice')}</h3>
          <ul>
            {fitting(rung.advice, reason).map(({ text, statutes }) => (
              <li key={text}>
                {text}
                <span className="playbook-statutes">
                  {statutes.map(({ law, shortName, article }) => (
                    <Link key={law + article} to={`/statutes?find=${encodeURIComponent(`${law} ${article}`)}`}>
                      {shortName}
                      {article}
                    </Link>
                  ))}
                </span>
              </li>
            ))}
          </ul>
          <h3>{t('playbook.evidence')}</h3>
          <ul>
            {rung.evidence.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          {rung.phrases.length > 0 && (
            <>
              <h3>{t('playbook.phrases')}</h3>
              <Radio.Group
                aria-label={t('playbook.tone')}
                value={tone}
                onChange={({ target }) => setTone(target.value as Tone)}
                options={TONES.map((value) => ({ value, label: t(`playbook.tones.${value}`) }))}
              />
              <PhraseList phrases={fitting(rung.phrases, reason).filter((each) => each.tone === tone)} />
              <p className="quiet">{t('playbook.notLegal')}</p>
            </>
          )}
        </>
      )}
    </section>
  );
}

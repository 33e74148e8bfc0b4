import { CopyOutlined } from '@ant-design/icons';
import { App, Button, Input } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseId } from '../../electron/domain/case/ids.ts';
import { messageLength } from '../../electron/domain/conduct/text-message.ts';
import { useAct, useAnswer } from '../client.ts';
import { ConductFinding } from '../negotiation/conduct-finding.tsx';
import { useSettled } from '../papers/use-settled.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { presentMinute } from '../parts/today.ts';
import { useCopy } from '../parts/use-copy.ts';
import type { Wanted } from './wanted-message.ts';

interface Props {
  readonly caseId: CaseId;
  readonly wanted: Wanted;
  /** The recipient's name as the log records it; empty while unknown. */
  readonly person: string;
  readonly written: string;
}

/**
 * The text with its length, and the conduct guard's findings on its wording and on messaging this person at this
 * time.
 */
export function MessageText({ caseId, wanted: { reader, medium }, person, written }: Props): ReactElement {
  const { t } = useTranslation('message');
  const { message } = App.useApp();
  const copy = useCopy();
  const note = useAct('log-add');
  const [text, setText] = useState(written);
  const [at, setAt] = useState(presentMinute);
  const settled = useSettled(text);
  const wording = useAnswer('wording-check', { text: settled, medium: 'sms', addressee: reader.kind });
  const contact = useAnswer('contact-check', {
    caseId,
    corrects: null,
    at,
    channel: medium,
    person,
    party: reader.kind,
    direction: 'out',
  });
  const findings = [...(wording.data?.findings ?? []), ...(contact.data?.findings ?? [])];
  const known = settled === text && wording.data !== undefined && contact.data !== undefined;
  const blocked = !known || text.trim() === '' || findings.some(({ severity }) => severity === 'block');
  const { characters, segments } = messageLength(text);

  const enter = (): void => {
    const now = presentMinute();
    setAt(now);
    note.mutate(
      {
        caseId,
        corrects: null,
        at: now,
        channel: medium,
        person,
        said: t(`said.${medium}`, { text }),
        reason: null,
        promise: null,
        nextStep: '',
        nextStepOn: null,
        direction: 'out',
        party: reader.kind,
      },
      { onSuccess: ({ seq }) => void message.success(t('noted', { n: seq })) },
    );
  };
  return (
    <>
      <label htmlFor="message-text">{t('text')}</label>
      <Input.TextArea
        id="message-text"
        rows={8}
        maxLength={2000}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          setAt(presentMinute());
        }}
      />
      <p role="status" className="message-length">
        {t(medium === 'sms' ? 'length' : 'lengthOnly', { characters, segments })}
      </p>
      <section className="conduct" aria-label={t('check')}>
        <h3>{t('check')}</h3>
        <FailureAlert error={wording.error ?? contact.error} />
        <p className="quiet">{t('now', { at: at.replace('T', ' ') })}</p>
        {known && findings.length === 0 && (
          <p className="quiet" role="status">
            {t('clear')}
          </p>
        )}
        <ul>
          {findings.map((finding, index) => (
            <li key={`${finding.rule}${index}`}>
              <ConductFinding finding={finding} />
            </li>
          ))}
        </ul>
      </section>
      {known && blocked && <p role="status">{t('blocked')}</p>}
      <div className="message-acts">
        <Button type="primary" icon={<CopyOutlined />} disabled={blocked} onClick={() => copy(text)}>
          {t('copy')}
        </Button>
        <Button disabled={text.trim() === ''} loading={note.isPending} title={t('noteHint')} onClick={enter}>
          {t('note')}
        </Button>
        {text !== written && (
          <Button type="text" onClick={() => setText(written)}>
            {t('rewrite')}
          </Button>
        )}
      </div>
      <FailureAlert error={note.error} />
    </>
  );
}

import { App, Form } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fitting } from '../../electron/domain/path/playbook.ts';
import { useCase } from '../case/use-case.ts';
import { useAnswer } from '../client.ts';
import { today } from '../parts/today.ts';
import { PhraseList } from '../path/phrase-list.tsx';
import type { EntryValues } from './entry-values.ts';
import '../path/path.css';

/**
 * The playbook's phrases for the stage of the case; taking one adds it to the entry's next step.
 * @param onKeep saves the form's values as a draft
 */
export function EntryPhrases({ onKeep }: { readonly onKeep: () => void }): ReactElement | null {
  const { t } = useTranslation('negotiation');
  const { message } = App.useApp();
  const { stage, facts } = useCase();
  const form = Form.useFormInstance<EntryValues>();
  const reason = Form.useWatch('reason', form) ?? facts.situation.reason;
  const { data } = useAnswer('playbook-read', { stage, on: today() });
  const phrases = fitting(data?.rung?.phrases ?? [], reason);
  if (phrases.length === 0) return null;
  const take = (text: string): void => {
    form.setFieldValue('nextStep', text);
    onKeep();
    void message.success(t('phrases.taken'));
  };
  return (
    <details className="entry-phrases">
      <summary>{t('phrases.title')}</summary>
      <PhraseList phrases={phrases} onTake={take} />
    </details>
  );
}

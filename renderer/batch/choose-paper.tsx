import { Button, Select } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchPaper } from '../../electron/contract/batches.ts';
import { addDays, type PlainDate } from '../../electron/domain/calendar.ts';
import type { LetterKind } from '../../electron/domain/letter.ts';
import { useAnswer } from '../client.ts';
import { AnswerField } from '../papers/answer-field.tsx';
import type { Answers } from '../papers/answers-form.tsx';
import { DateField } from '../parts/date-field.tsx';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { today } from '../parts/today.ts';

interface Props {
  /** Tells what a template asks. */
  readonly firstCase: string;
  readonly disabled: boolean;
  /** Whether there is something found that would be found anew. */
  readonly checked: boolean;
  readonly onCheck: (paper: BatchPaper) => void;
}

const LETTERS: readonly LetterKind[] = ['reminder', 'demand', 'lawyers-letter'];
/** Of a template in the choice; letters go by their kind. */
const TEMPLATE = 'template:';

/** Which paper, and what is the same in all of them. */
export function ChoosePaper({ firstCase, disabled, checked, onCheck }: Props): ReactElement | null {
  const { t } = useTranslation(['batch', 'terms']);
  const settings = useAnswer('settings-read', {});
  const templates = useAnswer('template-list', {});
  const [kind, setKind] = useState<string>('lawyers-letter');
  const [day, setDay] = useState<PlainDate | null>(null);
  const [answers, setAnswers] = useState<Answers>({});
  const template = kind.startsWith(TEMPLATE) ? kind.slice(TEMPLATE.length) : null;
  const asked = useAnswer('paper-check', { caseId: firstCase, template: template ?? '', answers: {} }, template !== null);
  if (!settings.data) return <FailureAlert error={settings.error} />;
  const payBy = day ?? addDays(today(), settings.data.payWithinDays);
  const questions = template === null ? [] : asked.data?.questions ?? [];
  return (
    <section className="sheet" aria-labelledby="batch-paper">
      <h2 id="batch-paper">{t('paper.title')}</h2>
      <div className="batch-choices">
        <label htmlFor="batch-kind">{t('paper.kind')}</label>
        <Select
          id="batch-kind"
          className="batch-kind"
          disabled={disabled}
          value={kind}
          onChange={(value: string) => { setKind(value); setAnswers({}); }}
          options={[
            ...LETTERS.map((value) => ({ value: value as string, label: t(`terms:letterKind.${value}`) })),
            ...(templates.data?.templates ?? []).filter(({ fault }) => fault === null).map(({ id, title }) => ({ value: `${TEMPLATE}${id}`, label: title })),
          ]}
        />
        {template === null && (
          <>
            <label htmlFor="batch-pay-by">{t('paper.payBy')}</label>
            <DateField id="batch-pay-by" disabled={disabled} value={payBy} from={addDays(today(), 1)} allowClear={false} onChange={setDay} />
            <span className="quiet">{t('paper.payByHint')}</span>
          </>
        )}
      </div>
      <FailureAlert error={templates.error ?? (template === null ? null : asked.error)} />
      {questions.length > 0 && <p className="quiet">{t('paper.answers')}</p>}
      {questions.map((question) => (
        <AnswerField
          key={`${kind} ${question.name}`}
          question={question}
          value={answers[question.name]}
          onChange={(value) => setAnswers((now) => Object.fromEntries(Object.entries({ ...now, [question.name]: value }).filter((answer): answer is [string, string] => answer[1] !== undefined)))}
        />
      ))}
      <Button
        type={checked ? 'default' : 'primary'}
        disabled={disabled}
        onClick={() => onCheck(template === null ? { kind: 'letter', letter: kind as LetterKind, payBy } : { kind: 'template', template, answers })}
      >
        {t(checked ? 'paper.again' : 'paper.check')}
      </Button>
    </section>
  );
}

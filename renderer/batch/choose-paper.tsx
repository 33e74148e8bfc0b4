import { Alert, Button, Select } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BATCH_RECIPIENTS, type BatchRecipient } from '../../electron/contract/batches.ts';
import type { Input } from '../../electron/contract/operations.ts';
import { asId, type CaseId } from '../../electron/domain/case/ids.ts';
import type { LetterKind } from '../../electron/domain/letter/letter.ts';
import { addDays, type PlainDate } from '../../electron/domain/quantities/calendar.ts';
import { type CaseAnswers, readAnswer } from '../../electron/domain/tables/case-answers.ts';
import { useAnswer } from '../client.ts';
import { AnswerField } from '../papers/answer-field.tsx';
import type { Answers } from '../papers/answers-form.tsx';
import { DateField } from '../parts/date-field.tsx';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { today } from '../parts/today.ts';
import { OwnAnswers } from './own-answers.tsx';

interface Props {
  /** The first of them determines what a template asks. */
  readonly cases: readonly CaseId[];
  readonly disabled: boolean;
  /** Whether there are findings already, so that checking again would replace them. */
  readonly checked: boolean;
  readonly onCheck: (paper: Input<'batch-check'>['paper'], own: CaseAnswers) => void;
}

type LetterTone = LetterKind | 'suggested';
const LETTERS: readonly LetterTone[] = ['suggested', 'reminder', 'demand', 'lawyers-letter'];
/** Prefix of templates in the choice; letters go by their kind. */
const TEMPLATE = 'template:';

/** Which paper, and what is the same in all copies. */
export function ChoosePaper({ cases, disabled, checked, onCheck }: Props): ReactElement | null {
  const { t } = useTranslation(['batch', 'terms']);
  const settings = useAnswer('settings-read', {});
  const templates = useAnswer('template-list', {});
  const [kind, setKind] = useState<string>('lawyers-letter');
  const [day, setDay] = useState<PlainDate | null>(null);
  const [to, setTo] = useState<BatchRecipient>('debtors');
  const [answers, setAnswers] = useState<Answers>({});
  const [own, setOwn] = useState<CaseAnswers>({});
  const template = kind.startsWith(TEMPLATE) ? kind.slice(TEMPLATE.length) : null;
  const asked = useAnswer(
    'paper-check',
    { caseId: cases[0] ?? asId(''), template: template ?? '', answers: {} },
    template !== null,
  );
  if (!settings.data) return <FailureAlert error={settings.error} />;
  const payBy = day ?? addDays(today(), settings.data.payWithinDays);
  const questions = template === null ? [] : (asked.data?.questions ?? []);
  /** Answers for single cases, as the template takes them; `faults` counts those it does not accept. */
  const read = Object.entries(own).map(
    ([caseId, typed]) =>
      [
        caseId,
        questions.flatMap((question) => {
          const words = typed[question.name] ?? '';
          return words.trim() === '' ? [] : [[question.name, readAnswer(question, words)] as const];
        }),
      ] as const,
  );
  const faults = read.reduce((sum, [, each]) => sum + each.filter(([, answer]) => answer === null).length, 0);
  const ownAnswers: CaseAnswers = Object.fromEntries(
    read.map(([caseId, each]) => [caseId, Object.fromEntries(each.map(([name, answer]) => [name, answer ?? '']))]),
  );
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
          onChange={(value: string) => {
            setKind(value);
            setAnswers({});
            setOwn({});
          }}
          options={[
            ...LETTERS.map((value) => ({
              value: value as string,
              label: value === 'suggested' ? t('paper.suggested') : t(`terms:letterKind.${value}`),
            })),
            ...(templates.data?.templates ?? [])
              .filter(({ fault }) => fault === null)
              .map(({ id, title }) => ({ value: `${TEMPLATE}${id}`, label: title })),
          ]}
        />
        {template === null && (
          <>
            <label htmlFor="batch-to">{t('paper.to')}</label>
            <Select<BatchRecipient>
              id="batch-to"
              className="batch-to"
              disabled={disabled}
              value={to}
              onChange={setTo}
              options={BATCH_RECIPIENTS.map((value) => ({ value, label: t(`paper.recipients.${value}`) }))}
            />
            <label htmlFor="batch-pay-by">{t('paper.payBy')}</label>
            <DateField
              id="batch-pay-by"
              disabled={disabled}
              value={payBy}
              from={addDays(today(), 1)}
              allowClear={false}
              onChange={setDay}
            />
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
          onChange={(value) =>
            setAnswers((now) =>
              Object.fromEntries(
                Object.entries({ ...now, [question.name]: value }).filter(
                  (answer): answer is [string, string] => answer[1] !== undefined,
                ),
              ),
            )
          }
        />
      ))}
      {questions.length > 0 && (
        <OwnAnswers
          key={kind}
          cases={cases}
          questions={questions}
          common={answers}
          own={own}
          disabled={disabled}
          onChange={setOwn}
        />
      )}
      {faults > 0 && <Alert className="failure" type="error" showIcon title={t('own.faults', { n: faults })} />}
      <Button
        type={checked ? 'default' : 'primary'}
        disabled={disabled || faults > 0}
        onClick={() =>
          onCheck(
            template === null
              ? { kind: 'letter', letter: kind as LetterTone, payBy, to }
              : { kind: 'template', template, answers },
            template === null ? {} : ownAnswers,
          )
        }
      >
        {t(checked ? 'paper.again' : 'paper.check')}
      </Button>
    </section>
  );
}

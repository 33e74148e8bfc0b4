import { Checkbox, Input, Radio } from 'antd';
import { type ReactElement, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateQuestion } from '../../electron/contract/templates.ts';
import { parseDate } from '../../electron/domain/quantities/calendar.ts';
import { formatYuan, isFen, parseYuan } from '../../electron/domain/quantities/money.ts';
import { DateField } from '../parts/date-field.tsx';
import { MoneyField } from '../parts/money-field.tsx';

interface Props {
  readonly question: TemplateQuestion;
  /** Undefined while unanswered; empty if the paper leaves a line to be filled in by hand. */
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

/** A question about something the paper needs and the case lacks: answered here, or left to be filled in by hand. */
export function AnswerField({ question: { name, kind, options, hint }, value, onChange }: Props): ReactElement {
  const { t } = useTranslation('papers');
  const id = useId();
  const byHand = value === '';
  const given = value ?? '';
  const typed = (text: string): void => onChange(text === '' ? undefined : text);
  return (
    <div className="answer">
      <label htmlFor={id} id={`${id}-label`}>
        {name}
      </label>
      {kind === 'choice' && (
        <Radio.Group
          id={id}
          aria-labelledby={`${id}-label`}
          value={value}
          options={[...options]}
          onChange={(event) => onChange(String(event.target.value))}
        />
      )}
      {kind === 'date' && (
        <DateField id={id} disabled={byHand} value={parseDate(given)} onChange={(day) => onChange(day ?? undefined)} />
      )}
      {kind === 'amount' && (
        <MoneyField
          id={id}
          disabled={byHand}
          value={parseYuan(given)}
          onChange={(amount) => onChange(isFen(amount) ? formatYuan(amount) : undefined)}
        />
      )}
      {kind === 'text' && (
        <Input.TextArea
          id={id}
          disabled={byHand}
          value={given}
          rows={1}
          maxLength={5000}
          onChange={(event) => typed(event.target.value)}
        />
      )}
      {kind !== 'choice' && (
        <Checkbox
          checked={byHand}
          onChange={(event) => onChange(event.target.checked ? '' : undefined)}
          aria-label={`${name}：${t('questions.byHand')}`}
        >
          {t('questions.byHand')}
        </Checkbox>
      )}
      {hint !== '' && <p className="quiet answer-hint">{hint}</p>}
    </div>
  );
}

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalcAnswer } from '../../electron/contract/calculators.ts';
import { ask } from '../client.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Loading } from '../parts/loading.tsx';
import { type FormDraft, useFormDraft } from '../parts/use-form-draft.ts';
import { CalculationResult } from './calculation-result.tsx';
import type { Calculator, Values } from './calculator.ts';
import { FieldItem } from './field-item.tsx';
import { PastedPaper } from './pasted-paper.tsx';
import { typedInput } from './typed-input.ts';

interface Props {
  readonly calculator: Calculator;
}

/** One calculator. What was typed is kept in the case file until cleared. */
export function CalculatorForm({ calculator }: Props): ReactElement {
  const draft = useFormDraft<Values>(`calculator:${calculator.id}`);
  const [attempt, setAttempt] = useState(0);
  if (!draft.known) return <Loading />;
  return (
    <Typing
      key={attempt}
      calculator={calculator}
      draft={draft}
      onClear={() => void draft.drop().then(() => setAttempt((now) => now + 1))}
    />
  );
}

interface TypingProps extends Props {
  readonly draft: FormDraft<Values>;
  readonly onClear: () => void;
}

/** Calculates as soon as every required field is filled, and again on every change. */
function Typing({ calculator, draft, onClear }: TypingProps): ReactElement {
  const { t } = useTranslation('calculators');
  const [form] = Form.useForm<Values>();
  const [start] = useState<Values>(() => ({ ...calculator.first(), ...draft.found }));
  const [values, setValues] = useState(start);
  const input = typedInput(calculator.fields, values);
  const questions = input === null || Object.keys(input).length === 0 ? null : calculator.asks(input);
  const answers = useQuery({
    queryKey: ['calc', questions],
    queryFn: () => Promise.all((questions ?? []).map((question) => ask('calc', question))),
    enabled: questions !== null,
    placeholderData: keepPreviousData,
  });
  const refused = answers.data?.find(
    (answer): answer is Extract<CalcAnswer, { topic: 'refused' }> => answer.topic === 'refused',
  );
  const shown = questions !== null && answers.data && !refused ? calculator.show(answers.data, t) : null;
  const take = (): void => {
    const typed = form.getFieldsValue(true) as Values;
    setValues(typed);
    draft.keep(typed);
  };
  return (
    <div className="calculator">
      <section className="sheet" aria-labelledby="calculator-title">
        <div className="sheet-head">
          <h2 id="calculator-title">{t(`topics.${calculator.id}.title`)}</h2>
          <Button size="small" onClick={onClear}>
            {t('clear')}
          </Button>
        </div>
        <p className="quiet">{t(`topics.${calculator.id}.hint`)}</p>
        <Form form={form} name="calculator" layout="vertical" initialValues={start} onValuesChange={take}>
          {calculator.id === 'court-paper' && (
            <PastedPaper
              onFound={(found) => {
                form.setFieldsValue(found);
                take();
              }}
            />
          )}
          <div className="fields">
            {calculator.fields
              .filter(({ when }) => !when || when(values))
              .map((field) => (
                <FieldItem
                  key={field.name}
                  field={field}
                  path={[field.name]}
                  {...(refused && questions && { fault: refused })}
                />
              ))}
          </div>
        </Form>
      </section>
      <section
        className="sheet calculator-answer"
        aria-labelledby="calculator-answer"
        aria-live="polite"
        aria-busy={answers.isPlaceholderData}
      >
        <FailureAlert error={answers.error} />
        {shown ? (
          <CalculationResult title={t(`topics.${calculator.id}.title`)} result={shown} />
        ) : (
          <>
            <h2 id="calculator-answer">{t('answer')}</h2>
            <p className="quiet">{questions && refused ? refused.message : t('waiting')}</p>
          </>
        )}
      </section>
    </div>
  );
}

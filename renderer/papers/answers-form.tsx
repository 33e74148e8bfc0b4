import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TemplateQuestion } from '../../electron/contract/templates.ts';
import type { CaseId } from '../../electron/domain/case/ids.ts';
import { AnswerField } from './answer-field.tsx';

export type Answers = Readonly<Record<string, string>>;

interface Props {
  readonly caseId: CaseId;
  readonly questions: readonly TemplateQuestion[];
  /** What the paper still lacks: answers and particulars of the case. */
  readonly blanks: readonly string[];
  readonly answers: Answers;
  readonly onChange: (answers: Answers) => void;
}

/** Everything a paper asks: its own questions, and what the case lacks, which is better added to the case itself. */
export function AnswersForm({ caseId, questions, blanks, answers, onChange }: Props): ReactElement {
  const { t } = useTranslation('papers');
  const asked = new Set(questions.map(({ name }) => name));
  const missing = [...new Set([...blanks, ...Object.keys(answers)])].filter((label) => !asked.has(label));
  const change =
    (name: string) =>
    (value: string | undefined): void => {
      const others = Object.fromEntries(Object.entries(answers).filter(([each]) => each !== name));
      onChange(value === undefined ? others : { ...others, [name]: value });
    };
  return (
    <section className="sheet" aria-labelledby="paper-answers">
      <h2 id="paper-answers">{t('questions.title')}</h2>
      {questions.length === 0 && missing.length === 0 && <p className="quiet">{t('questions.none')}</p>}
      {questions.map((question) => (
        <AnswerField
          key={question.name}
          question={question}
          value={answers[question.name]}
          onChange={change(question.name)}
        />
      ))}
      {missing.length > 0 && (
        <>
          <h3 className="answers-missing">
            {t('questions.missing')} <Link to={`/cases/${caseId}/facts`}>{t('questions.complete')}</Link>
          </h3>
          {missing.map((name) => (
            <AnswerField
              key={name}
              question={{ name, kind: 'text', options: [], hint: '', known: null }}
              value={answers[name]}
              onChange={change(name)}
            />
          ))}
        </>
      )}
      {Object.keys(answers).length > 0 && (
        <Button size="small" onClick={() => onChange({})}>
          {t('questions.clear')}
        </Button>
      )}
    </section>
  );
}

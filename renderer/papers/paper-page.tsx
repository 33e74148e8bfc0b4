import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { CaseId } from '../../electron/domain/case/ids.ts';
import { useCase } from '../case/use-case.ts';
import { useAnswer } from '../client.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Loading } from '../parts/loading.tsx';
import { PaperActions } from '../parts/paper-actions.tsx';
import { PdfView } from '../parts/pdf-view.tsx';
import { useFormDraft } from '../parts/use-form-draft.ts';
import { type Answers, AnswersForm } from './answers-form.tsx';
import { PaperFindings } from './paper-findings.tsx';
import { useKept, useSettled } from './use-settled.ts';
import './papers.css';

/** One paper of a case: its open questions, its findings, and exactly how it will print. */
export function PaperPage(): ReactElement {
  const { templateId = '' } = useParams();
  const { id: caseId } = useCase();
  const draft = useFormDraft<Answers>(`paper:${caseId}:${templateId}`);
  if (!draft.known) return <Loading />;
  return (
    <Paper
      key={templateId}
      caseId={caseId}
      template={templateId}
      before={(draft.found ?? {}) as Answers}
      keep={draft.keep}
    />
  );
}

interface Props {
  readonly caseId: CaseId;
  readonly template: string;
  /** Earlier answers, kept in the case file with the case. */
  readonly before: Answers;
  readonly keep: (answers: Answers) => void;
}

function Paper({ caseId, template, before, keep }: Props): ReactElement {
  const { t } = useTranslation('papers');
  const [answers, setAnswers] = useState(before);
  const settled = useSettled(answers);
  const paper = { kind: 'template', caseId, template, answers: settled } as const;
  const check = useAnswer('paper-check', { caseId, template, answers: settled });
  const preview = useAnswer('paper-preview', { paper });
  const checked = useKept(check.data);
  const pdf = useKept(preview.data?.pdf);
  const change = (next: Answers): void => {
    setAnswers(next);
    keep(next);
  };
  // Answers known from the case are filled in once, before anything has been answered; if cleared, they stay cleared.
  const questions = checked?.questions;
  const [offered, setOffered] = useState(Object.keys(before).length > 0);
  if (questions !== undefined && !offered) {
    setOffered(true);
    const known = questions.flatMap(({ name, known: answer }) => (answer === null ? [] : [[name, answer] as const]));
    if (known.length > 0) setAnswers({ ...Object.fromEntries(known), ...answers });
  }
  const blocked = check.data?.findings.some(({ severity }) => severity === 'block') ?? true;
  return (
    <div>
      <div className="page-head">
        <Link to={`/cases/${caseId}/papers`}>{t('back')}</Link>
        <span className="grow" />
        <Link to={`/cases/${caseId}/papers/${template}/edit`}>{t('edit')}</Link>
        {blocked ? (
          <span className="quiet">{t('blocked')}</span>
        ) : (
          <PaperActions paper={paper} findings={check.data?.findings ?? []} current={!check.isFetching} />
        )}
      </div>
      <FailureAlert error={check.error} />
      <div className="paper-panes">
        <div>
          {checked && <PaperFindings findings={checked.findings} />}
          {checked && (
            <AnswersForm
              caseId={caseId}
              questions={checked.questions}
              blanks={checked.blanks}
              answers={answers}
              onChange={change}
            />
          )}
        </div>
        <div className="paper-sheet">
          <PdfView pdf={pdf} error={preview.error} />
        </div>
      </div>
    </div>
  );
}

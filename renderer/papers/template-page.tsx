import { type ReactElement, useState } from 'react';
import { useParams } from 'react-router';
import { useCase } from '../case/use-case.ts';
import { useAnswer } from '../client.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Loading } from '../parts/loading.tsx';
import { useFormDraft } from '../parts/use-form-draft.ts';
import { STARTER } from '../words/papers.ts';
import { TemplateEditor } from './template-editor.tsx';
import './papers.css';

/** The page for writing a template; unsaved typing is restored after the lock. */
export function TemplatePage(): ReactElement {
  const { templateId = '' } = useParams();
  const { id: caseId } = useCase();
  const isNew = templateId === 'new';
  const read = useAnswer('template-read', { id: templateId }, !isNew);
  const draft = useFormDraft<{ text: string }>(`template:${templateId}`);
  const [starting, setStarting] = useState(0);
  if (read.error) return <FailureAlert error={read.error} />;
  if (!draft.known || (!isNew && !read.data)) return <Loading />;
  const kept = read.data ?? { text: STARTER, own: false, shipped: false };
  return (
    <TemplateEditor
      key={`${templateId}:${starting}`}
      caseId={caseId}
      template={isNew ? null : templateId}
      kept={kept}
      draft={draft}
      onDropped={() => setStarting(starting + 1)}
    />
  );
}

import { Alert, App, Button, Popconfirm } from 'antd';
import { type ReactElement, useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Output } from '../../electron/contract/operations.ts';
import type { CaseId } from '../../electron/domain/case/ids.ts';
import { useAct, useAnswer } from '../client.ts';
import { DraftNotice } from '../parts/draft-notice.tsx';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { PdfView } from '../parts/pdf-view.tsx';
import type { FormDraft } from '../parts/use-form-draft.ts';
import { useShortcut } from '../parts/use-shortcut.ts';
import { PaperFindings } from './paper-findings.tsx';
import { TemplateText } from './template-text.tsx';
import { useKept, useSettled } from './use-settled.ts';
import { VariableList } from './variable-list.tsx';

interface Props {
  readonly caseId: CaseId;
  /** Null for one that has not been saved yet. */
  readonly template: string | null;
  readonly kept: Output<'template-read'>;
  readonly draft: FormDraft<{ text: string }>;
  /** The lawyer's own text was dropped, or the typing discarded. */
  readonly onDropped: () => void;
}

const NO_ANSWERS = {};

/** A template as text, with a preview of the paper for this case, and any error marked where it occurs. */
export function TemplateEditor({ caseId, template, kept, draft, onDropped }: Props): ReactElement {
  const { t } = useTranslation('papers');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [text, setText] = useState(draft.found?.text ?? kept.text);
  const area = useRef<HTMLTextAreaElement>(null);
  const check = useAnswer('template-check', { caseId, text: useSettled(text), answers: NO_ANSWERS });
  const pdf = useKept(check.data?.pdf ?? undefined);
  const save = useAct('template-save');
  const drop = useAct('template-drop');
  const fault = check.data?.fault ?? null;

  const change = (next: string): void => {
    setText(next);
    draft.keep({ text: next });
  };
  const insert = (words: string): void => {
    const { selectionStart = text.length, selectionEnd = text.length } = area.current ?? {};
    change(text.slice(0, selectionStart) + words + text.slice(selectionEnd));
    area.current?.focus();
  };
  const jump = (): void => {
    if (!fault || !area.current) return;
    const start =
      text
        .split('\n')
        .slice(0, fault.line - 1)
        .reduce((sum, line) => sum + line.length + 1, 0) +
      fault.column -
      1;
    area.current.focus();
    area.current.setSelectionRange(start, start);
  };
  const { mutate } = save;
  const keep = useCallback(() => {
    const saved = draft.beginSaving();
    mutate(
      { id: template, text, caseId },
      {
        onSuccess: ({ id }) => {
          void saved();
          void message.success(t('editor.saved'));
          if (template === null) void navigate(`/cases/${caseId}/papers/${id}/edit`, { replace: true });
        },
      },
    );
  }, [caseId, draft, message, mutate, navigate, t, template, text]);
  useShortcut('s', keep);
  const giveUp = (): void => {
    if (template === null) return;
    drop.mutate(
      { id: template },
      {
        onSuccess: () =>
          void draft.drop().then(() => (kept.shipped ? onDropped() : navigate(`/cases/${caseId}/papers`))),
      },
    );
  };

  return (
    <div>
      <div className="page-head">
        <Link to={`/cases/${caseId}/papers${template === null ? '' : `/${template}`}`}>{t('back')}</Link>
        <span className="grow" />
        {kept.own && (
          <Popconfirm
            title={t(kept.shipped ? 'editor.revertAsk' : 'editor.removeAsk')}
            okText={t('editor.yes')}
            cancelText={t('editor.no')}
            onConfirm={giveUp}
          >
            <Button>{t(kept.shipped ? 'editor.revert' : 'editor.remove')}</Button>
          </Popconfirm>
        )}
        <Button type="primary" loading={save.isPending} onClick={keep}>
          {t('editor.save')}
        </Button>
      </div>
      {draft.found && <DraftNotice onDiscard={() => void draft.drop().then(onDropped)} />}
      <FailureAlert error={save.error ?? drop.error ?? check.error} />
      <div className="paper-panes">
        <div>
          {fault ? (
            <Alert
              type="error"
              showIcon
              role="alert"
              className="failure"
              title={t('editor.fault', fault)}
              action={
                <Button size="small" onClick={jump}>
                  {t('editor.jump')}
                </Button>
              }
            />
          ) : (
            <p className="quiet" role="status">
              {check.data && t('editor.fine')}
            </p>
          )}
          <TemplateText area={area} value={text} faultLine={fault?.line ?? null} onChange={change} />
          <VariableList onInsert={insert} />
        </div>
        <div>
          <div className="paper-sheet">
            <PdfView pdf={pdf} />
          </div>
          {check.data && !fault && (
            <PaperFindings
              findings={check.data.findings}
              canReplace={({ phrase }) => text.includes(phrase)}
              onReplace={({ phrase, text: now }) => change(text.replaceAll(phrase, now))}
            />
          )}
        </div>
      </div>
    </div>
  );
}

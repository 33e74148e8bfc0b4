import { App, Button, Form } from 'antd';
import { type ReactElement, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Output } from '../../electron/contract/operations.ts';
import { useAct, useAnswer } from '../client.ts';
import { PaperFindings } from '../papers/paper-findings.tsx';
import { useKept, useSettled } from '../papers/use-settled.ts';
import { DraftNotice } from '../parts/draft-notice.tsx';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { PaperDrawer } from '../parts/paper-drawer.tsx';
import { placeRefusal } from '../parts/place-refusal.ts';
import type { FormDraft } from '../parts/use-form-draft.ts';
import { useShortcut } from '../parts/use-shortcut.ts';
import { useInRoom } from '../room/use-room.ts';
import { AssessmentFields } from './assessment-fields.tsx';
import { ClausesSheet } from './clauses-sheet.tsx';
import { FindingsSheet } from './findings-sheet.tsx';
import { isAssessable, lendingOf, type LendingValues } from './lending-values.ts';
import { VersionsSheet } from './versions-sheet.tsx';

interface Props {
  /** Null for one that has not been saved yet. */
  readonly saved: Output<'lending-read'> | null;
  readonly start: LendingValues;
  readonly draft: FormDraft<LendingValues>;
  readonly onDiscard: () => void;
}

/**
 * The client's answers, assessed as they are typed, and the clauses the contract needs; saving adds a version, and
 * the saved version is printed.
 */
export function AssessmentForm({ saved, start, draft, onDiscard }: Props): ReactElement {
  const { t } = useTranslation('lending');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const inRoom = useInRoom();
  const [form] = Form.useForm<LendingValues>();
  const [typed, setTyped] = useState(start);
  const [changed, setChanged] = useState(draft.found !== null);
  const [printing, setPrinting] = useState(false);
  const settled = useSettled(typed);
  const assessable = isAssessable(settled);
  const assessed = useAnswer('lending-assess', { facts: lendingOf(settled) }, assessable);
  const view = useKept(assessed.data);
  const save = useAct('lending-save');
  const { error } = save;
  useShortcut(
    's',
    useCallback(() => form.submit(), [form]),
  );
  useEffect(() => {
    if (error) placeRefusal(form, error, 'facts');
  }, [error, form]);
  const note = (): void => {
    const values = form.getFieldsValue(true) as LendingValues;
    setTyped(values);
    setChanged(true);
    draft.keep(values);
  };
  return (
    <Form
      form={form}
      name="lending"
      layout="vertical"
      initialValues={start}
      scrollToFirstError={{ focus: true, block: 'center' }}
      onValuesChange={note}
      onKeyDown={(event) => event.key === 'Enter' && event.target instanceof HTMLInputElement && event.preventDefault()}
      onFinish={() => {
        const forget = draft.beginSaving();
        save.mutate(
          {
            id: saved?.id ?? null,
            version: saved?.version ?? 0,
            facts: lendingOf(form.getFieldsValue(true) as LendingValues),
          },
          {
            onSuccess: ({ id, version }) => {
              setChanged(false);
              void message.success(t('saved', { n: version }));
              void forget().finally(() => saved === null && navigate(`/lending/${id}`, { replace: true }));
            },
          },
        );
      }}
    >
      {draft.found && <DraftNotice onDiscard={onDiscard} />}
      <div className="lending">
        <div>
          <AssessmentFields values={typed} />
        </div>
        <div className="lending-aside">
          <FindingsSheet
            view={assessable ? view : undefined}
            kind={settled.kind}
            error={assessable ? assessed.error : null}
          />
        </div>
      </div>
      {view && assessable && <ClausesSheet clauses={view.clauses} states={typed.clauses} />}
      {saved && !changed && saved.findings.length > 0 && <PaperFindings findings={saved.findings} />}
      {saved && (
        <VersionsSheet
          versions={saved.versions}
          onTake={(facts, version) => {
            form.setFieldsValue(facts as LendingValues);
            note();
            void message.info(t('history.taken', { n: version }));
          }}
        />
      )}
      <div className="form-foot">
        <FailureAlert error={error} />
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('save')}
        </Button>
        <Button
          disabled={saved === null || changed || saved.findings.some(({ severity }) => severity === 'block')}
          onClick={() => setPrinting(true)}
        >
          {t('print')}
        </Button>
        {saved && !changed && !inRoom && <Link to={`/cases/new?lending=${saved.id}`}>{t('toCase')}</Link>}
        <span className="quiet" role="status">
          {saved === null ? t('printFirst') : changed && t('unsaved')}
        </span>
      </div>
      {saved && (
        <PaperDrawer
          title={t('paper')}
          open={printing}
          paper={{ kind: 'lending', id: saved.id }}
          onClose={() => setPrinting(false)}
        />
      )}
    </Form>
  );
}

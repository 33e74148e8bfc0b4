import { useQueryClient } from '@tanstack/react-query';
import { App, Drawer, Form, type FormInstance } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LogEntryView } from '../../electron/contract/log.ts';
import type { CaseId, EvidenceId } from '../../electron/domain/case/ids.ts';
import { useCase } from '../case/use-case.ts';
import { ask, useAct } from '../client.ts';
import { AttachEvidence } from '../evidence/attach-evidence.tsx';
import { DraftNotice } from '../parts/draft-notice.tsx';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Loading } from '../parts/loading.tsx';
import { placeRefusal } from '../parts/place-refusal.ts';
import { presentMinute } from '../parts/today.ts';
import { useFormDraft } from '../parts/use-form-draft.ts';
import { CallTimer } from './call-timer.tsx';
import { ConductAdvice } from './conduct-advice.tsx';
import { EntryFields } from './entry-fields.tsx';
import { EntryPhrases } from './entry-phrases.tsx';
import { blankEntry, entryOf, type EntryValues, valuesOf } from './entry-values.ts';
import { TemplateChoice } from './template-choice.tsx';

interface Props {
  readonly caseId: CaseId;
  readonly open: boolean;
  /** The entry to correct; null for a new one. */
  readonly corrects: LogEntryView | null;
  readonly onClose: () => void;
}

/** Adds an entry or a correction, beside the log, which stays readable. */
export function EntryDialog({ caseId, open, corrects, onClose }: Props): ReactElement {
  const { t } = useTranslation('negotiation');
  return (
    <Drawer
      title={corrects ? t('form.correct', { n: corrects.seq }) : t('form.add')}
      open={open}
      onClose={onClose}
      size={560}
      mask={false}
      destroyOnHidden
    >
      {open && <EntryForm key={corrects?.id ?? ''} caseId={caseId} corrects={corrects} onClose={onClose} />}
    </Drawer>
  );
}

function EntryForm({ caseId, corrects, onClose }: Omit<Props, 'open'>): ReactElement {
  const { t } = useTranslation('negotiation');
  const { message } = App.useApp();
  const { facts } = useCase();
  const [form] = Form.useForm<EntryValues>();
  const queries = useQueryClient();
  const add = useAct('log-add');
  const draft = useFormDraft<EntryValues>(`case:${caseId}:log:${corrects?.id ?? 'new'}`);
  const [fresh] = useState(() =>
    corrects ? valuesOf(corrects) : blankEntry(presentMinute(), facts.debtors[0]?.name ?? ''),
  );
  const [attached, setAttached] = useState<readonly EvidenceId[]>([]);
  const [unplaced, setUnplaced] = useState<Error | null>(null);
  if (!draft.known) return <Loading />;

  const keep = (): void => draft.keep(form.getFieldsValue(true) as EntryValues);
  const save = (values: EntryValues): void =>
    add.mutate(
      { caseId, corrects: corrects?.id ?? null, ...entryOf(values) },
      {
        onSuccess: ({ id, seq }) => {
          void draft.drop();
          void Promise.all(
            attached.map((evidence) => ask('evidence-link', { id: evidence, to: { kind: 'entry', id } })),
          )
            .catch((error: Error) => message.error(error.message))
            .then(() => queries.invalidateQueries());
          void message.success(t('form.saved', { n: seq }));
          onClose();
        },
        onError: (error) => setUnplaced(placeRefusal(form as FormInstance, error, '') ? null : error),
      },
    );
  return (
    <>
      {draft.found && (
        <DraftNotice
          onDiscard={() => {
            form.setFieldsValue(fresh);
            void draft.drop();
          }}
        />
      )}
      {corrects && <p className="quiet">{t('form.correctHint')}</p>}
      <Form
        form={form}
        name="entry"
        layout="vertical"
        initialValues={{ ...fresh, ...draft.found }}
        onValuesChange={keep}
        onFinish={save}
      >
        <EntryFields
          busy={add.isPending}
          onCancel={onClose}
          head={
            !corrects && (
              <>
                <CallTimer caseId={caseId} onKeep={keep} />
                <TemplateChoice onKeep={keep} />
              </>
            )
          }
          advice={
            <>
              <AttachEvidence caseId={caseId} value={attached} onChange={setAttached} />
              <ConductAdvice caseId={caseId} corrects={corrects?.id ?? null} />
              <EntryPhrases onKeep={keep} />
            </>
          }
        />
      </Form>
      <FailureAlert error={unplaced} />
    </>
  );
}

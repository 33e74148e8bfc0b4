import { App, Button } from 'antd';
import { type ReactElement, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal, useAct } from '../client.ts';
import { Loading } from '../parts/loading.tsx';
import { FactsForm } from './facts-form.tsx';
import { factsOf, valuesOf } from './facts-values.ts';
import { useCase } from './use-case.ts';
import { useFactsDraft } from './use-facts-draft.ts';

/** Edits the facts of a case. Saving names the version that was read, so that no change is overwritten unseen. */
export function FactsSection(): ReactElement {
  const { t } = useTranslation('case');
  const { message } = App.useApp();
  const { id, facts, reload, ...read } = useCase();
  const draft = useFactsDraft(
    `case:${id}:facts`,
    useMemo(() => valuesOf(facts), [facts]),
    read.version,
  );
  /** The version last saved here; before that, the one the typing started from, possibly long ago. */
  const [saved, setSaved] = useState<number | null>(null);
  const save = useAct('case-save');
  if (!draft.start) return <Loading />;
  const version = saved ?? draft.start.began;
  const conflict = save.error instanceof Refusal && save.error.report.code === 'conflict';
  return (
    <FactsForm
      key={draft.start.attempt}
      values={draft.start.values}
      restored={draft.start.restored}
      submit={t('facts.save')}
      busy={save.isPending}
      error={save.error}
      remedy={
        conflict && (
          <>
            <Button size="small" onClick={() => void draft.settle().finally(reload)}>
              {t('facts.reload')}
            </Button>
            <Button size="small" onClick={() => setSaved(read.version)}>
              {t('facts.keepMine')}
            </Button>
          </>
        )
      }
      onTyped={(values) => draft.keep(values, version)}
      onDiscard={() => {
        setSaved(null);
        draft.discard();
      }}
      onSubmit={(values) => {
        const forget = draft.beginSaving();
        save.mutate(
          { id, version, facts: factsOf(values) },
          {
            onSuccess: (now) => {
              setSaved(now.version);
              void forget();
              void message.success(t('facts.saved'));
            },
          },
        );
      }}
    />
  );
}

import { Alert, App, Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../electron/contract/operations.ts';
import { useCase } from '../case/use-case.ts';
import { useAct } from '../client.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { DecideDialog } from './decide-dialog.tsx';
import { Grounds } from './grounds.tsx';

/** The proposed next step with its reasons, the alternatives, and the lawyer's decision. */
export function ProposalSheet({
  path: { stage, proposals, postponedUntil },
}: {
  readonly path: Output<'path-read'>;
}): ReactElement {
  const { t } = useTranslation(['path', 'terms']);
  const { message } = App.useApp();
  const { id } = useCase();
  const decide = useAct('path-decide');
  const [dialog, setDialog] = useState<'other' | 'postpone' | null>(null);
  const [first, ...others] = proposals;
  if (!first)
    return (
      <section className="sheet" aria-label={t('proposal.title')}>
        <p>{t('proposal.closed')}</p>
      </section>
    );
  const accept = (): void =>
    decide.mutate(
      { caseId: id, stage, proposed: first.step, decision: { kind: 'accept' } },
      { onSuccess: () => void message.success(t('decide.done')) },
    );
  return (
    <section className="sheet proposal" aria-labelledby="proposal">
      <h2 id="proposal">{t('proposal.title')}</h2>
      {postponedUntil && <Alert type="info" showIcon title={t('proposal.postponed', { on: postponedUntil })} />}
      <p className="proposal-step">
        <strong>
          {first.step === stage
            ? t('proposal.stay', { stage: t(`terms:stage.${stage}`) })
            : t('proposal.go', { stage: t(`terms:stage.${first.step}`) })}
        </strong>
        <span className="quiet figure">
          {first.on === null ? t('proposal.now') : t('proposal.on', { on: first.on })}
        </span>
      </p>
      <Grounds title={t('proposal.reasons')} grounds={first.reasons} />
      <Grounds title={t('proposal.against')} grounds={first.against} />
      <div className="proposal-acts">
        <Button type="primary" loading={decide.isPending} onClick={accept}>
          {t('decide.accept')}
        </Button>
        <Button onClick={() => setDialog('other')}>{t('decide.other')}</Button>
        <Button onClick={() => setDialog('postpone')}>{t('decide.postpone')}</Button>
      </div>
      <FailureAlert error={decide.error} />
      <p className="quiet">{t('proposal.advises')}</p>
      {others.length > 0 && (
        <div className="proposal-others">
          <h3>{t('proposal.others')}</h3>
          {others.map(({ step, reasons, against }) => (
            <details key={step}>
              <summary>{t(`terms:stage.${step}`)}</summary>
              <Grounds title={t('proposal.reasons')} grounds={reasons} />
              <Grounds title={t('proposal.against')} grounds={against} />
            </details>
          ))}
        </div>
      )}
      <DecideDialog kind={dialog} stage={stage} proposed={first.step} onClose={() => setDialog(null)} />
    </section>
  );
}

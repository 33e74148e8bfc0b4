import { PaperClipOutlined } from '@ant-design/icons';
import { App, Button, Tag } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceView } from '../../electron/contract/evidence.ts';
import type { Output } from '../../electron/contract/operations.ts';
import type { LetterEventId } from '../../electron/domain/case/ids.ts';
import { type Arrival, eventSentence, type LetterEvent } from '../../electron/domain/letter/delivery.ts';
import { useAct, useAnswer } from '../client.ts';
import { EvidenceDrawer } from '../evidence/evidence-drawer.tsx';
import { BasisLink } from '../ledger/basis-link.tsx';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Loading } from '../parts/loading.tsx';
import { DeliveryDialog } from './delivery-dialog.tsx';

const COLOURS: Record<Arrival['state'], string> = {
  'not-sent': 'default',
  'under-way': 'processing',
  proven: 'success',
  disputed: 'warning',
  failed: 'error',
};
const KINDS: readonly LetterEvent['kind'][] = ['dispatch', 'outcome', 'reply'];

/** The delivery of an issued letter: whether it arrived and why, everything recorded, and the means to record more. */
export function DeliverySection({ letter }: { readonly letter: Output<'letter-read'> }): ReactElement {
  const { t } = useTranslation('delivery');
  const { modal, message } = App.useApp();
  const read = useAnswer('delivery-read', { letterId: letter.id });
  const record = useAct('delivery-record');
  const kept = useAnswer('evidence-list', { caseId: letter.caseId });
  const pieces = kept.data?.evidence ?? [];
  const [looked, setLooked] = useState<EvidenceView | null>(null);
  const evidence = pieces
    .filter(({ withdrawn }) => withdrawn === null)
    .map(({ id, no, account }) => ({ id, name: t('evidenceN', { no, title: account.title }) }));
  const [asked, setAsked] = useState<Parameters<typeof DeliveryDialog>[0]['asked']>(null);
  const delivery = read.data;
  if (!delivery) return read.error ? <FailureAlert error={read.error} /> : <Loading />;
  const { arrival } = delivery;
  const sent = delivery.events.some(({ event, superseded }) => event?.kind === 'dispatch' && !superseded);
  const withdraw = (corrects: LetterEventId): void =>
    void modal.confirm({
      title: t('withdrawTitle'),
      content: t('withdrawHint'),
      okText: t('withdraw'),
      cancelText: t('cancel'),
      okButtonProps: { danger: true },
      onOk: () =>
        record.mutateAsync({ letterId: letter.id, corrects, event: null }).then(() => void message.success(t('saved'))),
    });
  return (
    <section className="sheet letter-delivery" aria-labelledby="letter-delivery">
      <h2 id="letter-delivery">{t('title')}</h2>
      <p>
        <Tag color={COLOURS[arrival.state]}>{t(`state.${arrival.state}`)}</Tag> {arrival.reason}{' '}
        {arrival.basis.map((each) => (
          <BasisLink key={each.law + each.article} basis={each} />
        ))}
      </p>
      {letter.draft.payWithin !== undefined && (
        <p>
          {t('payBy')} <strong className="figure">{delivery.payBy}</strong>{' '}
          <span className="quiet">{t('payByHint')}</span>
        </p>
      )}
      {delivery.events.length === 0 && <p className="quiet">{t('empty')}</p>}
      <ol className="letter-events">
        {delivery.events.map((row) => {
          const { id, event, corrects, superseded } = row;
          const corrected = delivery.events.find((each) => each.id === corrects)?.event;
          const told = event ?? corrected;
          if (!told) return null;
          return (
            <li key={id} data-superseded={superseded || undefined}>
              <span>
                <span className="quiet">{t(`kind.${told.kind}`)}</span>{' '}
                {event === null ? t('withdrawn') : corrects !== null ? t('correction') : ''}
                {eventSentence(told)}
                {event &&
                  event.kind !== 'dispatch' &&
                  (event.proof.evidenceId ? (
                    <ProofTag
                      piece={pieces.find(({ id: held }) => held === event.proof.evidenceId)}
                      onLook={setLooked}
                    />
                  ) : (
                    event.proof.note === '' && <Tag color="warning">{t('notShown')}</Tag>
                  ))}
                {superseded && event && <Tag>{t('superseded')}</Tag>}
              </span>
              {!superseded && (
                <span>
                  <Button size="small" type="link" onClick={() => setAsked({ kind: told.kind, corrects: row })}>
                    {t('correct')}
                  </Button>
                  <Button size="small" type="link" danger onClick={() => withdraw(id)}>
                    {t('withdraw')}
                  </Button>
                </span>
              )}
            </li>
          );
        })}
      </ol>
      <FailureAlert error={record.error} />
      <div className="letter-record">
        {KINDS.map((kind) => (
          <Button
            key={kind}
            size="small"
            disabled={kind === 'outcome' && !sent}
            onClick={() => setAsked({ kind, corrects: null })}
          >
            {t(`record.${kind}`)}
          </Button>
        ))}
      </div>
      <DeliveryDialog
        letterId={letter.id}
        delivery={delivery}
        evidence={evidence}
        asked={asked}
        onClose={() => setAsked(null)}
      />
      <EvidenceDrawer piece={looked} onClose={() => setLooked(null)} />
    </section>
  );
}

/** Opens the evidence that proves an event, and marks it if it was withdrawn. */
function ProofTag({
  piece,
  onLook,
}: {
  readonly piece: EvidenceView | undefined;
  readonly onLook: (piece: EvidenceView) => void;
}): ReactElement | null {
  const { t } = useTranslation('delivery');
  if (!piece) return null;
  return (
    <>
      <Button size="small" type="link" icon={<PaperClipOutlined aria-hidden />} onClick={() => onLook(piece)}>
        {t('evidenceN', { no: piece.no, title: piece.account.title })}
      </Button>
      {piece.withdrawn !== null && <Tag color="warning">{t('evidenceWithdrawn')}</Tag>}
    </>
  );
}

import { App, Button, Form, Input, Modal, Table, type TableColumnsType, Tag } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../electron/contract/operations.ts';
import type { CaseId, OfferId } from '../../electron/domain/case/ids.ts';
import type { PlainDate } from '../../electron/domain/quantities/calendar.ts';
import { useAct, useAnswer } from '../client.ts';
import { Amount } from '../parts/amount.tsx';
import { DateField } from '../parts/date-field.tsx';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { PaperDrawer } from '../parts/paper-drawer.tsx';
import { placeRefusal } from '../parts/place-refusal.ts';
import { today } from '../parts/today.ts';

type Offer = Output<'offer-list'>['offers'][number];
type Answer = NonNullable<Offer['answer']>['answer'];

const COLOURS = { accepted: 'success', refused: 'error', withdrawn: 'default' } as const;

/**
 * Offers and counter-offers with the replies, oldest first; accepting one creates the plan. Renders nothing if there
 * are none.
 */
export function Rounds({
  caseId,
  onAccepted,
  onCopy,
}: {
  readonly caseId: CaseId;
  readonly onAccepted: () => void;
  readonly onCopy: (terms: Offer['terms']) => void;
}): ReactElement | null {
  const { t } = useTranslation('plan');
  const list = useAnswer('offer-list', { caseId });
  const [answering, setAnswering] = useState<{ readonly offer: Offer; readonly answer: Answer } | null>(null);
  const [paper, setPaper] = useState<OfferId | null>(null);
  if (!list.data || list.data.offers.length === 0) return null;
  const columns: TableColumnsType<Offer> = [
    { title: t('rounds.no'), dataIndex: 'no', width: 56 },
    { title: t('rounds.on'), dataIndex: 'on', width: 110 },
    { title: t('rounds.by'), key: 'by', width: 80, render: (_, { by }) => t(`rounds.side.${by}`) },
    {
      title: t('rounds.total'),
      key: 'total',
      align: 'right',
      render: (_, { total, terms }) => (
        <>
          {t('rounds.count', { n: terms.count })} <Amount value={total} />
        </>
      ),
    },
    {
      title: t('rounds.waived'),
      key: 'waived',
      align: 'right',
      render: (_, { waived, terms }) => (
        <>
          <Amount value={waived} /> {waived > 0 && <span className="quiet">{t(`waiver.${terms.waiver}`)}</span>}
        </>
      ),
    },
    { title: t('rounds.finish'), dataIndex: 'finishOn', width: 110 },
    {
      title: t('rounds.answer'),
      key: 'answer',
      width: 190,
      render: (_, { answer }) =>
        answer ? (
          <>
            <Tag color={COLOURS[answer.answer]}>{t(`rounds.answers.${answer.answer}`)}</Tag>
            <span className="figure">{answer.on}</span> {answer.note}
          </>
        ) : (
          <span className="quiet">{t('rounds.open')}</span>
        ),
    },
    {
      title: t('rounds.act'),
      key: 'act',
      width: 260,
      render: (_, offer) => (
        <>
          <Button
            size="small"
            type="link"
            aria-label={t('rounds.printN', { n: offer.no })}
            onClick={() => setPaper(offer.id)}
          >
            {t('rounds.print')}
          </Button>
          <Button
            size="small"
            type="link"
            aria-label={t('rounds.copyN', { n: offer.no })}
            onClick={() => onCopy(offer.terms)}
          >
            {t('rounds.copy')}
          </Button>
          {offer.answer === null &&
            (['accepted', 'refused', 'withdrawn'] as const).map((answer) => (
              <Button
                key={answer}
                size="small"
                type="link"
                aria-label={t('rounds.answerN', { n: offer.no, answer: t(`rounds.acts.${answer}`) })}
                onClick={() => setAnswering({ offer, answer })}
              >
                {t(`rounds.acts.${answer}`)}
              </Button>
            ))}
        </>
      ),
    },
  ];
  return (
    <section className="sheet" aria-labelledby="plan-rounds">
      <h2 id="plan-rounds">{t('rounds.title')}</h2>
      <Table<Offer>
        size="small"
        rowKey="id"
        pagination={false}
        columns={columns}
        dataSource={[...list.data.offers]}
        scroll={{ x: 960 }}
        aria-label={t('rounds.title')}
      />
      <p className="quiet table-note">{t('rounds.notEvidence')}</p>
      {answering && (
        <AnswerDialog
          key={answering.offer.id + answering.answer}
          caseId={caseId}
          {...answering}
          onClose={() => setAnswering(null)}
          onAccepted={onAccepted}
        />
      )}
      {paper !== null && (
        <PaperDrawer
          title={t('rounds.paper')}
          open
          paper={{ kind: 'offer', id: paper }}
          onClose={() => setPaper(null)}
        />
      )}
    </section>
  );
}

interface DialogProps {
  readonly caseId: CaseId;
  readonly offer: Offer;
  readonly answer: Answer;
  readonly onClose: () => void;
  readonly onAccepted: () => void;
}

function AnswerDialog({ caseId, offer, answer, onClose, onAccepted }: DialogProps): ReactElement {
  const { t } = useTranslation('plan');
  const { message } = App.useApp();
  const act = useAct('offer-answer');
  const [form] = Form.useForm<{ on: PlainDate; note: string }>();
  const [unplaced, setUnplaced] = useState<Error | null>(null);
  return (
    <Modal
      open
      title={t('rounds.answerTitle', { n: offer.no, answer: t(`rounds.acts.${answer}`) })}
      okText={t('rounds.save')}
      cancelText={t('cancel')}
      confirmLoading={act.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {answer === 'accepted' && <p>{t('rounds.acceptHint')}</p>}
      <Form
        form={form}
        name="offer-answer"
        layout="vertical"
        initialValues={{ on: today(), note: '' }}
        onFinish={(values) =>
          act.mutate(
            { caseId, offerId: offer.id, answer, ...values },
            {
              onSuccess: () => {
                void message.success(t('rounds.saved'));
                onClose();
                if (answer === 'accepted') onAccepted();
              },
              onError: (error) => setUnplaced(placeRefusal(form, error, '') ? null : error),
            },
          )
        }
      >
        <Form.Item name="on" label={t('rounds.answeredOn')}>
          <DateField until={today()} allowClear={false} />
        </Form.Item>
        <Form.Item name="note" label={t('rounds.note')}>
          <Input maxLength={200} />
        </Form.Item>
        <button type="submit" hidden />
      </Form>
      <FailureAlert error={unplaced} />
    </Modal>
  );
}

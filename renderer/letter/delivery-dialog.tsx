import { App, Form, Modal } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordedEventView } from '../../electron/contract/deliveries.ts';
import type { Output } from '../../electron/contract/operations.ts';
import { asId, type LetterId } from '../../electron/domain/case/ids.ts';
import type { LetterEvent } from '../../electron/domain/letter/delivery.ts';
import { useAct } from '../client.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { placeRefusal } from '../parts/place-refusal.ts';
import { today } from '../parts/today.ts';
import { DeliveryFields } from './delivery-fields.tsx';
import { deliveryEvent, type DeliveryValues, deliveryValues } from './delivery-values.ts';

interface Props {
  readonly letterId: LetterId;
  readonly delivery: Output<'delivery-read'>;
  /** Evidence items of the case that have not been withdrawn. */
  readonly evidence: readonly { readonly id: string; readonly name: string }[];
  /** The kind of event to record, and the row it corrects; null while the dialog is closed. */
  readonly asked: { readonly kind: LetterEvent['kind']; readonly corrects: RecordedEventView | null } | null;
  readonly onClose: () => void;
}

/** Records an event of an issued letter, or corrects one. */
export function DeliveryDialog({ letterId, delivery, evidence, asked, onClose }: Props): ReactElement {
  const { t } = useTranslation('delivery');
  const { message } = App.useApp();
  const record = useAct('delivery-record');
  const [form] = Form.useForm<DeliveryValues>();
  const [unplaced, setUnplaced] = useState<Error | null>(null);
  const dispatches = delivery.events.flatMap(({ keptId, event, superseded }) =>
    event?.kind === 'dispatch' && !superseded
      ? [{ id: keptId, name: `${event.on} ${t(`way.${event.way}`)} ${event.number}` }]
      : [],
  );
  const before = asked?.corrects?.event ?? null;
  const close = (): void => {
    setUnplaced(null);
    onClose();
  };
  return (
    <Modal
      open={asked !== null}
      title={asked && (asked.corrects ? t('correct') : t(`record.${asked.kind}`))}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={record.isPending}
      onOk={() => form.submit()}
      onCancel={close}
      destroyOnHidden
    >
      {asked && (
        <Form
          form={form}
          name="delivery"
          layout="vertical"
          preserve={false}
          initialValues={deliveryValues(before, {
            on: today(),
            address: delivery.address,
            dispatchId: dispatches.at(-1)?.id ?? asId(''),
          })}
          onFinish={() =>
            record.mutate(
              {
                letterId,
                corrects: asked.corrects?.id ?? null,
                event: deliveryEvent(asked.kind, {
                  ...deliveryValues(before, {
                    on: today(),
                    address: '',
                    dispatchId: dispatches.at(-1)?.id ?? asId(''),
                  }),
                  ...form.getFieldsValue(),
                }),
              },
              {
                onSuccess: () => {
                  close();
                  void message.success(t('saved'));
                },
                onError: (error) => setUnplaced(placeRefusal(form, error, 'event') ? null : error),
              },
            )
          }
        >
          <DeliveryFields
            kind={asked.kind}
            dispatches={dispatches}
            recipient={delivery.recipient}
            evidence={evidence}
          />
          <button type="submit" hidden />
        </Form>
      )}
      <FailureAlert error={unplaced} />
    </Modal>
  );
}

import type { Input } from '../../electron/contract/operations.ts';
import type { EvidenceId, LetterEventId } from '../../electron/domain/case/ids.ts';
import type { DeliveryResult, LetterEvent, Relation, Way } from '../../electron/domain/letter/delivery.ts';
import type { PlainDate } from '../../electron/domain/quantities/calendar.ts';

type Typed = NonNullable<Input<'delivery-record'>['event']>;

/** The form's values for an event; only those that its kind uses are shown and sent. */
export interface DeliveryValues {
  readonly on: PlainDate;
  readonly way: Way;
  readonly number: string;
  readonly address: string;
  readonly dispatchId: LetterEventId;
  readonly result: DeliveryResult;
  readonly signer: string;
  readonly relation: Relation;
  readonly unchangedAddress: boolean;
  readonly written: boolean;
  readonly said: string;
  readonly proof: string;
  /** An evidence item of the case that proves it. */
  readonly evidenceId: EvidenceId | null;
}

/** The form's initial values: an earlier event to correct, or a new one dated today. */
export function deliveryValues(
  before: LetterEvent | null,
  fresh: Pick<DeliveryValues, 'on' | 'address' | 'dispatchId'>,
): DeliveryValues {
  const blank: DeliveryValues = {
    ...fresh,
    way: 'ems',
    number: '',
    result: 'delivered',
    signer: '',
    relation: 'self',
    unchangedAddress: true,
    written: true,
    said: '',
    proof: '',
    evidenceId: null,
  };
  if (before === null) return blank;
  return {
    ...blank,
    ...before,
    ...(before.kind === 'dispatch'
      ? { proof: '', evidenceId: null }
      : { proof: before.proof.note, evidenceId: before.proof.evidenceId }),
  };
}

/** What is sent to main. */
export function deliveryEvent(kind: LetterEvent['kind'], values: DeliveryValues): Typed {
  const { on } = values;
  const proof = { note: values.proof.trim(), evidenceId: values.evidenceId ?? null };
  switch (kind) {
    case 'dispatch':
      return { kind, on, way: values.way, number: values.number.trim(), address: values.address.trim() };
    case 'outcome': {
      const { dispatchId, result } = values;
      const returned = result === 'returned';
      return {
        kind,
        on,
        dispatchId,
        result,
        signer: returned ? '' : values.signer.trim(),
        relation: returned ? 'unknown' : values.relation,
        unchangedAddress: result !== 'delivered' && values.unchangedAddress,
        proof,
      };
    }
    case 'reply':
      return { kind, on, written: values.written, said: values.said.trim(), proof };
  }
}

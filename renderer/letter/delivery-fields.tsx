import { Checkbox, Form, Input, Radio, Select } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartyKind } from '../../electron/domain/case/party.ts';
import { type LetterEvent, RELATIONS, RESULTS, signersOf, WAYS } from '../../electron/domain/letter/delivery.ts';
import { DateField } from '../parts/date-field.tsx';
import { today } from '../parts/today.ts';
import { useRules } from '../parts/use-rules.ts';
import type { DeliveryValues } from './delivery-values.ts';

interface Props {
  readonly kind: LetterEvent['kind'];
  readonly dispatches: readonly { readonly id: string; readonly name: string }[];
  readonly recipient: PartyKind;
  readonly evidence: readonly { readonly id: string; readonly name: string }[];
}

/** The fields of one event of a letter. */
export function DeliveryFields({ kind, dispatches, recipient, evidence }: Props): ReactElement {
  const { t } = useTranslation(['delivery', 'parts']);
  const rules = useRules();
  const result = Form.useWatch<DeliveryValues['result'] | undefined>('result');
  const way = Form.useWatch<DeliveryValues['way'] | undefined>('way');
  return (
    <>
      {kind === 'outcome' && (
        <>
          {dispatches.length > 1 && (
            <Form.Item name="dispatchId" label={t('dispatch')} rules={[rules.required]}>
              <Select options={dispatches.map(({ id, name }) => ({ value: id, label: name }))} />
            </Form.Item>
          )}
          <Form.Item name="result" label={t('resultLabel')}>
            <Radio.Group
              optionType="button"
              options={RESULTS.map((value) => ({ value, label: t(`result.${value}`) }))}
            />
          </Form.Item>
        </>
      )}
      <Form.Item name="on" label={t('on')} rules={[rules.required]}>
        <DateField until={today()} allowClear={false} />
      </Form.Item>
      {kind === 'dispatch' && (
        <>
          <Form.Item name="way" label={t('wayLabel')}>
            <Select options={WAYS.map((value) => ({ value, label: t(`way.${value}`) }))} />
          </Form.Item>
          {way !== 'hand' && way !== 'electronic' && (
            <Form.Item name="number" label={t('number')} extra={t('numberHint')}>
              <Input maxLength={200} autoComplete="off" />
            </Form.Item>
          )}
          <Form.Item name="address" label={t(way === 'electronic' ? 'electronicAddress' : 'address')}>
            <Input maxLength={200} autoComplete="off" />
          </Form.Item>
        </>
      )}
      {kind === 'outcome' && result !== 'returned' && (
        <>
          <Form.Item name="signer" label={t(result === 'refused' ? 'refuser' : 'signer')}>
            <Input maxLength={200} autoComplete="off" />
          </Form.Item>
          <Form.Item name="relation" label={t('relationLabel')} extra={t('relationHint')}>
            <Select
              options={RELATIONS.filter(
                (value) => value === 'other' || value === 'unknown' || signersOf(recipient).includes(value),
              ).map((value) => ({ value, label: t(`relation.${value}`) }))}
            />
          </Form.Item>
        </>
      )}
      {kind === 'outcome' && result !== 'delivered' && (
        <Form.Item name="unchangedAddress" valuePropName="checked" extra={t('unchangedHint')}>
          <Checkbox>{t('unchanged')}</Checkbox>
        </Form.Item>
      )}
      {kind === 'reply' && (
        <>
          <Form.Item name="written" valuePropName="checked">
            <Checkbox>{t('written')}</Checkbox>
          </Form.Item>
          <Form.Item name="said" label={t('said')} rules={[rules.required]}>
            <Input.TextArea className="grows" maxLength={2000} rows={3} />
          </Form.Item>
        </>
      )}
      {kind !== 'dispatch' && (
        <Form.Item name="proof" label={t('proof')} extra={t('proofHint')}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
      )}
      {kind !== 'dispatch' && evidence.length > 0 && (
        <Form.Item name="evidenceId" label={t('evidence')}>
          <Select
            allowClear={{ label: t('parts:clear') }}
            options={evidence.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
      )}
    </>
  );
}

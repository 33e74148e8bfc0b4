import { Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DIRECTIONS, formatDuration } from '../../electron/domain/case/log-entry.ts';
import { ADDRESSEES } from '../../electron/domain/conduct/wording.ts';
import { type EntryValues, isContact, isSpoken, readDuration } from './entry-values.ts';

/**
 * Who initiated it, who was reached, how many people on our side, how long: the figures that the limits on contacts
 * use.
 */
export function ContactFields(): ReactElement | null {
  const { t } = useTranslation('negotiation');
  const form = Form.useFormInstance<EntryValues>();
  const channel = Form.useWatch('channel', form) ?? 'call';
  if (!isContact(channel)) return null;
  const answers = isSpoken(channel) ? 'spoken' : 'written';
  const nothing = {
    getValueProps: (value: unknown) => ({ value: value ?? 'unknown' }),
    normalize: (value: unknown) => (value === 'unknown' ? null : value),
  };
  return (
    <div className="fields log-fields">
      <Form.Item name="direction" label={t('details.direction')} normalize={(value: unknown) => value ?? null}>
        <Select options={DIRECTIONS.map((value) => ({ value, label: t(`details.directions.${value}`) }))} />
      </Form.Item>
      <Form.Item
        name="answered"
        label={t('details.answered')}
        getValueProps={(value: boolean | null | undefined) => ({
          value: value === null || value === undefined ? 'unknown' : value ? 'yes' : 'no',
        })}
        normalize={(value: unknown) => (value === 'yes' ? true : value === 'no' ? false : null)}
      >
        <Select
          options={[
            { value: 'unknown', label: t('details.unknown') },
            ...(['yes', 'no'] as const).map((value) => ({ value, label: t(`details.${answers}.${value}`) })),
          ]}
        />
      </Form.Item>
      <Form.Item name="party" label={t('details.party')} {...nothing}>
        <Select
          options={[
            { value: 'unknown', label: t('details.byName') },
            ...ADDRESSEES.map((value) => ({ value, label: t(`details.parties.${value}`) })),
          ]}
        />
      </Form.Item>
      {isSpoken(channel) && (
        <Form.Item
          name="seconds"
          label={t('details.duration')}
          rules={[
            {
              validator: (_, value: unknown) =>
                value === undefined ? Promise.reject(new Error(t('details.durationFault'))) : Promise.resolve(),
            },
          ]}
        >
          <DurationField />
        </Form.Item>
      )}
      {channel === 'visit' && (
        <Form.Item name="people" label={t('details.people')} normalize={(value: unknown) => value ?? null}>
          <InputNumber min={1} max={99} precision={0} controls={false} />
        </Form.Item>
      )}
      <Form.Item name="hoursAgreed" valuePropName="checked" label={t('details.hours')}>
        <Checkbox>{t('details.agreed')}</Checkbox>
      </Form.Item>
    </div>
  );
}

interface DurationProps {
  readonly id?: string;
  /** Seconds; undefined for text that is not a duration. */
  readonly value?: number | null;
  readonly onChange?: (value: number | null | undefined) => void;
}

/** A duration, typed freely. */
function DurationField({ id, value, onChange }: DurationProps): ReactElement {
  const { t } = useTranslation('negotiation');
  const [typed, setTyped] = useState<string | null>(null);
  const leave = (): void => {
    if (typed === null) return;
    const read = typed.trim() === '' ? null : (readDuration(typed) ?? undefined);
    onChange?.(read);
    if (read !== undefined) setTyped(null);
  };
  return (
    <Input
      {...(id !== undefined && { id })}
      className="figure"
      maxLength={12}
      autoComplete="off"
      placeholder={t('details.durationHint')}
      value={typed ?? (typeof value === 'number' ? formatDuration(value) : '')}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={leave}
      onPressEnter={leave}
    />
  );
}

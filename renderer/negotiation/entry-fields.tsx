import { Button, Form, Input, Select } from 'antd';
import { type ReactElement, type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { REASONS } from '../../electron/domain/case/case-facts.ts';
import { CHANNELS } from '../../electron/domain/case/log-entry.ts';
import { DateField } from '../parts/date-field.tsx';
import { MoneyField } from '../parts/money-field.tsx';
import { today } from '../parts/today.ts';
import { useRules } from '../parts/use-rules.ts';
import { useShortcut } from '../parts/use-shortcut.ts';
import { ContactFields } from './contact-fields.tsx';
import { type EntryValues, readTime } from './entry-values.ts';

interface Props {
  readonly busy: boolean;
  readonly onCancel: () => void;
  /** Shown above the fields: the timer, the templates. */
  readonly head: ReactNode;
  /** Advice to read before saving. */
  readonly advice: ReactNode;
}

/** The fields of an entry: when, how, with whom, what was said, what was promised, and what comes next. */
export function EntryFields({ busy, onCancel, head, advice }: Props): ReactElement {
  const { t } = useTranslation(['negotiation', 'terms', 'parts']);
  const rules = useRules();
  const form = Form.useFormInstance<EntryValues>();
  useShortcut(
    's',
    useCallback(() => form.submit(), [form]),
  );
  const time = {
    validator: (_: unknown, typed: string) =>
      readTime(typed) ? Promise.resolve() : Promise.reject(new Error(t('form.errors.at'))),
  };
  return (
    <>
      {head}
      <div className="fields log-fields">
        <Form.Item name="day" label={t('form.day')} rules={[rules.required]}>
          <DateField until={today()} allowClear={false} />
        </Form.Item>
        <Form.Item name="time" label={t('form.at')} required rules={[time]} validateTrigger="onBlur">
          <Input
            className="figure"
            maxLength={6}
            autoComplete="off"
            onBlur={({ target }) => {
              const read = readTime(target.value);
              if (read) form.setFieldValue('time', read);
            }}
          />
        </Form.Item>
        <Form.Item name="channel" label={t('form.channel')}>
          <Select options={CHANNELS.map((value) => ({ value, label: t(`terms:channel.${value}`) }))} />
        </Form.Item>
        <Form.Item name="person" label={t('form.person')}>
          <Input maxLength={200} placeholder={t('form.personHint')} autoComplete="off" />
        </Form.Item>
      </div>
      <ContactFields />
      <Form.Item
        name="said"
        label={t('form.said')}
        rules={[{ ...rules.required, message: t('form.errors.said') } as typeof rules.required]}
      >
        <Input.TextArea
          autoFocus
          maxLength={20_000}
          rows={4}
          className="grows log-said-field"
          placeholder={t('form.saidHint')}
        />
      </Form.Item>
      <div className="fields log-fields">
        <Form.Item name="reason" label={t('form.reason')} normalize={(reason: unknown) => reason ?? null}>
          <Select
            allowClear={{ label: t('parts:clear') }}
            placeholder={t('form.reasonHint')}
            options={REASONS.map((value) => ({ value, label: t(`terms:reason.${value}`) }))}
          />
        </Form.Item>
        <Form.Item
          name="promiseOn"
          label={t('form.promiseOn')}
          dependencies={['promiseAmount']}
          rules={[
            ({ getFieldValue }) => ({
              validator: (_, on) =>
                getFieldValue('promiseAmount') !== null && !on
                  ? Promise.reject(new Error(t('form.errors.promiseOn')))
                  : Promise.resolve(),
            }),
          ]}
        >
          <DateField />
        </Form.Item>
        <Form.Item name="promiseAmount" label={t('form.promiseAmount')} rules={[rules.amount]}>
          <MoneyField />
        </Form.Item>
        <Form.Item name="nextStep" label={t('form.nextStep')}>
          <Input maxLength={200} placeholder={t('form.nextStepHint')} autoComplete="off" />
        </Form.Item>
        <Form.Item name="nextStepOn" label={t('form.nextStepOn')}>
          <DateField from={today()} />
        </Form.Item>
      </div>
      {advice}
      <div className="log-form-foot">
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('form.save')}
        </Button>
        <Button onClick={onCancel}>{t('form.cancel')}</Button>
        <span className="quiet">{t('form.final')}</span>
      </div>
    </>
  );
}

import { Checkbox, Form, Input, InputNumber, Radio, Slider } from 'antd';
import { memo, type ReactElement, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../electron/contract/operations.ts';
import { fen, formatGrouped } from '../../electron/domain/quantities/money.ts';
import { INTERVALS } from '../../electron/domain/settlement/plan.ts';
import { PARTS } from '../../electron/domain/settlement/settlement.ts';
import { DateField } from '../parts/date-field.tsx';
import { MoneyField } from '../parts/money-field.tsx';
import { PercentField } from '../parts/percent-field.tsx';
import { useRules } from '../parts/use-rules.ts';
import { hasLateDay, type TermsValues } from './terms-values.ts';

interface Props {
  /** The form's values, at first and on every render: the table holds them. */
  readonly values: TermsValues;
  readonly owed: Output<'plan-compare'>['owed'] | undefined;
  readonly capPercent: string | null;
  /** Main's objection to these terms. */
  readonly problem: { readonly field: string; readonly message: string } | null;
  readonly onTyped: (values: TermsValues) => void;
}

function Terms({ values, owed, capPercent, problem, onTyped }: Props): ReactElement {
  const { t } = useTranslation(['plan', 'terms']);
  const rules = useRules();
  const [form] = Form.useForm<TermsValues>();
  const placed = useRef<(string | number)[] | null>(null);
  useEffect(() => {
    if (placed.current) form.setFields([{ name: placed.current as never, errors: [] }]);
    placed.current =
      problem === null
        ? null
        : problem.field
            .split('.')
            .slice(1)
            .map((step) => (step === 'parts' ? 'dated' : step));
    if (placed.current && problem) form.setFields([{ name: placed.current as never, errors: [problem.message] }]);
  }, [problem, form]);
  const isDated = values.schedule?.kind === 'dated';
  const typed = (): void => onTyped({ ...values, ...(form.getFieldsValue(true) as TermsValues) });
  const set = (name: readonly (string | number)[] | string, value: unknown): void => {
    form.setFieldValue(name as never, value as never);
    typed();
  };
  return (
    <Form
      form={form}
      name="plan"
      layout="vertical"
      initialValues={{ every: 'month', ...values }}
      onValuesChange={typed}
    >
      <div className="fields">
        {PARTS.filter((part) => part !== 'cost' || (owed?.cost ?? 0) > 0).map((part) => (
          <div key={part}>
            <Form.Item
              name={['waived', part]}
              label={t(`waive.${part}`)}
              rules={[rules.amount]}
              extra={owed && t('waive.of', { amount: formatGrouped(owed[part]) })}
            >
              <MoneyField />
            </Form.Item>
            {owed && owed[part] > 0 && (
              <Slider
                className="plan-slider"
                min={0}
                max={owed[part]}
                step={Math.max(1, Math.min(100_00, owed[part]))}
                value={Math.min(values.waived?.[part] || 0, owed[part])}
                onChange={(amount) => set(['waived', part], amount)}
                tooltip={{ formatter: (amount) => formatGrouped(fen(amount ?? 0)) }}
                ariaLabelForHandle={t('waive.pull', { part: t(`terms:component.${part}`) })}
              />
            )}
          </div>
        ))}
      </div>
      <div className="fields">
        <Form.Item name="waiver" label={t('waiver.label')} tooltip={t('waiver.hint')}>
          <Radio.Group
            options={(['conditional', 'final'] as const).map((value) => ({ value, label: t(`waiver.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name={['schedule', 'kind']} label={t('schedule.label')}>
          <Radio.Group
            options={(['equal', 'down-payment', 'own', 'dated'] as const).map((value) => ({
              value,
              label: t(`schedule.${value}`),
            }))}
          />
        </Form.Item>
        {!isDated && (
          <Form.Item name="every" label={t('terms.every')}>
            <Radio.Group options={INTERVALS.map((value) => ({ value, label: t(`terms.interval.${value}`) }))} />
          </Form.Item>
        )}
      </div>
      <div className="fields">
        {values.schedule?.kind !== 'own' && !isDated && (
          <div>
            <Form.Item name="count" label={t('terms.count')} rules={[rules.required]}>
              <InputNumber
                min={1}
                max={120}
                precision={0}
                controls={false}
                suffix={t('terms.countUnit')}
                className="plan-count"
              />
            </Form.Item>
            <Slider
              className="plan-slider"
              min={1}
              max={36}
              value={Math.min(values.count ?? 1, 36)}
              onChange={(count) => set('count', count)}
              ariaLabelForHandle={t('terms.pullCount')}
            />
          </div>
        )}
        {values.schedule?.kind === 'down-payment' && (
          <Form.Item name={['schedule', 'downPayment']} label={t('schedule.downPayment')} rules={rules.positiveAmount}>
            <MoneyField />
          </Form.Item>
        )}
        {values.schedule?.kind === 'own' && (
          <Form.Item name={['schedule', 'amounts']} label={t('schedule.amounts')} extra={t('schedule.amountsHint')}>
            <Input.TextArea className="grows" rows={3} maxLength={4000} />
          </Form.Item>
        )}
        {isDated && (
          <Form.Item
            className="plan-dated"
            name={['schedule', 'dated']}
            label={t('schedule.parts')}
            extra={t('schedule.partsHint')}
          >
            <Input.TextArea className="grows" rows={4} maxLength={8000} />
          </Form.Item>
        )}
        {!isDated && (
          <Form.Item
            name="firstDueOn"
            label={t('terms.firstDueOn')}
            rules={[rules.required]}
            extra={t(`terms.followed.${values.every ?? 'month'}`)}
          >
            <DateField />
          </Form.Item>
        )}
        <Form.Item
          name="monthEnd"
          valuePropName="checked"
          label={t('terms.monthEndLabel')}
          hidden={!hasLateDay(values)}
        >
          <Checkbox>{t('terms.monthEnd')}</Checkbox>
        </Form.Item>
        <Form.Item
          name="interest"
          label={t('terms.interest')}
          extra={capPercent === null ? t('terms.interestNone') : t('terms.interestCap', { rate: capPercent })}
        >
          <PercentField />
        </Form.Item>
        <Form.Item name="graceDays" label={t('terms.graceDays')} rules={[rules.required]}>
          <InputNumber
            min={0}
            max={60}
            precision={0}
            controls={false}
            suffix={t('terms.days')}
            className="plan-count"
          />
        </Form.Item>
        <Form.Item
          name="cureDays"
          label={t('terms.cureDays')}
          rules={[rules.required]}
          tooltip={t('terms.cureDaysHint')}
        >
          <InputNumber
            min={1}
            max={60}
            precision={0}
            controls={false}
            suffix={t('terms.days')}
            className="plan-count"
          />
        </Form.Item>
        <Form.Item name="booking" label={t('booking.label')}>
          <Radio.Group
            options={(['as-claim', 'principal-first'] as const).map((value) => ({
              value,
              label: t(`booking.${value}`),
            }))}
          />
        </Form.Item>
      </div>
    </Form>
  );
}

/**
 * The terms of one variant. Amounts and the number of instalments can be typed or set with sliders. It re-renders
 * only when
 * something in it changes: otherwise an incoming answer would undo a date being typed.
 */
export const TermsForm = memo(Terms);

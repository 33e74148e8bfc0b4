import { Form, Select } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactsValues } from './facts-values.ts';

/** The LPR raised by 30, 40 or 50 percent; the court chooses within this range (买卖合同解释 18). */
const MULTIPLES = [
  { value: '1.3', raisedBy: 30 },
  { value: '1.4', raisedBy: 40 },
  { value: '1.5', raisedBy: 50 },
] as const;

/** By how much the court is asked to raise the LPR: asked only where no default interest was agreed. */
export function MultipleField(): ReactElement | null {
  const { t } = useTranslation('case');
  const form = Form.useFormInstance<FactsValues>();
  const overdueRate = Form.useWatch(['claim', 'overdueRate'], { form, preserve: true }) as
    FactsValues['claim']['overdueRate'] | undefined;
  const penalty = Form.useWatch(['claim', 'penalty'], { form, preserve: true }) as
    FactsValues['claim']['penalty'] | undefined;
  if (overdueRate !== 'none-agreed' || penalty) return null;
  return (
    <Form.Item name={['claim', 'multiple']} label={t('facts.multiple')} extra={t('facts.multipleHint')}>
      <Select
        options={MULTIPLES.map(({ value, raisedBy }) => ({
          value,
          label: t('facts.multiples', { percent: raisedBy, multiple: value }),
        }))}
      />
    </Form.Item>
  );
}

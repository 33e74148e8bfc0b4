import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../parts/date-field.tsx';
import { MoneyField } from '../parts/money-field.tsx';
import { useRules } from '../parts/use-rules.ts';
import { useClaimKind } from './use-claim-kind.ts';

/** Recovery costs borne by the debtor. */
export function CostFields(): ReactElement {
  const { t } = useTranslation('case');
  const rules = useRules();
  const capped = useClaimKind() === 'private';
  return (
    <Form.List name={['claim', 'costs']}>
      {(costs, { add, remove }) => (
        <>
          <p className="quiet">{t('facts.costsHint')}</p>
          {costs.map(({ key, name }, index) => (
            <div key={key} className="fields list-row">
              <Form.Item name={[name, 'label']} label={t('facts.costLabel')} rules={[rules.required]}>
                <Input maxLength={200} placeholder={t('facts.costLabelHint')} />
              </Form.Item>
              <Form.Item name={[name, 'on']} label={t('facts.costOn')} rules={[rules.required]}>
                <DateField />
              </Form.Item>
              <Form.Item name={[name, 'amount']} label={t('facts.costAmount')} rules={rules.positiveAmount}>
                <MoneyField />
              </Form.Item>
              {capped && (
                <Form.Item
                  name={[name, 'underCap']}
                  valuePropName="checked"
                  label={t('facts.costCap')}
                  tooltip={t('facts.costCapHint')}
                >
                  <Checkbox>{t('facts.costUnderCap')}</Checkbox>
                </Form.Item>
              )}
              <Button
                className="row-remove"
                type="text"
                icon={<DeleteOutlined />}
                aria-label={t('facts.removeCost', { n: index + 1 })}
                onClick={() => remove(name)}
              />
            </div>
          ))}
          <Button type="dashed" icon={<PlusOutlined />} onClick={() => add({ on: null, amount: null, label: '' })}>
            {t('facts.addCost')}
          </Button>
        </>
      )}
    </Form.List>
  );
}

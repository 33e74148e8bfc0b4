import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { isFen } from '../../electron/domain/quantities/money.ts';
import { DateField } from '../parts/date-field.tsx';
import { MoneyField } from '../parts/money-field.tsx';
import { useRules } from '../parts/use-rules.ts';
import { isPrice } from './facts-values.ts';
import { useClaimKind } from './use-claim-kind.ts';

/** The payouts, with date and amount; usually one. */
export function DisbursementFields(): ReactElement {
  const { t } = useTranslation('case');
  const rules = useRules();
  const price = isPrice(useClaimKind());
  return (
    <Form.List name={['claim', 'disbursements']}>
      {(payouts, { add, remove }) => (
        <>
          {payouts.map(({ key, name }, index) => (
            <div
              key={key}
              className="fields list-row"
              role="group"
              aria-label={t('facts.disbursementN', { n: index + 1 })}
            >
              <Form.Item
                name={[name, 'on']}
                label={t(price ? 'facts.priceOn' : 'facts.disbursedOn')}
                rules={[rules.required]}
              >
                <DateField />
              </Form.Item>
              <Form.Item
                name={[name, 'amount']}
                label={t(price ? 'facts.price' : 'facts.disbursed')}
                rules={rules.positiveAmount}
              >
                <MoneyField />
              </Form.Item>
              {!price && (
                <Form.Item
                  name={[name, 'withheld']}
                  label={t('facts.withheld')}
                  tooltip={t('facts.withheldHint')}
                  dependencies={[['claim', 'disbursements', name, 'amount']]}
                  rules={[
                    rules.amount,
                    ({ getFieldValue }) => ({
                      validator: (_, withheld: unknown) => {
                        const lent: unknown = getFieldValue(['claim', 'disbursements', name, 'amount']);
                        return isFen(withheld) && isFen(lent) && withheld >= lent
                          ? Promise.reject(new Error(t('facts.errors.withheldTooMuch')))
                          : Promise.resolve();
                      },
                    }),
                  ]}
                >
                  <MoneyField />
                </Form.Item>
              )}
              {payouts.length > 1 && (
                <Button
                  className="row-remove"
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={t('facts.removeDisbursement', { n: index + 1 })}
                  onClick={() => remove(name)}
                />
              )}
            </div>
          ))}
          <Button type="dashed" icon={<PlusOutlined />} onClick={() => add({ on: null, amount: null, withheld: null })}>
            {t(price ? 'facts.addPrice' : 'facts.addDisbursement')}
          </Button>
        </>
      )}
    </Form.List>
  );
}

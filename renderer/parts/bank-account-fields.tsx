import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

const LONGEST = 200;

/** A bank account for the debtor's payments, as `account` of the enclosing form. */
export function BankAccountFields(): ReactElement {
  const { t } = useTranslation('settings');
  return (
    <div className="fields">
      <Form.Item name={['account', 'holder']} label={t('account.holder')}>
        <Input maxLength={LONGEST} />
      </Form.Item>
      <Form.Item name={['account', 'bank']} label={t('account.bank')}>
        <Input maxLength={LONGEST} />
      </Form.Item>
      <Form.Item name={['account', 'number']} label={t('account.number')}>
        <Input className="figure" inputMode="numeric" maxLength={40} />
      </Form.Item>
    </div>
  );
}

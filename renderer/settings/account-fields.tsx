import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

const LONGEST = 200;

/** The account into which the debtor is to pay. */
export function AccountFields(): ReactElement {
  const { t } = useTranslation('settings');
  return (
    <section className="sheet" aria-label={t('account.title')}>
      <h2>{t('account.title')}</h2>
      <p className="quiet">{t('account.hint')}</p>
      <div className="fields">
        <Form.Item name={['account', 'holder']} label={t('account.holder')}><Input maxLength={LONGEST} /></Form.Item>
        <Form.Item name={['account', 'bank']} label={t('account.bank')}><Input maxLength={LONGEST} /></Form.Item>
        <Form.Item name={['account', 'number']} label={t('account.number')}><Input className="figure" inputMode="numeric" maxLength={40} /></Form.Item>
      </div>
    </section>
  );
}

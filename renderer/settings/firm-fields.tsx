import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { partsOf } from '../../electron/domain/calendar.ts';
import { today } from '../parts/today.ts';

const LONGEST = 200;

/** The firm as its letterhead names it, and the account into which the debtor is to pay. */
export function FirmFields(): ReactElement {
  const { t } = useTranslation('settings');
  return (
    <>
      <section className="sheet">
        <h2>{t('firm.title')}</h2>
        <div className="fields">
          <Form.Item name={['firm', 'name']} label={t('firm.name')}><Input maxLength={LONGEST} /></Form.Item>
          <Form.Item name={['firm', 'letterCode']} label={t('firm.letterCode')} extra={t('firm.letterCodeHint', { year: partsOf(today()).year })}>
            <Input maxLength={10} />
          </Form.Item>
          <Form.Item name={['firm', 'licence']} label={t('firm.licence')}><Input maxLength={LONGEST} /></Form.Item>
          <Form.Item name={['firm', 'phone']} label={t('firm.phone')}><Input inputMode="tel" maxLength={LONGEST} /></Form.Item>
          <Form.Item name={['firm', 'email']} label={t('firm.email')}><Input inputMode="email" maxLength={LONGEST} /></Form.Item>
          <Form.Item name={['firm', 'address']} label={t('firm.address')}><Input maxLength={LONGEST} /></Form.Item>
        </div>
      </section>
      <section className="sheet">
        <h2>{t('account.title')}</h2>
        <p className="quiet">{t('account.hint')}</p>
        <div className="fields">
          <Form.Item name={['account', 'holder']} label={t('account.holder')}><Input maxLength={LONGEST} /></Form.Item>
          <Form.Item name={['account', 'bank']} label={t('account.bank')}><Input maxLength={LONGEST} /></Form.Item>
          <Form.Item name={['account', 'number']} label={t('account.number')}><Input className="figure" inputMode="numeric" maxLength={40} /></Form.Item>
        </div>
      </section>
    </>
  );
}

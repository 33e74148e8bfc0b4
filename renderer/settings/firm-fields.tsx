import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { partsOf } from '../../electron/domain/quantities/calendar.ts';
import { today } from '../parts/today.ts';

const LONGEST = 200;

/** The firm's details for the letterhead. */
export function FirmFields(): ReactElement {
  const { t } = useTranslation('settings');
  return (
    <section className="sheet" aria-label={t('firm.title')}>
      <h2>{t('firm.title')}</h2>
      <div className="fields">
        <Form.Item name={['firm', 'name']} label={t('firm.name')}>
          <Input maxLength={LONGEST} />
        </Form.Item>
        <Form.Item
          name={['firm', 'letterCode']}
          label={t('firm.letterCode')}
          extra={t('firm.letterCodeHint', { year: partsOf(today()).year })}
        >
          <Input maxLength={10} />
        </Form.Item>
        <Form.Item name={['firm', 'licence']} label={t('firm.licence')}>
          <Input maxLength={LONGEST} />
        </Form.Item>
        <Form.Item name={['firm', 'phone']} label={t('firm.phone')}>
          <Input inputMode="tel" maxLength={LONGEST} />
        </Form.Item>
        <Form.Item name={['firm', 'email']} label={t('firm.email')}>
          <Input inputMode="email" maxLength={LONGEST} />
        </Form.Item>
        <Form.Item name={['firm', 'address']} label={t('firm.address')}>
          <Input maxLength={LONGEST} />
        </Form.Item>
      </div>
    </section>
  );
}

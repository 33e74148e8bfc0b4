import { Form, Input, InputNumber, Select, Switch } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../electron/contract/settings.ts';
import { LetterheadLogo } from './letterhead-logo.tsx';

/** The traditional sizes of Chinese type in points, as word processors measure them. */
const SIZES: readonly { readonly name: Settings['bodySize']; readonly pt: number }[] = [
  { name: '三号', pt: 16 },
  { name: '小三', pt: 15 },
  { name: '四号', pt: 14 },
  { name: '小四', pt: 12 },
];

/** The typesetting of letters, and the idle time after which the window locks. */
export function LetterFields(): ReactElement {
  const { t } = useTranslation('settings');
  const { t: parts } = useTranslation('parts');
  const required = { required: true, message: parts('required') };
  return (
    <>
      <section className="sheet" aria-label={t('letters.title')}>
        <h2>{t('letters.title')}</h2>
        <div className="fields">
          <Form.Item name="bodySize" label={t('letters.bodySize')}>
            <Select
              options={SIZES.map(({ name, pt }) => ({ value: name, label: t('letters.points', { name, pt }) }))}
            />
          </Form.Item>
          <Form.Item
            name="payWithinDays"
            label={t('letters.payWithinDays')}
            extra={t('letters.payHint')}
            rules={[required]}
          >
            <InputNumber min={1} max={90} precision={0} controls={false} suffix={t('letters.days')} />
          </Form.Item>
          <Form.Item
            name={['letterhead', 'show']}
            label={t('letters.show')}
            extra={t('letters.showHint')}
            valuePropName="checked"
          >
            <Switch />
          </Form.Item>
        </div>
        <Form.Item name={['letterhead', 'foot']} label={t('letters.foot')}>
          <Input.TextArea maxLength={20_000} />
        </Form.Item>
        <LetterheadLogo />
      </section>
      <section className="sheet" aria-label={t('window.title')}>
        <h2>{t('window.title')}</h2>
        <div className="fields">
          <Form.Item
            name="autoLockMinutes"
            label={t('window.autoLock')}
            extra={t('window.autoLockHint')}
            rules={[required]}
          >
            <InputNumber min={1} max={240} precision={0} controls={false} suffix={t('window.minutes')} />
          </Form.Item>
        </div>
      </section>
    </>
  );
}

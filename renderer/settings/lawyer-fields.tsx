import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../electron/contract/settings.ts';

const LONGEST = 200;
const MOST = 50;

/** The lawyers who can be chosen as signatories. */
export function LawyerFields(): ReactElement {
  const { t } = useTranslation('settings');
  const { t: parts } = useTranslation('parts');
  const form = Form.useFormInstance<Settings>();
  const nameOf = (index: number): string =>
    (form.getFieldValue(['lawyers', index, 'name']) as string | undefined) || String(index + 1);
  return (
    <section className="sheet" aria-label={t('lawyers.title')}>
      <h2>{t('lawyers.title')}</h2>
      <Form.List name="lawyers">
        {(rows, { add, remove }) => (
          <>
            {rows.length === 0 && <p className="quiet">{t('lawyers.none')}</p>}
            {rows.map(({ key, name: index }) => (
              <div key={key} className="lawyer" role="group" aria-label={`${t('lawyers.title')} ${index + 1}`}>
                <div className="fields">
                  <Form.Item
                    name={[index, 'name']}
                    label={t('lawyers.name')}
                    rules={[{ required: true, whitespace: true, message: parts('required') }]}
                  >
                    <Input maxLength={LONGEST} />
                  </Form.Item>
                  <Form.Item name={[index, 'licence']} label={t('lawyers.licence')}>
                    <Input maxLength={LONGEST} />
                  </Form.Item>
                  <Form.Item name={[index, 'phone']} label={t('lawyers.phone')}>
                    <Input inputMode="tel" maxLength={LONGEST} />
                  </Form.Item>
                </div>
                <Button
                  icon={<DeleteOutlined />}
                  aria-label={t('lawyers.remove', { name: nameOf(index) })}
                  title={t('lawyers.removeShort')}
                  onClick={() => remove(index)}
                />
              </div>
            ))}
            <Button
              icon={<PlusOutlined />}
              disabled={rows.length >= MOST}
              onClick={() => add({ name: '', licence: '', phone: '' })}
            >
              {t('lawyers.add')}
            </Button>
          </>
        )}
      </Form.List>
    </section>
  );
}

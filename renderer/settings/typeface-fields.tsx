import { Alert, Form, Select } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { InstalledFace } from '../../electron/contract/typefaces.ts';
import { useAnswer } from '../client.ts';

const ROLES = ['body', 'title', 'heading', 'subheading'] as const;

/** The typeface on this computer for each part of a paper; by default the bundled Song. */
export function TypefaceFields(): ReactElement {
  const { t } = useTranslation(['typefaces', 'parts']);
  const { data } = useAnswer('typefaces-read', {});
  const options = (data?.faces ?? []).map(({ name, family, kind, embeddable }: InstalledFace) => ({
    value: name,
    label: `${t(`kinds.${kind}`)} · ${family}（${name}）${embeddable ? '' : t('notEmbeddable')}`,
    disabled: !embeddable,
  }));
  return (
    <section className="sheet" aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <p className="quiet">{t('hint')}</p>
      {data && data.lacking.length > 0 && (
        <Alert className="failure" type="warning" showIcon title={t('lacking', { names: data.lacking.join('、') })} />
      )}
      <div className="fields">
        {ROLES.map((role) => (
          <Form.Item
            key={role}
            name={['typefaces', role]}
            label={t(`roles.${role}`)}
            getValueFromEvent={(name: string | undefined) => name ?? null}
          >
            <Select
              options={options}
              placeholder={t('shipped')}
              allowClear={{ label: t('parts:clear') }}
              showSearch={{ optionFilterProp: 'label' }}
            />
          </Form.Item>
        ))}
      </div>
    </section>
  );
}

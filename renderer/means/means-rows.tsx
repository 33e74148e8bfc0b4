import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Form, Input, Select } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ASSET_KINDS, KNOWN_BY } from '../../electron/domain/path/means.ts';
import { DateField } from '../parts/date-field.tsx';
import { MoneyField } from '../parts/money-field.tsx';
import { today } from '../parts/today.ts';
import { useRules } from '../parts/use-rules.ts';
import { type MeansPart, newRow } from './means-values.ts';

/** The items of one part of the means, each with its source. */
export function MeansRows({ part }: { readonly part: MeansPart }): ReactElement {
  const { t } = useTranslation('means');
  return (
    <section className="sheet" aria-labelledby={`means-${part}`}>
      <h2 id={`means-${part}`}>{t(part)}</h2>
      <Form.List name={part}>
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }, index) => (
              <div
                key={key}
                className="fields list-row means-row"
                role="group"
                aria-label={t(`row.${part}`, { n: index + 1 })}
              >
                {part === 'assets' ? (
                  <AssetFields name={name} />
                ) : part === 'creditors' ? (
                  <CreditorFields name={name} />
                ) : (
                  <MonthlyFields part={part} name={name} />
                )}
                <KnowledgeFields name={name} />
                <Button
                  className="row-remove"
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={t(`remove.${part}`, { n: index + 1 })}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            <Button type="dashed" icon={<PlusOutlined />} onClick={() => add(newRow(part, today()))}>
              {t(`add.${part}`)}
            </Button>
          </>
        )}
      </Form.List>
    </section>
  );
}

function MonthlyFields({ part, name }: { readonly part: 'income' | 'outgoings'; readonly name: number }): ReactElement {
  const { t } = useTranslation('means');
  const rules = useRules();
  return (
    <>
      <Form.Item name={[name, 'what']} label={t('what')} rules={[rules.required]}>
        <Input maxLength={200} placeholder={t(`whatHint.${part}`)} />
      </Form.Item>
      <Form.Item name={[name, 'amount']} label={t('monthly')} rules={rules.positiveAmount}>
        <MoneyField />
      </Form.Item>
    </>
  );
}

function AssetFields({ name }: { readonly name: number }): ReactElement {
  const { t } = useTranslation('means');
  const rules = useRules();
  return (
    <>
      <Form.Item name={[name, 'kind']} label={t('kind')}>
        <Select options={ASSET_KINDS.map((value) => ({ value, label: t(`assetKind.${value}`) }))} />
      </Form.Item>
      <Form.Item name={[name, 'what']} label={t('what')} rules={[rules.required]}>
        <Input maxLength={200} placeholder={t('whatHint.assets')} />
      </Form.Item>
      <Form.Item name={[name, 'low']} label={t('low')} tooltip={t('lowHint')} rules={[rules.amount]}>
        <MoneyField />
      </Form.Item>
      <Form.Item name={[name, 'high']} label={t('high')} rules={[rules.amount]}>
        <MoneyField />
      </Form.Item>
      <Form.Item name={[name, 'encumbrance']} label={t('encumbrance')} rules={[rules.amount]}>
        <MoneyField />
      </Form.Item>
      <Form.Item name={[name, 'necessity']} valuePropName="checked" label={t('necessity')}>
        <Checkbox>{t('necessityText')}</Checkbox>
      </Form.Item>
    </>
  );
}

function CreditorFields({ name }: { readonly name: number }): ReactElement {
  const { t } = useTranslation('means');
  const rules = useRules();
  return (
    <>
      <Form.Item name={[name, 'who']} label={t('who')} rules={[rules.required]}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name={[name, 'owed']} label={t('owed')} rules={[rules.amount]}>
        <MoneyField />
      </Form.Item>
      <Form.Item name={[name, 'monthly']} label={t('paysMonthly')} rules={[rules.amount]}>
        <MoneyField />
      </Form.Item>
    </>
  );
}

function KnowledgeFields({ name }: { readonly name: number }): ReactElement {
  const { t } = useTranslation('means');
  const rules = useRules();
  return (
    <>
      <Form.Item name={[name, 'knownBy']} label={t('knownBy.label')}>
        <Select options={KNOWN_BY.map((value) => ({ value, label: t(`knownBy.of.${value}`) }))} />
      </Form.Item>
      <Form.Item name={[name, 'source']} label={t('source')} rules={[rules.required]}>
        <Input maxLength={200} placeholder={t('sourceHint')} />
      </Form.Item>
      <Form.Item name={[name, 'on']} label={t('on')} rules={[rules.required]}>
        <DateField until={today()} />
      </Form.Item>
    </>
  );
}

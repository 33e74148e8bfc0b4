import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Form, InputNumber, Select } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../parts/date-field.tsx';
import { MoneyField } from '../parts/money-field.tsx';
import { PercentField } from '../parts/percent-field.tsx';
import type { Field } from './calculator.ts';

interface Props {
  readonly field: Field;
  /** Where the form holds it; inside a row, relative to the list. */
  readonly path: (string | number)[];
  /** What was refused, with the dotted path in the topic's own input. */
  readonly fault?: { readonly field: string; readonly message: string };
  /** Inside a row the form already knows the list's name. */
  readonly name?: (string | number)[];
}

/** One labelled field, or a list of rows of them. */
export function FieldItem({ field, path, fault, name = path }: Props): ReactElement {
  const { t } = useTranslation('calculators');
  const label = t(`fields.${field.name}`);
  if (field.kind === 'rows') return <Rows field={field} label={label} {...(fault && { fault })} />;
  const isAtFault =
    fault &&
    (path.length > 1
      ? fault.field === path.join('.')
      : fault.field.split('.').at(-1) === field.name && !/\.\d+\./.test(fault.field));
  const item = {
    name,
    required: !field.optional && field.kind !== 'yes',
    ...(isAtFault && { validateStatus: 'error' as const, help: fault.message }),
  };
  switch (field.kind) {
    case 'money':
      return (
        <Form.Item {...item} label={label}>
          <MoneyField />
        </Form.Item>
      );
    case 'percent':
      return (
        <Form.Item {...item} label={label}>
          <PercentField per={field.name === 'multiple' ? 'times' : 'yearly'} />
        </Form.Item>
      );
    case 'daily':
      return (
        <Form.Item {...item} label={label}>
          <PercentField per="daily" />
        </Form.Item>
      );
    case 'date':
      return (
        <Form.Item {...item} label={label}>
          <DateField />
        </Form.Item>
      );
    case 'whole':
      return (
        <Form.Item {...item} label={label}>
          <InputNumber min={1} max={36_500} precision={0} className="whole-field" />
        </Form.Item>
      );
    case 'choice':
      return (
        <Form.Item {...item} label={label}>
          <Select options={field.choices.map((value) => ({ value, label: t(`choices.${value}`) }))} />
        </Form.Item>
      );
    case 'yes':
      return (
        <Form.Item {...item} valuePropName="checked" className="yes-field">
          <Checkbox>{label}</Checkbox>
        </Form.Item>
      );
  }
}

interface RowsProps {
  readonly field: Extract<Field, { kind: 'rows' }>;
  readonly label: string;
  readonly fault?: { readonly field: string; readonly message: string };
}

function Rows({ field, label, fault }: RowsProps): ReactElement {
  const { t } = useTranslation('calculators');
  return (
    <fieldset className="calculator-rows">
      <legend>{label}</legend>
      <Form.List name={field.name}>
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }, index) => (
              <div key={key} className="fields list-row" role="group" aria-label={t('row', { label, n: index + 1 })}>
                {field.fields.map((each) => (
                  <FieldItem
                    key={each.name}
                    field={each}
                    path={[field.name, name, each.name]}
                    name={[name, each.name]}
                    {...(fault && { fault })}
                  />
                ))}
                <Button
                  className="row-remove"
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={t('removeRow', { label, n: index + 1 })}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            <Button
              type="dashed"
              size="small"
              icon={<PlusOutlined />}
              aria-label={t('addRow', { label })}
              onClick={() =>
                add(
                  Object.fromEntries(
                    field.fields.flatMap((each) => (each.kind === 'choice' ? [[each.name, each.choices[0]]] : [])),
                  ),
                )
              }
            >
              {t('add')}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}

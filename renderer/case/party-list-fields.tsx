import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Select } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { blankGuarantor, blankParty } from './facts-values.ts';
import { GuaranteePeriodField } from './guarantee-period-field.tsx';
import { PartyFields } from './party-fields.tsx';

/** The parties on one side: at least one debtor, any number of guarantors. */
export function PartyListFields({ of }: { readonly of: 'debtors' | 'guarantors' }): ReactElement {
  const { t } = useTranslation('case');
  const debtors = of === 'debtors';
  const named = (index: number): string => t(debtors ? 'facts.debtorN' : 'facts.guarantorN', { n: index + 1 });
  return (
    <Form.List name={of}>
      {(parties, { add, remove }) => (
        <>
          {parties.map(({ key, name }, index) => (
            <div key={key} className="party-row" role="group" aria-label={named(index)}>
              {(!debtors || parties.length > 1) && (
                <div className="party-row-head">
                  <strong>{named(index)}</strong>
                  <Button type="text" size="small" icon={<DeleteOutlined />} onClick={() => remove(name)}>
                    {t('facts.removeParty', { name: named(index) })}
                  </Button>
                </div>
              )}
              <PartyFields at={[name]} path={[of, name]} addressed={debtors} />
              {!debtors && (
                <Form.Item name={[name, 'mode']} label={t('facts.mode')}>
                  <Select
                    options={(['general', 'joint', 'unspecified'] as const).map((value) => ({
                      value,
                      label: t(`facts.modes.${value}`),
                    }))}
                  />
                </Form.Item>
              )}
              {!debtors && (
                <Form.Item name={[name, 'agreedUntil']} label={t('facts.period')} extra={t('facts.periodHint')}>
                  <GuaranteePeriodField />
                </Form.Item>
              )}
            </div>
          ))}
          <Button
            type="dashed"
            icon={<PlusOutlined />}
            onClick={() => add(debtors ? blankParty('person') : blankGuarantor())}
          >
            {t(debtors ? 'facts.addDebtor' : 'facts.addGuarantor')}
          </Button>
        </>
      )}
    </Form.List>
  );
}

import { Form, Select } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { AllocationField } from './allocation-field.tsx';
import { isPrice } from './facts-values.ts';
import { useClaimKind } from './use-claim-kind.ts';

/** The choices that decide the sum where courts or agreements differ. */
export function BasisFields(): ReactElement {
  const { t } = useTranslation('case');
  const kind = useClaimKind();
  return (
    <>
      <p className="quiet">{t('facts.basisHint')}</p>
      <div className="fields fields-wide">
        <Form.Item name={['claim', 'dayCount']} label={t('facts.dayCount')} extra={t('facts.dayCountHint')}>
          <Select
            options={(['actual/365', 'actual/360'] as const).map((value) => ({
              value,
              label: t(`facts.dayCounts.${value}`),
            }))}
          />
        </Form.Item>
        {!isPrice(kind) && (
          <Form.Item name={['claim', 'overdueLpr']} label={t('facts.overdueLpr')} extra={t('facts.overdueLprHint')}>
            <Select
              options={(['fixed', 'floating'] as const).map((value) => ({
                value,
                label: t(`facts.overdueLprs.${value}`),
              }))}
            />
          </Form.Item>
        )}
        <Form.Item name={['claim', 'allocation']} label={t('facts.allocation')}>
          <AllocationField />
        </Form.Item>
      </div>
    </>
  );
}

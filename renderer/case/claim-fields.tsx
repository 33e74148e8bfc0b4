import { Form, Input, Select } from 'antd';
import type { Rule } from 'antd/es/form';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlainDate } from '../../electron/domain/quantities/calendar.ts';
import { DateField } from '../parts/date-field.tsx';
import { useRules } from '../parts/use-rules.ts';
import { DisbursementFields } from './disbursement-fields.tsx';
import { type AgreedRate, CLAIM_KINDS, type FactsValues, isPrice, type PenaltyValue } from './facts-values.ts';
import { MultipleField } from './multiple-field.tsx';
import { PenaltyField } from './penalty-field.tsx';
import { RateField } from './rate-field.tsx';
import { useClaimKind } from './use-claim-kind.ts';

/** The basis of the debt: the agreement, the payouts, the due date, and what was agreed on interest and default. */
export function ClaimFields(): ReactElement {
  const { t } = useTranslation('case');
  const rules = useRules();
  const kind = useClaimKind();
  const price = isPrice(kind);
  const rate: Rule = {
    validator: (_, value: AgreedRate | null | 'none-agreed') =>
      everyRule(rules.rate, typeof value === 'object' && value ? [value.annualPercent] : []),
  };
  const penalty: Rule = {
    validator: (_, value: PenaltyValue) =>
      value?.kind === 'fixed'
        ? everyRule(rules.positiveAmount, [value.amount])
        : everyRule(rules.rate, value ? [value.percent] : []),
  };
  const afterLoan: Rule = ({ getFieldValue }) => ({
    validator: (_, dueOn: PlainDate | null) => {
      const payouts = getFieldValue(['claim', 'disbursements']) as FactsValues['claim']['disbursements'];
      const early = dueOn !== null && payouts.some(({ on }) => on !== null && on > dueOn);
      return early ? Promise.reject(new Error(t('facts.errors.dueBeforeLent'))) : Promise.resolve();
    },
  });
  return (
    <>
      <div className="fields">
        <Form.Item name={['claim', 'kind']} label={t('facts.kindOfDebt')} tooltip={t('facts.kindHint')}>
          <Select options={CLAIM_KINDS.map((value) => ({ value, label: t(`facts.kinds.${value}`) }))} />
        </Form.Item>
        <Form.Item name={['agreement', 'name']} label={t('facts.agreementName')} rules={[rules.required]}>
          <Input maxLength={200} placeholder={t('facts.agreementHint')} />
        </Form.Item>
        <Form.Item name={['agreement', 'number']} label={t('facts.agreementNumber')}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <Form.Item name={['claim', 'formedOn']} label={t('facts.formedOn')} rules={[rules.required]}>
          <DateField />
        </Form.Item>
        <Form.Item
          name={['claim', 'dueOn']}
          label={t(price ? 'facts.priceDueOn' : 'facts.dueOn')}
          tooltip={t('facts.dueHint')}
          rules={[rules.required, afterLoan]}
          dependencies={[['claim', 'disbursements']]}
        >
          <DateField />
        </Form.Item>
        <Form.Item name={['agreement', 'purpose']} label={t(price ? 'facts.priceFor' : 'facts.purpose')}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name={['agreement', 'deliveredBy']} label={t('facts.deliveredBy')}>
          <Input maxLength={200} placeholder={t(price ? 'facts.priceDeliveredHint' : 'facts.deliveredHint')} />
        </Form.Item>
      </div>
      <DisbursementFields />
      <div className="fields rates">
        {!price && (
          <Form.Item name={['claim', 'termRate']} label={t('facts.termRate')} required rules={[rate]}>
            <RateField label={t('facts.termRate')} none={null} noneHint={t('facts.termNone')} />
          </Form.Item>
        )}
        <Form.Item name={['claim', 'overdueRate']} label={t('facts.overdueRate')} required rules={[rate]}>
          <RateField label={t('facts.overdueRate')} none="none-agreed" noneHint={t(`facts.overdueNones.${kind}`)} />
        </Form.Item>
        {kind === 'sale' && <MultipleField />}
        <Form.Item name={['claim', 'penalty']} label={t('facts.penalty')} rules={[penalty]}>
          <PenaltyField />
        </Form.Item>
      </div>
    </>
  );
}

/** Checks each value against each rule; the first failure is reported for the field. */
async function everyRule(rules: readonly Rule[], values: readonly unknown[]): Promise<void> {
  for (const value of values) {
    for (const rule of rules) {
      if (typeof rule === 'function') continue;
      if (rule.required && value === null) throw new Error(String(rule.message));
      await rule.validator?.(rule, value, () => undefined);
    }
  }
}

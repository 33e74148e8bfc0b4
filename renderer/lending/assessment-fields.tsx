import { Checkbox, Form, Input, Radio, Select } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { lookupsDue } from '../../electron/domain/lending/assessment.ts';
import {
  FUNDS,
  HABITS,
  LENDING_KINDS,
  LOOKUP_RESULTS,
  PAYMENTS,
  PURPOSES,
  SECURITIES,
  SPOUSES,
} from '../../electron/domain/lending/lending.ts';
import { DateField } from '../parts/date-field.tsx';
import { MoneyField } from '../parts/money-field.tsx';
import { PercentField } from '../parts/percent-field.tsx';
import { tabLeaves } from '../parts/tab-leaves.ts';
import { today } from '../parts/today.ts';
import { useRules } from '../parts/use-rules.ts';
import type { LendingValues } from './lending-values.ts';

const PARTY_KINDS = ['person', 'company', 'sole-trader', 'other-organisation'] as const;
const MEANS = ['income', 'living', 'otherMonthly', 'otherDebts', 'property'] as const;

/** The questions to the client, in the order one asks them. */
export function AssessmentFields({ values }: { readonly values: LendingValues }): ReactElement {
  const sale = values.kind === 'credit-sale';
  return (
    <>
      <DealFields />
      {!sale && <MoneyFields />}
      <RateFields sale={sale} />
      <MeansFields />
      <LookupFields values={values} />
      <SecurityFields values={values} />
    </>
  );
}

function DealFields(): ReactElement {
  const { t } = useTranslation(['lending', 'terms']);
  const rules = useRules();
  return (
    <section className="sheet" aria-labelledby="lending-deal">
      <h2 id="lending-deal">{t('parts.deal')}</h2>
      <div className="fields">
        <Form.Item name="kind" label={t('fields.kind')}>
          <Select options={LENDING_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
        </Form.Item>
        <Form.Item name="client" label={t('fields.client')} extra={t('fields.clientHint')} rules={[rules.required]}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <Form.Item name={['borrower', 'kind']} label={t('fields.borrowerKind')}>
          <Select options={PARTY_KINDS.map((value) => ({ value, label: t(`terms:partyKind.${value}`) }))} />
        </Form.Item>
        <Form.Item name={['borrower', 'name']} label={t('fields.borrower')} rules={[rules.required]}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <Form.Item name="amount" label={t('fields.amount')} rules={rules.positiveAmount}>
          <MoneyField />
        </Form.Item>
        <Form.Item
          name="signedOn"
          label={t('fields.signedOn')}
          extra={t('fields.signedOnHint')}
          rules={[rules.required]}
        >
          <DateField />
        </Form.Item>
        <Form.Item name="dueOn" label={t('fields.dueOn')} rules={[rules.required]}>
          <DateField />
        </Form.Item>
        <Form.Item name="assessedOn" label={t('fields.assessedOn')} rules={[rules.required]}>
          <DateField until={today()} />
        </Form.Item>
      </div>
    </section>
  );
}

function MoneyFields(): ReactElement {
  const { t } = useTranslation('lending');
  return (
    <section className="sheet" aria-labelledby="lending-money">
      <h2 id="lending-money">{t('parts.money')}</h2>
      <div className="fields">
        <Form.Item name="purpose" label={t('fields.purpose')}>
          <Select options={PURPOSES.map((value) => ({ value, label: t(`purposes.${value}`) }))} />
        </Form.Item>
        <Form.Item name="purposeText" label={t('fields.purposeText')} extra={t('fields.purposeHint')}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <Form.Item name="funds" label={t('fields.funds')}>
          <Select options={FUNDS.map((value) => ({ value, label: t(`funds.${value}`) }))} />
        </Form.Item>
        <Form.Item name="habit" label={t('fields.habit')}>
          <Select options={HABITS.map((value) => ({ value, label: t(`habits.${value}`) }))} />
        </Form.Item>
        <Form.Item name="payment" label={t('fields.payment')}>
          <Select options={PAYMENTS.map((value) => ({ value, label: t(`payments.${value}`) }))} />
        </Form.Item>
        <Form.Item name="withheld" valuePropName="checked" label={t('fields.withheld')}>
          <Checkbox>{t('fields.withheldText')}</Checkbox>
        </Form.Item>
      </div>
    </section>
  );
}

function RateFields({ sale }: { readonly sale: boolean }): ReactElement {
  const { t } = useTranslation('lending');
  const rules = useRules();
  const rate = rules.rate.slice(1);
  return (
    <section className="sheet" aria-labelledby="lending-rates">
      <h2 id="lending-rates">{t('parts.rates')}</h2>
      <div className="fields">
        {!sale && (
          <Form.Item name="rate" label={t('fields.rate')} extra={t('fields.rateHint')} rules={rate}>
            <PercentField />
          </Form.Item>
        )}
        <Form.Item name="overdueRate" label={t('fields.overdueRate')} extra={t('fields.overdueHint')} rules={rate}>
          <PercentField />
        </Form.Item>
        <Form.Item name="dailyPenalty" label={t('fields.dailyPenalty')} extra={t('fields.overdueHint')} rules={rate}>
          <PercentField per="daily" />
        </Form.Item>
        {sale && (
          <Form.Item name="largeBuyer" valuePropName="checked" label={t('fields.largeBuyer')}>
            <Checkbox>{t('fields.largeBuyerText')}</Checkbox>
          </Form.Item>
        )}
      </div>
    </section>
  );
}

function MeansFields(): ReactElement {
  const { t } = useTranslation('lending');
  const rules = useRules();
  return (
    <section className="sheet" aria-labelledby="lending-means">
      <h2 id="lending-means">{t('parts.means')}</h2>
      <div className="fields">
        {MEANS.map((name) => (
          <Form.Item key={name} name={name} label={t(`fields.${name}`)} rules={[rules.amount]}>
            <MoneyField placeholder={t('fields.unknownHint')} />
          </Form.Item>
        ))}
      </div>
    </section>
  );
}

function LookupFields({ values }: { readonly values: LendingValues }): ReactElement {
  const { t } = useTranslation('lending');
  return (
    <section className="sheet" aria-labelledby="lending-lookups">
      <h2 id="lending-lookups">{t('parts.lookups')}</h2>
      <p className="quiet basis">{t('lookupsHint')}</p>
      <div className="fields fields-wide lending-lookups">
        {lookupsDue(values).map((each) => (
          <Form.Item key={each} name={['lookups', each]} label={t(`lookups.${each}`)}>
            <Radio.Group
              optionType="button"
              aria-label={t(`lookups.${each}`)}
              options={LOOKUP_RESULTS.map((value) => ({ value, label: t(`lookupResults.${value}`) }))}
            />
          </Form.Item>
        ))}
      </div>
    </section>
  );
}

function SecurityFields({ values }: { readonly values: LendingValues }): ReactElement {
  const { t } = useTranslation('lending');
  const rules = useRules();
  return (
    <section className="sheet" aria-labelledby="lending-security">
      <h2 id="lending-security">{t('parts.security')}</h2>
      <div className="fields">
        <Form.Item name="securities" label={t('fields.securities')}>
          <Select
            mode="multiple"
            onInputKeyDown={tabLeaves}
            options={SECURITIES.map((value) => ({ value, label: t(`securityKinds.${value}`) }))}
          />
        </Form.Item>
        {values.securities.includes('guarantor') && (
          <>
            <Form.Item name={['guarantor', 'name']} label={t('fields.guarantor')} rules={[rules.required]}>
              <Input maxLength={200} autoComplete="off" />
            </Form.Item>
            <Form.Item name={['guarantor', 'mode']} label={t('fields.mode')}>
              <Select
                options={(['joint', 'general', 'unspecified'] as const).map((value) => ({
                  value,
                  label: t(`modes.${value}`),
                }))}
              />
            </Form.Item>
          </>
        )}
        {values.kind !== 'credit-sale' && values.borrower.kind === 'person' && (
          <Form.Item name="spouse" label={t('fields.spouse')}>
            <Select options={SPOUSES.map((value) => ({ value, label: t(`spouses.${value}`) }))} />
          </Form.Item>
        )}
      </div>
      <Form.Item name="notes" label={t('parts.notes')} extra={t('notesHint')}>
        <Input.TextArea maxLength={2000} />
      </Form.Item>
    </section>
  );
}

import { App, Button, Form, InputNumber } from 'antd';
import { type ReactElement, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseId } from '../../electron/domain/case/ids.ts';
import { abilityToPay } from '../../electron/domain/path/means.ts';
import type { Fen } from '../../electron/domain/quantities/money.ts';
import { useAct } from '../client.ts';
import { DraftNotice } from '../parts/draft-notice.tsx';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { MoneyField } from '../parts/money-field.tsx';
import { placeRefusal } from '../parts/place-refusal.ts';
import type { FormDraft } from '../parts/use-form-draft.ts';
import { useRules } from '../parts/use-rules.ts';
import { AbilityResult } from './ability-result.tsx';
import { MeansRows } from './means-rows.tsx';
import { knownSoFar, meansOf, type MeansValues } from './means-values.ts';

interface Props {
  readonly caseId: CaseId;
  readonly start: MeansValues;
  readonly draft: FormDraft<MeansValues>;
  readonly owed: Fen;
  readonly onDiscard: () => void;
}

/** What is known of the debtor's means, totalled as it is typed; saving adds a version. */
export function MeansForm({ caseId, start, draft, owed, onDiscard }: Props): ReactElement {
  const { t } = useTranslation('means');
  const { message } = App.useApp();
  const rules = useRules();
  const [form] = Form.useForm<MeansValues>();
  const [typed, setTyped] = useState(start);
  const save = useAct('means-save');
  const { error } = save;
  useEffect(() => {
    if (error) placeRefusal(form, error, 'means');
  }, [error, form]);
  const values = (): MeansValues => form.getFieldsValue(true) as MeansValues;
  return (
    <Form
      form={form}
      name="means"
      layout="vertical"
      initialValues={start}
      scrollToFirstError={{ focus: true, block: 'center' }}
      onValuesChange={() => {
        setTyped(values());
        draft.keep(values());
      }}
      onKeyDown={(event) => event.key === 'Enter' && event.target instanceof HTMLInputElement && event.preventDefault()}
      onFinish={() => {
        const forget = draft.beginSaving();
        save.mutate(
          { caseId, means: meansOf(values()) },
          { onSuccess: () => void forget().then(() => message.success(t('saved'))) },
        );
      }}
    >
      {draft.found && <DraftNotice onDiscard={onDiscard} />}
      <AbilityResult
        ability={abilityToPay(knownSoFar(typed), owed)}
        empty={typed.income.length + typed.assets.length === 0}
      />
      <MeansRows part="income" />
      <MeansRows part="outgoings" />
      <section className="sheet" aria-labelledby="means-household">
        <h2 id="means-household">{t('household')}</h2>
        <div className="fields">
          <Form.Item name="dependants" label={t('dependants')} extra={t('dependantsHint')}>
            <InputNumber min={0} max={50} precision={0} controls={false} suffix={t('persons')} className="plan-count" />
          </Form.Item>
          <Form.Item name="livingCost" label={t('livingCost')} extra={t('livingCostHint')} rules={[rules.amount]}>
            <MoneyField />
          </Form.Item>
          <Form.Item name="months" label={t('months')}>
            <InputNumber
              min={0}
              max={360}
              precision={0}
              controls={false}
              suffix={t('monthsUnit')}
              className="plan-count"
            />
          </Form.Item>
        </div>
      </section>
      <MeansRows part="assets" />
      <MeansRows part="creditors" />
      <div className="form-foot">
        <FailureAlert error={error} />
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('save')}
        </Button>
        <span className="quiet">{t('versionHint')}</span>
      </div>
    </Form>
  );
}

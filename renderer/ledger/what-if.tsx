import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Form } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../electron/contract/operations.ts';
import type { CaseId } from '../../electron/domain/case/ids.ts';
import type { Claim } from '../../electron/domain/claim/claim.ts';
import type { PlainDate } from '../../electron/domain/quantities/calendar.ts';
import { type Fen, isFen } from '../../electron/domain/quantities/money.ts';
import { AllocationField } from '../case/allocation-field.tsx';
import { ask, type Refusal } from '../client.ts';
import { DateField } from '../parts/date-field.tsx';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { MoneyField } from '../parts/money-field.tsx';
import { today } from '../parts/today.ts';
import { useRules } from '../parts/use-rules.ts';
import { Division } from './division.tsx';
import { SeveralDebts } from './several-debts.tsx';

interface Props {
  readonly caseId: CaseId;
  readonly allocation: Claim['allocation'];
}

interface Values {
  readonly on: PlainDate | null;
  readonly amount: Fen | null;
  readonly agreed: Claim['allocation'];
}

/** How a hypothetical payment would be applied: by law, by an agreed order, and among several debts. */
export function WhatIf({ caseId, allocation }: Props): ReactElement {
  const { t } = useTranslation('ledger');
  const rules = useRules();
  const [form] = Form.useForm<Values>();
  const first: Values = {
    on: today(),
    amount: null,
    agreed: allocation === 'statutory' ? 'principal-first' : allocation,
  };
  const [{ on, amount, agreed }, setTyped] = useState(first);
  const asked =
    on !== null && isFen(amount) && amount > 0
      ? { caseId, on, amount, agreed: typeof agreed === 'string' ? agreed : [...agreed] }
      : null;
  const answer = useQuery<Output<'ledger-what-if'>, Refusal>({
    queryKey: ['ledger-what-if', asked],
    queryFn: () => ask('ledger-what-if', asked as NonNullable<typeof asked>),
    enabled: asked !== null,
    placeholderData: keepPreviousData,
  });
  return (
    <section className="sheet" aria-labelledby="ledger-what-if">
      <h2 id="ledger-what-if">{t('whatIf.title')}</h2>
      <Form
        form={form}
        name="what-if"
        layout="vertical"
        initialValues={first}
        onValuesChange={(_, values: Values) => setTyped(values)}
      >
        <div className="fields">
          <Form.Item name="on" label={t('whatIf.on')} rules={[rules.required]}>
            <DateField />
          </Form.Item>
          <Form.Item name="amount" label={t('whatIf.amount')} rules={[rules.amount]}>
            <MoneyField />
          </Form.Item>
          <Form.Item
            name="agreed"
            label={t('whatIf.order')}
            {...(allocation === 'statutory' && { extra: t('whatIf.noneAgreed') })}
          >
            <AllocationField />
          </Form.Item>
        </div>
      </Form>
      <FailureAlert error={answer.error} />
      {asked === null || !answer.data ? (
        <p className="quiet">{t('whatIf.hint')}</p>
      ) : (
        <div className="what-if" aria-live="polite" aria-busy={answer.isPlaceholderData}>
          <Division title={t('whatIf.statutory')} before={answer.data.before} division={answer.data.statutory} />
          <Division title={t('whatIf.agreed')} before={answer.data.before} division={answer.data.agreed} />
          <SeveralDebts several={answer.data.several} />
        </div>
      )}
    </section>
  );
}

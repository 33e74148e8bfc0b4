import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, InputNumber } from 'antd';
import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input, Output } from '../../electron/contract/operations.ts';
import { addMonths, type PlainDate } from '../../electron/domain/calendar.ts';
import { formatGrouped, NO_MONEY, type Fen } from '../../electron/domain/money.ts';
import { ask, type Refusal } from '../client.ts';
import { DateField } from '../parts/date-field.tsx';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { MoneyField } from '../parts/money-field.tsx';
import { placeRefusal } from '../parts/place-refusal.ts';
import { today } from '../parts/today.ts';
import { useFormDraft } from '../parts/use-form-draft.ts';
import { useRules } from '../parts/use-rules.ts';
import { AgreePlan } from './agree-plan.tsx';
import { InstalmentTable } from './instalment-table.tsx';
import { PlanSum } from './plan-sum.tsx';

interface Props {
  readonly caseId: string;
  /** Whether a plan stands already, which a new one would replace. */
  readonly replaces: boolean;
  readonly onClose: () => void;
}

interface Values {
  readonly waived: Fen | null;
  readonly count: number | null;
  readonly firstDueOn: PlainDate | null;
}

type Terms = Input<'plan-propose'>['terms'];

/** The terms as main takes them; null while one is missing or wrong. */
function termsOf({ waived, count, firstDueOn }: Values): Terms | null {
  const amount = waived ?? NO_MONEY;
  return Number.isSafeInteger(amount) && count !== null && firstDueOn !== null ? { waived: amount, count, firstDueOn } : null;
}

/** Works out instalments as the terms are typed, for both sides to look at, and enters them once both agree. */
export function ProposePlan({ caseId, replaces, onClose }: Props): ReactElement {
  const { t } = useTranslation('plan');
  const rules = useRules();
  const [form] = Form.useForm<Values>();
  const draft = useFormDraft<Values>(`case:${caseId}:plan`);
  const start: Values = { waived: NO_MONEY, count: 6, firstDueOn: addMonths(today(), 1), ...draft.found };
  const [typed, setTyped] = useState<Values | null>(null);
  const [agreedOn, setAgreedOn] = useState<PlainDate>(today);
  const terms = termsOf(typed ?? start);
  const proposal = useQuery<Output<'plan-propose'>, Refusal>({
    queryKey: ['plan-propose', { caseId, agreedOn, terms }],
    queryFn: () => ask('plan-propose', { caseId, agreedOn, terms: terms as Terms }),
    enabled: draft.known && terms !== null,
    placeholderData: keepPreviousData,
  });
  const { error } = proposal;
  useEffect(() => {
    if (error) placeRefusal(form, error, 'terms');
  }, [error, form]);
  if (!draft.known) return <></>;

  const current = proposal.isSuccess && !proposal.isPlaceholderData && terms ? { terms, ...proposal.data } : null;
  const done = (): void => {
    void draft.drop();
    onClose();
  };
  return (
    <section className="sheet" aria-labelledby="plan-propose">
      <div className="sheet-head">
        <h2 id="plan-propose">{t('propose')}</h2>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
      {replaces && <Alert className="failure" type="info" showIcon title={t('replaceHint')} />}
      <Form
        form={form}
        name="plan"
        layout="vertical"
        initialValues={start}
        onValuesChange={(_, values) => {
          setTyped(values);
          draft.keep(values);
        }}
      >
        <div className="fields">
          <Form.Item name="waived" label={t('terms.waived')} rules={[rules.amount]} tooltip={t('terms.waivedHint')} extra={proposal.data && t('terms.waivable', { amount: formatGrouped(proposal.data.waivable) })}>
            <MoneyField />
          </Form.Item>
          <Form.Item name="count" label={t('terms.count')} rules={[rules.required]}>
            <InputNumber min={1} max={120} precision={0} controls={false} suffix={t('terms.countUnit')} className="plan-count" />
          </Form.Item>
          <Form.Item name="firstDueOn" label={t('terms.firstDueOn')} rules={[rules.required]} extra={t('terms.monthly')}>
            <DateField from={today()} />
          </Form.Item>
        </div>
      </Form>
      <FailureAlert error={error?.report.field?.startsWith('terms.') ? null : error} />
      {!error && proposal.data && terms
        ? (
          <>
            <PlanSum owed={proposal.data.owed} waived={terms.waived as Fen} total={proposal.data.total} />
            <InstalmentTable rows={proposal.data.instalments} agreed={false} />
            <AgreePlan caseId={caseId} agreement={current} agreedOn={agreedOn} onAgreedOn={setAgreedOn} onAgreed={done} />
          </>
        )
        : <p className="quiet">{t('proposeFirst')}</p>}
    </section>
  );
}

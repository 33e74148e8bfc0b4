import { Alert, App, Button, Form, Input, InputNumber, Radio } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseId } from '../../electron/domain/case/ids.ts';
import { type Advice, ADVICES, type StopLossInputs, weigh } from '../../electron/domain/path/stop-loss.ts';
import { addDays, type PlainDate } from '../../electron/domain/quantities/calendar.ts';
import { type Fen, formatGrouped, isFen, NO_MONEY } from '../../electron/domain/quantities/money.ts';
import { useAct, useAnswer } from '../client.ts';
import { DateField } from '../parts/date-field.tsx';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Loading } from '../parts/loading.tsx';
import { MoneyField } from '../parts/money-field.tsx';
import { placeRefusal } from '../parts/place-refusal.ts';
import { today } from '../parts/today.ts';
import { useRules } from '../parts/use-rules.ts';
import { FigureSource } from './figure-source.tsx';

interface Values {
  readonly spent: Fen | null;
  readonly chance: number | null;
  readonly collectible: Fen | null;
  readonly furtherCosts: Fen | null;
  readonly decision?: Advice;
  readonly reason: string;
  readonly nextOn: PlainDate | null;
}

const MONEY = ['spent', 'collectible', 'furtherCosts'] as const;
const LABELS = { spent: 'spentMore', collectible: 'collectible', furtherCosts: 'furtherCosts' } as const;

/** The lawyer's assumptions from the form; null while incomplete. */
function inputsOf({ spent, chance, collectible, furtherCosts }: Partial<Values>): StopLossInputs | null {
  if (chance === null || chance === undefined) return null;
  return isFen(spent) && isFen(collectible) && isFen(furtherCosts)
    ? { spent, chance, collectible, furtherCosts }
    : null;
}

/** Evaluates one case while typing, and records the decision. */
export function ReviewSheet({
  caseId,
  onClose,
}: {
  readonly caseId: CaseId;
  readonly onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('stopLoss');
  const { message } = App.useApp();
  const rules = useRules();
  const { data, error } = useAnswer('stop-loss-read', { caseId });
  const decide = useAct('stop-loss-decide');
  const [form] = Form.useForm<Values>();
  const typed = Form.useWatch([], form) as Partial<Values> | undefined;
  if (!data) return error ? <FailureAlert error={error} /> : <Loading />;
  const [last] = data.reviews;
  const inputs = inputsOf(typed ?? {});
  const result = inputs && weigh(inputs, data);
  const amount = (sum: Fen | null): string => (sum === null ? t('none') : t('yuan', { amount: formatGrouped(sum) }));
  return (
    <section className="sheet" aria-labelledby="review-title">
      <div className="sheet-head">
        <h2 id="review-title">{t('review', { title: data.title })}</h2>
        <Button size="small" onClick={onClose}>
          {t('close')}
        </Button>
      </div>
      <dl className="pairs review-known" aria-label={t('known')}>
        <div>
          <dt>{t('owed')}</dt>
          <dd>{amount(data.owed)}</dd>
        </div>
        <div>
          <dt>{t('recovered')}</dt>
          <dd>{amount(data.recovered)}</dd>
        </div>
        <div>
          <dt>{t('costs')}</dt>
          <dd>{amount(data.costs)}</dd>
        </div>
        <div>
          <dt>{t('quiet')}</dt>
          <dd>{data.quietDays === null ? t('none') : t('days', { n: data.quietDays })}</dd>
        </div>
      </dl>
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{
          spent: last?.spent ?? NO_MONEY,
          chance: last?.chance ?? null,
          collectible: last?.collectible ?? data.proposed.collectible,
          furtherCosts: last?.furtherCosts ?? data.proposed.furtherCosts,
          reason: '',
          nextOn: addDays(today(), 30),
        }}
        onFinish={({ decision, reason, nextOn }) =>
          inputs &&
          decision &&
          decide.mutate(
            { caseId, ...inputs, decision, reason, nextOn },
            {
              onSuccess: () => {
                form.resetFields(['decision', 'reason']);
                void message.success(t('decided'));
              },
              onError: (refused) => void placeRefusal(form, refused, ''),
            },
          )
        }
      >
        <div className="fields">
          {MONEY.map((name) => (
            <Form.Item
              key={name}
              name={name}
              label={t(LABELS[name])}
              extra={
                <FigureSource
                  name={name}
                  value={typed?.[name]}
                  proposed={data.proposed}
                  onTake={(value) => form.setFieldValue(name, value)}
                />
              }
              rules={[rules.required, rules.amount]}
            >
              <MoneyField />
            </Form.Item>
          ))}
          <Form.Item name="chance" label={t('chance')} rules={[rules.required]}>
            <InputNumber min={0} max={100} precision={0} controls={false} />
          </Form.Item>
        </div>
        {result && (
          <Alert
            className="review-result"
            type={result.advice === 'continue' ? 'success' : 'warning'}
            role="status"
            title={t('adviceIs', { advice: t(`advice.${result.advice}`) })}
            description={
              <ul>
                {result.reasons.map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
            }
          />
        )}
        <div className="fields">
          <Form.Item className="review-decision" name="decision" label={t('chosen')} rules={[rules.required]}>
            <Radio.Group options={ADVICES.map((value) => ({ value, label: t(`advice.${value}`) }))} />
          </Form.Item>
          <Form.Item name="nextOn" label={t('next')}>
            <DateField />
          </Form.Item>
        </div>
        <Form.Item name="reason" label={t('reason')} extra={t('reasonHint')} rules={[rules.required]}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <FailureAlert error={decide.error} />
        <Button type="primary" htmlType="submit" loading={decide.isPending}>
          {t('decide')}
        </Button>
      </Form>
      {data.reviews.length > 0 && (
        <>
          <h3>{t('history')}</h3>
          <ul>
            {data.reviews.map((each, index) => (
              <li key={index}>
                {t('entry', {
                  on: each.reviewedOn,
                  decision: t(`advice.${each.decision}`),
                  advice: t(`advice.${each.advice}`),
                  expected: formatGrouped(each.expected),
                  reason: each.reason,
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

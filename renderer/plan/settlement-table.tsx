import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Alert, Button, Segmented } from 'antd';
import { type ReactElement, useCallback, useDeferredValue, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../electron/contract/operations.ts';
import type { CaseId } from '../../electron/domain/case/ids.ts';
import type { PlainDate } from '../../electron/domain/quantities/calendar.ts';
import { isFen, NO_MONEY } from '../../electron/domain/quantities/money.ts';
import { parsePercent } from '../../electron/domain/quantities/rates.ts';
import { ask, type Refusal } from '../client.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { today } from '../parts/today.ts';
import type { FormDraft } from '../parts/use-form-draft.ts';
import { AgreePlan } from './agree-plan.tsx';
import { ComparisonTable } from './comparison-table.tsx';
import { InstalmentTable } from './instalment-table.tsx';
import { PlanSum } from './plan-sum.tsx';
import { RecoveryChart } from './recovery-chart.tsx';
import { SuitFields } from './suit-fields.tsx';
import { TermsForm } from './terms-form.tsx';
import { MOST_VARIANTS, type TableValues, termsOf, type TermsValues } from './terms-values.ts';

interface Props {
  readonly caseId: CaseId;
  readonly start: TableValues;
  readonly draft: FormDraft<TableValues>;
  /** Whether there is already a plan, which a new one would replace. */
  readonly replaces: boolean;
  readonly onClose: () => void;
}

/**
 * Computes terms as they are typed or set with sliders, up to three variants side by side, beside suing and doing
 * nothing, for both sides to look at.
 */
export function SettlementTable({ caseId, start, draft, replaces, onClose }: Props): ReactElement {
  const { t } = useTranslation('plan');
  const [table, setTable] = useState(start);
  const [agreedOn, setAgreedOn] = useState<PlainDate>(today);
  const { variants, active, suit, discount } = table;
  const typed = useRef(false);
  const keep = (values: TableValues): void => {
    typed.current = true;
    setTable(values);
  };
  const edit = useCallback((values: TermsValues) => {
    typed.current = true;
    setTable((before) => ({
      ...before,
      variants: before.variants.map((each, index) => (index === before.active ? values : each)),
    }));
  }, []);
  useEffect(() => {
    if (typed.current) draft.keep(table);
  }, [table, draft]);
  const workedOut = useDeferredValue(variants);
  const terms = workedOut.map(termsOf);
  const lawyer = suit.lawyer ?? NO_MONEY;
  const rate = discount === null ? null : parsePercent(discount);
  const asked =
    terms.every((each) => each !== null) &&
    suit.months !== null &&
    isFen(lawyer) &&
    (discount === null || rate !== null)
      ? { caseId, agreedOn, variants: terms, suit: { ...suit, months: suit.months, lawyer }, discount: rate }
      : null;
  const compared = useQuery<Output<'plan-compare'>, Refusal>({
    queryKey: ['plan-compare', asked],
    queryFn: () => ask('plan-compare', asked as NonNullable<typeof asked>),
    enabled: asked !== null,
    placeholderData: keepPreviousData,
  });
  const { data: answer, error } = compared;
  const shown = answer?.variants[active] ?? null;
  // Nothing can be agreed while what is shown lags behind what was typed.
  const current =
    workedOut === variants && compared.isSuccess && !compared.isPlaceholderData && shown?.worked && terms[active]
      ? { terms: terms[active], total: shown.worked.total }
      : null;
  const done = (): void => {
    typed.current = false;
    void draft.drop();
    onClose();
  };
  return (
    <>
      <section className="sheet" aria-labelledby="plan-propose">
        <div className="sheet-head">
          <h2 id="plan-propose">{t('propose')}</h2>
          <Segmented
            aria-label={t('variants')}
            value={active}
            onChange={(index) => keep({ ...table, active: index })}
            options={variants.map((_, index) => ({ value: index, label: t('variant', { n: index + 1 }) }))}
          />
          {variants.length < MOST_VARIANTS && (
            <Button
              onClick={() => keep({ ...table, variants: [...variants, variants[active]!], active: variants.length })}
            >
              {t('addVariant')}
            </Button>
          )}
          {variants.length > 1 && (
            <Button
              onClick={() => keep({ ...table, variants: variants.filter((_, index) => index !== active), active: 0 })}
            >
              {t('dropVariant')}
            </Button>
          )}
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
        {replaces && <Alert className="failure" type="info" showIcon title={t('replaceHint')} />}
        <TermsForm
          key={`${active} of ${variants.length}`}
          values={variants[active]!}
          owed={answer?.owed}
          capPercent={answer?.capPercent ?? null}
          problem={shown?.problem?.field.includes('.') ? shown.problem : null}
          onTyped={edit}
        />
        <FailureAlert error={error} />
        {shown?.problem && !shown.problem.field.includes('.') && (
          <Alert className="failure" type="error" showIcon role="alert" title={shown.problem.message} />
        )}
        {asked && answer && shown?.worked ? (
          <>
            <PlanSum
              owed={answer.total}
              waived={shown.worked.waived}
              waiver={variants[active]!.waiver}
              total={shown.worked.total}
            />
            <InstalmentTable rows={shown.worked.instalments} agreed={false} />
          </>
        ) : (
          !shown?.problem && <p className="quiet">{t('proposeFirst')}</p>
        )}
        <AgreePlan caseId={caseId} agreement={current} agreedOn={agreedOn} onAgreedOn={setAgreedOn} onAgreed={done} />
      </section>
      {answer && (
        <section className="sheet" aria-labelledby="plan-compared" aria-busy={compared.isPlaceholderData}>
          <h2 id="plan-compared">{t('compare.title')}</h2>
          <RecoveryChart answer={answer} from={agreedOn} />
          <ComparisonTable answer={answer} active={active} final={variants.map(({ waiver }) => waiver === 'final')} />
        </section>
      )}
      <SuitFields
        values={{ suit, discount }}
        discount={answer?.discount}
        onTyped={(values) => keep({ ...table, ...values })}
      />
    </>
  );
}

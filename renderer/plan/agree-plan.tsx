import { App, Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseId } from '../../electron/domain/case/ids.ts';
import type { PlainDate } from '../../electron/domain/quantities/calendar.ts';
import type { Fen } from '../../electron/domain/quantities/money.ts';
import { useAct } from '../client.ts';
import { DateField } from '../parts/date-field.tsx';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { today } from '../parts/today.ts';
import type { Terms } from './terms-values.ts';

interface Props {
  readonly caseId: CaseId;
  /** The variant as shown; null while a newer one is being computed, or if it has a problem. */
  readonly agreement: { readonly terms: Terms; readonly total: Fen } | null;
  /** The day for which the variant is computed. */
  readonly agreedOn: PlainDate;
  readonly onAgreedOn: (day: PlainDate) => void;
  readonly onAgreed: () => void;
}

/**
 * Records the plan that both sides have seen, or the variant as an offer by one side. The total is sent along, so
 * that a sum
 * that has changed meanwhile is not agreed on unseen.
 */
export function AgreePlan({ caseId, agreement, agreedOn, onAgreedOn, onAgreed }: Props): ReactElement {
  const { t } = useTranslation('plan');
  const { message } = App.useApp();
  const agree = useAct('plan-agree');
  const offer = useAct('offer-add');
  const enter = (): void => {
    if (!agreement) return;
    agree.mutate(
      { caseId, agreedOn, ...agreement },
      {
        onSuccess: () => {
          void message.success(t('agreedNow'));
          onAgreed();
        },
      },
    );
  };
  const note = (by: 'creditor' | 'debtor'): void => {
    if (agreement)
      offer.mutate(
        { caseId, by, on: agreedOn, terms: agreement.terms, note: '' },
        { onSuccess: () => void message.success(t('rounds.noted')) },
      );
  };
  return (
    <div className="plan-agree">
      <label className="plan-agreed-on">
        <span>{t('agreedOn')}</span>
        <DateField value={agreedOn} until={today()} allowClear={false} onChange={(day) => onAgreedOn(day ?? today())} />
      </label>
      <Button type="primary" disabled={!agreement} loading={agree.isPending} onClick={enter}>
        {t('agree')}
      </Button>
      <Button disabled={!agreement} loading={offer.isPending} onClick={() => note('creditor')}>
        {t('rounds.ours')}
      </Button>
      <Button disabled={!agreement} loading={offer.isPending} onClick={() => note('debtor')}>
        {t('rounds.theirs')}
      </Button>
      <FailureAlert error={agree.error ?? offer.error} />
    </div>
  );
}

import { App, Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input, Output } from '../../electron/contract/operations.ts';
import type { PlainDate } from '../../electron/domain/calendar.ts';
import { useAct } from '../client.ts';
import { DateField } from '../parts/date-field.tsx';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { today } from '../parts/today.ts';

interface Props {
  readonly caseId: string;
  /** The proposal as it is shown; null while a newer one is being worked out. */
  readonly agreement: (Pick<Output<'plan-propose'>, 'total'> & Pick<Input<'plan-propose'>, 'terms'>) | null;
  /** The day of the agreement, for which the proposal is worked out. */
  readonly agreedOn: PlainDate;
  readonly onAgreedOn: (day: PlainDate) => void;
  readonly onAgreed: () => void;
}

/** Enters the plan that both sides have seen. The total goes along, so that a sum that has moved meanwhile is not agreed on unseen. */
export function AgreePlan({ caseId, agreement, agreedOn, onAgreedOn, onAgreed }: Props): ReactElement {
  const { t } = useTranslation('plan');
  const { message } = App.useApp();
  const agree = useAct('plan-agree');
  const enter = (): void => {
    if (!agreement) return;
    agree.mutate({ caseId, agreedOn, terms: agreement.terms, total: agreement.total }, {
      onSuccess: () => {
        void message.success(t('agreedNow'));
        onAgreed();
      },
    });
  };
  return (
    <div className="plan-agree">
      <label className="plan-agreed-on"><span>{t('agreedOn')}</span><DateField value={agreedOn} until={today()} allowClear={false} onChange={(day) => onAgreedOn(day ?? today())} /></label>
      <Button type="primary" disabled={!agreement} loading={agree.isPending} onClick={enter}>{t('agree')}</Button>
      <FailureAlert error={agree.error} />
    </div>
  );
}

import { Alert, App, Button, Form, Input, Modal } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { PlanView } from '../../electron/contract/plans.ts';
import type { CaseId } from '../../electron/domain/case/ids.ts';
import type { PlainDate } from '../../electron/domain/quantities/calendar.ts';
import { formatGrouped } from '../../electron/domain/quantities/money.ts';
import type { PlanStepKind } from '../../electron/domain/settlement/plan-course.ts';
import { useAct } from '../client.ts';
import { DateField } from '../parts/date-field.tsx';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { placeRefusal } from '../parts/place-refusal.ts';
import { today } from '../parts/today.ts';

interface Props {
  readonly caseId: CaseId;
  readonly plan: PlanView;
}

const ALERTS = {
  running: 'info',
  grace: 'info',
  missed: 'warning',
  noticed: 'warning',
  ripe: 'error',
  fallen: 'error',
  kept: 'success',
} as const;

/** The state of a plan, what is owed if it lapses, and the next possible step. */
export function PlanSteps({ caseId, plan }: Props): ReactElement {
  const { t } = useTranslation('plan');
  const navigate = useNavigate();
  const notice = useAct('plan-notice');
  const [step, setStep] = useState<PlanStepKind | null>(null);
  const { state, steps, ifFallen } = plan;
  const draft = (): void =>
    notice.mutate({ caseId }, { onSuccess: ({ id }) => navigate(`/cases/${caseId}/letters/${id}`) });
  const text = t(`course.${state}`, {
    overdue: formatGrouped(plan.overdue),
    until: plan.cureUntil ?? '',
    kept: plan.keptOn ?? '',
    fallen: plan.fallenOn ?? '',
    grace: plan.terms.graceDays,
  });
  return (
    <>
      <Alert
        className="failure"
        type={ALERTS[state]}
        showIcon
        title={text}
        description={
          ifFallen && (
            <div role="group" aria-label={t('course.ifFallenLabel')}>
              {t(state === 'fallen' ? 'course.due' : 'course.ifFallen', {
                on: ifFallen.asOf,
                total: formatGrouped(ifFallen.total),
                principal: formatGrouped(ifFallen.principal),
                interest: formatGrouped(ifFallen.interest),
                penalty: formatGrouped(ifFallen.penalty),
              })}
            </div>
          )
        }
      />
      <div className="plan-acts">
        {(state === 'missed' || state === 'noticed') && (
          <Button loading={notice.isPending} onClick={draft}>
            {t('course.draft')}
          </Button>
        )}
        {(state === 'missed' || state === 'noticed' || state === 'ripe') && (
          <Button type={state === 'missed' ? 'primary' : 'default'} onClick={() => setStep('notice')}>
            {t('course.notice')}
          </Button>
        )}
        {state === 'ripe' && (
          <Button danger type="primary" onClick={() => setStep('fallen')}>
            {t('course.fall')}
          </Button>
        )}
        {state === 'fallen' && <Button onClick={() => setStep('resumed')}>{t('course.resume')}</Button>}
      </div>
      <FailureAlert error={notice.error} />
      {steps.length > 0 && (
        <ul className="plan-steps" aria-label={t('course.steps')}>
          {steps.map(({ kind, on, note, recordedAt }) => (
            <li key={kind + recordedAt}>
              <span className="figure">{on}</span> {t(`course.done.${kind}`)}
              {note && `：${note}`}
            </li>
          ))}
        </ul>
      )}
      {step && <StepDialog key={step} caseId={caseId} kind={step} onClose={() => setStep(null)} />}
    </>
  );
}

function StepDialog({
  caseId,
  kind,
  onClose,
}: {
  readonly caseId: CaseId;
  readonly kind: PlanStepKind;
  readonly onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('plan');
  const { message } = App.useApp();
  const act = useAct('plan-step');
  const [form] = Form.useForm<{ on: PlainDate; note: string }>();
  const [unplaced, setUnplaced] = useState<Error | null>(null);
  return (
    <Modal
      open
      title={t(`course.title.${kind}`)}
      okText={t('course.save')}
      cancelText={t('cancel')}
      okButtonProps={{ danger: kind === 'fallen' }}
      confirmLoading={act.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t(`course.hint.${kind}`)}</p>
      <Form
        form={form}
        name="plan-step"
        layout="vertical"
        initialValues={{ on: today(), note: '' }}
        onFinish={(values) =>
          act.mutate(
            { caseId, kind, ...values },
            {
              onSuccess: () => {
                void message.success(t('course.saved'));
                onClose();
              },
              onError: (error) => setUnplaced(placeRefusal(form, error, '') ? null : error),
            },
          )
        }
      >
        <Form.Item name="on" label={t(`course.on.${kind}`)}>
          <DateField until={today()} allowClear={false} />
        </Form.Item>
        <Form.Item name="note" label={t('rounds.note')}>
          <Input maxLength={200} placeholder={t(`course.noteHint.${kind}`)} />
        </Form.Item>
        <button type="submit" hidden />
      </Form>
      <FailureAlert error={unplaced} />
    </Modal>
  );
}

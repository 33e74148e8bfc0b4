import { Alert, App, Checkbox, Form, InputNumber, Modal, Radio } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { CaseId } from '../../electron/domain/case/ids.ts';
import { LETTER_KINDS, type LetterKind } from '../../electron/domain/letter/letter.ts';
import { addDays, type PlainDate } from '../../electron/domain/quantities/calendar.ts';
import { useCase } from '../case/use-case.ts';
import { useAct, useAnswer } from '../client.ts';
import { DateField } from '../parts/date-field.tsx';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { placeRefusal } from '../parts/place-refusal.ts';
import { today } from '../parts/today.ts';
import { useRules } from '../parts/use-rules.ts';

interface Props {
  readonly caseId: CaseId;
  readonly open: boolean;
  readonly onClose: () => void;
}

interface Values {
  readonly kind: LetterKind;
  readonly by: 'day' | 'within';
  readonly payBy: PlainDate;
  readonly payWithin: number;
  /** Positions in the list of parties; `together` for one letter to all debtors. Absent if there is only one party. */
  readonly recipients?: readonly string[];
}

/**
 * Has letters drafted from the facts: one for each recipient, in the tone that the case suggests unless another is
 * chosen.
 */
export function CreateLetter({ caseId, open, onClose }: Props): ReactElement {
  const { t } = useTranslation(['letter', 'terms']);
  const { message } = App.useApp();
  const rules = useRules();
  const navigate = useNavigate();
  const {
    facts: { debtors, guarantors },
  } = useCase();
  const settings = useAnswer('settings-read', {}, open);
  const tone = useAnswer('letter-tone', { caseId }, open);
  const create = useAct('letter-create');
  const [form] = Form.useForm<Values>();
  const [unplaced, setUnplaced] = useState<Error | null>(null);
  const parties = [
    ...debtors.map(({ id: party, name }) => ({ role: 'debtor' as const, party, name })),
    ...guarantors.map(({ id: party, name }) => ({ role: 'guarantor' as const, party, name })),
  ];
  const within = settings.data?.payWithinDays ?? 10;
  const close = (): void => {
    setUnplaced(null);
    onClose();
  };

  const finish = ({ kind, by, payBy, payWithin, recipients = [] }: Values): void => {
    const chosen = recipients.flatMap((place) => {
      const found = parties[Number(place)];
      return found ? [{ role: found.role, party: found.party }] : [];
    });
    const last = by === 'day' ? payBy : addDays(today(), payWithin);
    create.mutate(
      {
        caseId,
        kind,
        payBy: last,
        ...(by === 'within' && { payWithin }),
        ...(chosen.length > 0 && !recipients.includes('together') && { recipients: chosen }),
      },
      {
        onSuccess: ({ id, others }) => {
          if (others.length > 0) void message.info(t('others', { n: others.length }));
          return navigate(`/cases/${caseId}/letters/${id}`);
        },
        onError: (error) => setUnplaced(placeRefusal(form, error, '') ? null : error),
      },
    );
  };
  return (
    <Modal
      open={open && settings.data !== undefined && tone.data !== undefined}
      title={t('create')}
      okText={t('make')}
      cancelText={t('cancel')}
      confirmLoading={create.isPending}
      onOk={() => form.submit()}
      onCancel={close}
      destroyOnHidden
    >
      <Form
        form={form}
        name="new-letter"
        layout="vertical"
        preserve={false}
        initialValues={{
          kind: tone.data?.kind,
          by: 'day',
          payBy: addDays(today(), within),
          payWithin: within,
          recipients: debtors.length > 1 ? ['together'] : ['0'],
        }}
        onFinish={finish}
      >
        {tone.data && (
          <Alert
            className="letter-tone"
            type="info"
            title={t('proposed', { kind: t(`terms:letterKind.${tone.data.kind}`), why: tone.data.why.join('；') })}
          />
        )}
        <Form.Item name="kind" label={t('kind')}>
          <Radio.Group
            optionType="button"
            options={LETTER_KINDS.map((value) => ({ value, label: t(`terms:letterKind.${value}`) }))}
          />
        </Form.Item>
        {parties.length > 1 && (
          <Form.Item
            name="recipients"
            label={t('recipients')}
            extra={t('recipientsHint')}
            rules={[{ required: true, type: 'array', min: 1, message: t('recipientNeeded') }]}
          >
            <Checkbox.Group
              className="letter-recipients"
              options={[
                ...(debtors.length > 1 ? [{ value: 'together', label: t('together') }] : []),
                ...parties.map(({ role, name }, place) => ({
                  value: String(place),
                  label: `${t(`recipient.${role}`)} ${name}`,
                })),
              ]}
            />
          </Form.Item>
        )}
        <Form.Item name="by" label={t('deadline')}>
          <Radio.Group
            options={(['day', 'within'] as const).map((value) => ({ value, label: t(`deadlines.${value}`) }))}
          />
        </Form.Item>
        <Form.Item noStyle dependencies={['by']}>
          {({ getFieldValue }) =>
            getFieldValue('by') === 'within' ? (
              <Form.Item name="payWithin" label={t('within')} extra={t('withinHint')} rules={[{ required: true }]}>
                <InputNumber min={1} max={90} precision={0} controls={false} suffix={t('days')} />
              </Form.Item>
            ) : (
              <Form.Item name="payBy" label={t('payBy')} extra={t('payByHint')} rules={[rules.required]}>
                <DateField from={addDays(today(), 1)} allowClear={false} />
              </Form.Item>
            )
          }
        </Form.Item>
        <button type="submit" hidden />
      </Form>
      <FailureAlert error={unplaced ?? tone.error} />
    </Modal>
  );
}

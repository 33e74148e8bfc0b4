import { Form, Modal, Radio } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { addDays, type PlainDate } from '../../electron/domain/calendar.ts';
import type { LetterKind } from '../../electron/domain/letter.ts';
import { useAct, useAnswer } from '../client.ts';
import { DateField } from '../parts/date-field.tsx';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { placeRefusal } from '../parts/place-refusal.ts';
import { today } from '../parts/today.ts';
import { useRules } from '../parts/use-rules.ts';

interface Props {
  readonly caseId: string;
  readonly open: boolean;
  readonly onClose: () => void;
}

interface Values {
  readonly kind: LetterKind;
  readonly payBy: PlainDate;
}

const KINDS: readonly LetterKind[] = ['reminder', 'demand', 'lawyers-letter'];

/** Has a letter drafted from the facts. */
export function CreateLetter({ caseId, open, onClose }: Props): ReactElement {
  const { t } = useTranslation(['letter', 'terms']);
  const rules = useRules();
  const navigate = useNavigate();
  const settings = useAnswer('settings-read', {}, open);
  const create = useAct('letter-create');
  const [form] = Form.useForm<Values>();
  const [unplaced, setUnplaced] = useState<Error | null>(null);
  const close = (): void => {
    setUnplaced(null);
    onClose();
  };
  return (
    <Modal
      open={open && settings.data !== undefined}
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
        initialValues={{ kind: 'lawyers-letter', payBy: addDays(today(), settings.data?.payWithinDays ?? 10) }}
        onFinish={(values) => create.mutate({ caseId, ...values }, {
          onSuccess: ({ id }) => navigate(`/cases/${caseId}/letters/${id}`),
          onError: (error) => setUnplaced(placeRefusal(form, error, '') ? null : error),
        })}
      >
        <Form.Item name="kind" label={t('kind')}>
          <Radio.Group optionType="button" options={KINDS.map((value) => ({ value, label: t(`terms:letterKind.${value}`) }))} />
        </Form.Item>
        <Form.Item name="payBy" label={t('payBy')} extra={t('payByHint')} rules={[rules.required]}>
          <DateField from={addDays(today(), 1)} allowClear={false} />
        </Form.Item>
        <button type="submit" hidden />
      </Form>
      <FailureAlert error={unplaced} />
    </Modal>
  );
}

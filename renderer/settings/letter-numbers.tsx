import { App, Button, Form, Input, InputNumber, Modal } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterKind } from '../../electron/domain/letter/letter.ts';
import { useAct, useAnswer } from '../client.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { placeRefusal } from '../parts/place-refusal.ts';
import { useRules } from '../parts/use-rules.ts';

interface Values {
  readonly last: number;
  readonly reason: string;
}

/** The numbers that letters will bear, and those skipped, with the reasons. */
export function LetterNumbers(): ReactElement {
  const { t } = useTranslation(['settings', 'terms']);
  const { message } = App.useApp();
  const rules = useRules();
  const { data, error } = useAnswer('letter-numbers-read', {});
  const skip = useAct('letter-numbers-skip');
  const [kind, setKind] = useState<LetterKind | null>(null);
  const [form] = Form.useForm<Values>();
  const next = data?.next.find((each) => each.kind === kind);
  const close = (): void => {
    skip.reset();
    setKind(null);
  };
  return (
    <section className="sheet" aria-labelledby="letter-numbers">
      <h2 id="letter-numbers">{t('numbers.title')}</h2>
      <p className="quiet">{t('numbers.hint')}</p>
      <FailureAlert error={error} />
      <dl className="pairs">
        {data?.next.map((each) => (
          <div key={each.kind}>
            <dt>{t(`terms:letterKind.${each.kind}`)}</dt>
            <dd>
              {each.number}{' '}
              <Button
                size="small"
                type="link"
                aria-label={t('numbers.skipOf', { kind: t(`terms:letterKind.${each.kind}`) })}
                onClick={() => setKind(each.kind)}
              >
                {t('numbers.skip')}
              </Button>
            </dd>
          </div>
        ))}
        {data?.skipped.map(({ numbers, reason }) => (
          <div key={numbers}>
            <dt>{t('numbers.skipped')}</dt>
            <dd>
              {numbers}：{reason}
            </dd>
          </div>
        ))}
      </dl>
      <Modal
        open={next !== undefined}
        title={t('numbers.skip')}
        okText={t('numbers.skip')}
        cancelText={t('change.cancel')}
        confirmLoading={skip.isPending}
        onOk={() => form.submit()}
        onCancel={close}
        destroyOnHidden
      >
        <p>{t('numbers.skipHint', { number: next?.number })}</p>
        <Form
          form={form}
          name="skip-numbers"
          layout="vertical"
          preserve={false}
          initialValues={{ last: next?.serial, reason: t('numbers.reasonFirst') }}
          onFinish={(values) =>
            kind &&
            skip.mutate(
              { kind, ...values },
              {
                onSuccess: () => {
                  close();
                  void message.success(t('numbers.done'));
                },
                onError: (refusal) => placeRefusal(form, refusal, ''),
              },
            )
          }
        >
          <Form.Item name="last" label={t('numbers.last')} rules={[{ required: true, message: t('numbers.needed') }]}>
            <InputNumber min={1} max={99_999} precision={0} controls={false} />
          </Form.Item>
          <Form.Item name="reason" label={t('numbers.reason')} rules={[rules.required]}>
            <Input maxLength={200} />
          </Form.Item>
        </Form>
        <FailureAlert error={skip.error} />
      </Modal>
    </section>
  );
}

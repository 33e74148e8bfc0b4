import { Alert, App, Button, Form, Input } from 'antd';
import { type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct, useAnswer } from '../client.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { placeRefusal } from '../parts/place-refusal.ts';
import { EnteredFixings } from './entered-fixings.tsx';
import './rates.css';

/** The day up to which the LPR is known, and a field to paste newer publications into: no network is needed. */
export function RatesSection(): ReactElement {
  const { t } = useTranslation('rates');
  const { message } = App.useApp();
  const { data, error } = useAnswer('rates-read', {});
  const add = useAct('rates-add');
  const [form] = Form.useForm<{ text: string }>();
  return (
    <section className="sheet" aria-labelledby="rates-title">
      <h2 id="rates-title">{t('title')}</h2>
      <FailureAlert error={error} />
      {data && (
        <>
          <p>{t('known', { on: data.last.publishedOn, oneYear: data.last.oneYear, fiveYear: data.last.fiveYear })}</p>
          {data.stale && <Alert className="failure" type="warning" showIcon title={t('stale')} />}
          <EnteredFixings entered={data.entered} />
        </>
      )}
      <Form
        form={form}
        layout="vertical"
        onFinish={({ text }) =>
          add.mutate(
            { text },
            {
              onSuccess: ({ added }) => {
                form.resetFields();
                void message.success(t('added', { n: added.length }));
              },
              onError: (refused) => void placeRefusal(form, refused, ''),
            },
          )
        }
      >
        <Form.Item
          name="text"
          label={t('paste')}
          extra={t('hint')}
          rules={[{ required: true, whitespace: true, message: t('empty') }]}
        >
          <Input.TextArea rows={3} maxLength={20_000} placeholder="2026-09-21,3.00,3.50" spellCheck={false} />
        </Form.Item>
        <Button htmlType="submit" loading={add.isPending}>
          {t('add')}
        </Button>
      </Form>
    </section>
  );
}

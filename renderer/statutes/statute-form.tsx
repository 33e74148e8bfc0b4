import { App, AutoComplete, Button, Form, Input, Select } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_LAW } from '../../electron/contract/own-statutes.ts';
import { articlesInText, type OwnStatute, type PastedArticle, tidy } from '../../electron/domain/law/own-statute.ts';
import type { PlainDate } from '../../electron/domain/quantities/calendar.ts';
import { useAct, useAnswer } from '../client.ts';
import { DateField } from '../parts/date-field.tsx';
import { DraftNotice } from '../parts/draft-notice.tsx';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { placeRefusal } from '../parts/place-refusal.ts';
import { today } from '../parts/today.ts';
import type { FormDraft } from '../parts/use-form-draft.ts';
import { useRules } from '../parts/use-rules.ts';

/** The form's values; `number` names the article if the pasted text does not start with a number. */
export interface StatuteValues extends Omit<OwnStatute, 'articles' | 'topics' | 'effectiveFrom'> {
  readonly effectiveFrom: PlainDate | null;
  readonly topics: string[];
  readonly number: string;
  readonly text: string;
}

const KINDS = ['statute', 'interpretation', 'regulation'] as const;

function firstValues(): StatuteValues {
  return {
    law: '',
    shortName: '',
    kind: 'statute',
    organ: '',
    documentNumber: '',
    effectiveFrom: null,
    effectiveTo: null,
    purpose: '',
    topics: [],
    source: '',
    checkedOn: today(),
    number: '',
    text: '',
  };
}

/** The pasted text, article by article; text that starts without a number takes the number typed beside it. */
function articlesOf({ text, number }: Pick<StatuteValues, 'text' | 'number'>): PastedArticle[] {
  const found = articlesInText(text);
  const whole = tidy(text.split('\n'));
  return found.length > 0 || number.trim() === '' || whole === '' ? found : [{ article: number.trim(), text: whole }];
}

interface Props {
  readonly draft: FormDraft<StatuteValues>;
  readonly onDone: () => void;
}

/** The law, its dates and source, and the text, for which it shows what was recognised. */
export function StatuteForm({ draft, onDone }: Props): ReactElement {
  const { t } = useTranslation(['ownStatutes', 'parts']);
  const { message } = App.useApp();
  const rules = useRules();
  const [form] = Form.useForm<StatuteValues>();
  const [unplaced, setUnplaced] = useState<Error | null>(null);
  const add = useAct('own-statute-add');
  const list = useAnswer('statute-list', { on: today() });
  const laws = list.data?.laws ?? [];
  const number = Form.useWatch('number', form) ?? '';
  const articles = articlesOf({ text: Form.useWatch('text', form) ?? '', number });
  const textStarts = {
    validator: () =>
      articlesOf(form.getFieldsValue(true) as StatuteValues).length > 0
        ? Promise.resolve()
        : Promise.reject(new Error(t('noArticle'))),
  };

  const takeNames = (law: string): void => {
    const known = laws.find((each) => each.law === law);
    if (known) form.setFieldsValue({ shortName: known.shortName, kind: known.kind, organ: known.organ });
  };
  const save = (values: StatuteValues): void => {
    const {
      law,
      shortName,
      kind,
      organ,
      documentNumber,
      effectiveFrom,
      effectiveTo,
      purpose,
      topics,
      source,
      checkedOn,
    } = values;
    if (effectiveFrom === null) return;
    add.mutate(
      {
        statute: {
          law,
          shortName,
          kind,
          organ,
          documentNumber,
          effectiveFrom,
          effectiveTo,
          purpose,
          topics,
          source,
          checkedOn,
          articles,
        },
      },
      {
        onSuccess: () => {
          void draft.drop();
          void message.success(t('added', { count: articles.length }));
          onDone();
        },
        onError: (error) => setUnplaced(placeRefusal(form, error, 'statute') ? null : error),
      },
    );
  };

  return (
    <Form
      form={form}
      name="own-statute"
      layout="vertical"
      initialValues={{ ...firstValues(), ...draft.found }}
      onValuesChange={(_, values) => draft.keep(values)}
      onFinish={() => save(form.getFieldsValue(true) as StatuteValues)}
    >
      {draft.found && (
        <DraftNotice
          onDiscard={() => {
            form.setFieldsValue(firstValues());
            void draft.drop();
          }}
        />
      )}
      <Form.Item name="law" label={t('law')} rules={[rules.required]}>
        <AutoComplete
          options={laws.map(({ law }) => ({ value: law }))}
          showSearch={{ filterOption: (typed, option) => option?.value.includes(typed) ?? false }}
          onSelect={takeNames}
          placeholder={t('lawHint')}
        />
      </Form.Item>
      <div className="fields">
        <Form.Item name="shortName" label={t('shortName')} rules={[rules.required]}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="kind" label={t('kind')}>
          <Select options={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
        </Form.Item>
        <Form.Item name="organ" label={t('organ')}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="documentNumber" label={t('documentNumber')}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="effectiveFrom" label={t('effectiveFrom')} rules={[rules.required]}>
          <DateField />
        </Form.Item>
        <Form.Item name="effectiveTo" label={t('effectiveTo')}>
          <DateField />
        </Form.Item>
        <Form.Item name="source" label={t('from')} rules={[rules.required]}>
          <Input maxLength={200} placeholder={t('fromHint')} />
        </Form.Item>
        <Form.Item name="checkedOn" label={t('checkedOn')} rules={[rules.required]}>
          <DateField until={today()} />
        </Form.Item>
        <Form.Item name="purpose" label={t('purpose')}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="topics" label={t('topics')}>
          <Select mode="multiple" options={(list.data?.topics ?? []).map((value) => ({ value, label: value }))} />
        </Form.Item>
        <Form.Item name="number" label={t('number')} extra={t('numberHint')}>
          <Input maxLength={40} placeholder={t('numberExample')} />
        </Form.Item>
      </div>
      <Form.Item
        name="text"
        label={t('text')}
        extra={
          articles.length > 0
            ? t('recognised', {
                count: articles.length,
                first: articles[0]?.article ?? '',
                last: articles.at(-1)?.article ?? '',
              })
            : t('textHint')
        }
        rules={[textStarts]}
      >
        <Input.TextArea rows={8} maxLength={MOST_LAW} />
      </Form.Item>
      <FailureAlert error={unplaced} />
      <Button type="primary" htmlType="submit" loading={add.isPending}>
        {t('save')}
      </Button>
    </Form>
  );
}

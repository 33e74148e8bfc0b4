import { Form, Input, Select } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { REASONS } from '../../electron/domain/case/case-facts.ts';
import { useAnswer } from '../client.ts';
import { tabLeaves } from '../parts/tab-leaves.ts';

/** Why the debtor does not pay, his assets, and who acts for the creditor. */
export function SituationFields(): ReactElement {
  const { t } = useTranslation(['case', 'terms', 'parts']);
  const settings = useAnswer('settings-read', {});
  return (
    <div className="fields fields-wide">
      <Form.Item
        name={['situation', 'reason']}
        label={t('facts.reason')}
        normalize={(reason: unknown) => reason ?? null}
      >
        <Select
          allowClear={{ label: t('parts:clear') }}
          placeholder={t('facts.reasonHint')}
          options={REASONS.map((value) => ({ value, label: t(`terms:reason.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="lawyers" label={t('facts.lawyers')} tooltip={t('facts.lawyersHint')}>
        <Select
          mode="tags"
          maxCount={10}
          onInputKeyDown={tabLeaves}
          tokenSeparators={['、', ',', '，']}
          options={(settings.data?.lawyers ?? []).map(({ name }) => ({ value: name, label: name }))}
        />
      </Form.Item>
      <Form.Item name={['situation', 'means']} label={t('facts.means')}>
        <Input.TextArea maxLength={20_000} rows={2} className="grows" placeholder={t('facts.meansHint')} />
      </Form.Item>
      <Form.Item name={['situation', 'notes']} label={t('facts.notes')}>
        <Input.TextArea maxLength={20_000} rows={2} className="grows" />
      </Form.Item>
    </div>
  );
}

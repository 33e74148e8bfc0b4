import { Form, Input, Select } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartyKind } from '../../electron/domain/case/party.ts';
import { useRules } from '../parts/use-rules.ts';
import type { Path } from './form-path.ts';
import { IdNumberItem } from './id-number-item.tsx';

interface Props {
  /** Path relative to the enclosing list. */
  readonly at: Path;
  /** Path in the form's values; the same as `at` outside a list. */
  readonly path: Path;
  /** Whether papers address the party: if so, a person has a form of address. */
  readonly addressed?: boolean;
}

const KINDS: readonly PartyKind[] = ['person', 'company', 'sole-trader', 'other-organisation'];

/** One party: identity, as it must appear on paper, and contact details. */
export function PartyFields({ at, path, addressed = false }: Props): ReactElement {
  const { t } = useTranslation(['case', 'terms']);
  const rules = useRules();
  const form = Form.useFormInstance();
  const kind = Form.useWatch([...path, 'kind'], form) as PartyKind | undefined;
  const person = kind === 'person';
  return (
    <div className="fields">
      <Form.Item name={[...at, 'kind']} label={t('facts.kind')}>
        <Select options={KINDS.map((value) => ({ value, label: t(`terms:partyKind.${value}`) }))} />
      </Form.Item>
      <Form.Item
        name={[...at, 'name']}
        label={person ? t('facts.personName') : t('facts.orgName')}
        rules={[rules.required]}
        tooltip={t('facts.nameHint')}
      >
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <IdNumberItem at={at} path={path} kind={kind ?? 'person'} />
      {person && addressed && (
        <Form.Item name={[...at, 'honorific']} label={t('facts.honorific')}>
          <Select
            options={[
              { value: '', label: t('facts.noHonorific') },
              { value: '先生', label: t('facts.mr') },
              { value: '女士', label: t('facts.ms') },
            ]}
          />
        </Form.Item>
      )}
      {kind && !person && (
        <Form.Item name={[...at, 'representative']} label={t('facts.representative')}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
      )}
      <Form.Item name={[...at, 'phone']} label={t('facts.phone')}>
        <Input maxLength={40} autoComplete="off" inputMode="tel" />
      </Form.Item>
      <Form.Item name={[...at, 'address']} label={t('facts.address')} className="field-wide">
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
    </div>
  );
}

import { Select } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseId } from '../../electron/domain/case/ids.ts';
import { useAnswer } from '../client.ts';

interface Props {
  readonly chosen: { readonly id: CaseId; readonly title: string } | null;
  readonly onChoose: (id: CaseId | null) => void;
}

/** Finds a case by the names of its parties. */
export function ChooseCase({ chosen, onChoose }: Props): ReactElement {
  const { t } = useTranslation(['guide', 'parts']);
  const [search, setSearch] = useState('');
  const list = useAnswer('case-list', {
    search,
    stage: 'active',
    sort: 'createdAt',
    descending: true,
    offset: 0,
    limit: 20,
  });
  const found = (list.data?.rows ?? []).map(({ id, title }) => ({ value: id, label: title }));
  const others =
    chosen && !found.some(({ value }) => value === chosen.id) ? [{ value: chosen.id, label: chosen.title }] : [];
  return (
    <Select
      className="guide-case"
      aria-label={t('case')}
      placeholder={t('case')}
      allowClear={{ label: t('parts:clear') }}
      showSearch={{ filterOption: false, onSearch: setSearch }}
      value={chosen?.id ?? null}
      onChange={(id: CaseId | undefined) => onChoose(id ?? null)}
      notFoundContent={t('noCase')}
      options={[...others, ...found]}
    />
  );
}

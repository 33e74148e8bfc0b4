import { Button, Input } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../client.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';

/** Every variable with its meaning and an example; choosing one inserts it at the cursor. */
export function VariableList({ onInsert }: { readonly onInsert: (text: string) => void }): ReactElement {
  const { t } = useTranslation('papers');
  const { data, error } = useAnswer('template-variables', {});
  const [search, setSearch] = useState('');
  const matches = (data?.variables ?? []).filter(({ name, meaning, within = '' }) =>
    [name, meaning, within].some((words) => words.includes(search.trim())),
  );
  return (
    <section className="sheet template-variables" aria-labelledby="template-variables">
      <h2 id="template-variables">{t('editor.variables')}</h2>
      <FailureAlert error={error} />
      <Input
        type="search"
        allowClear
        aria-label={t('editor.search')}
        placeholder={t('editor.search')}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      {data && matches.length === 0 && <p className="quiet">{t('editor.noMatch')}</p>}
      <ul tabIndex={0} aria-label={t('editor.variables')}>
        {matches.map(({ name, meaning, example, within }) => (
          <li key={`${within ?? ''}${name}`}>
            <Button
              type="link"
              size="small"
              aria-label={t('editor.insert', { name })}
              onClick={() => onInsert(`{{ ${name} }}`)}
            >
              {name}
            </Button>
            <span className="quiet">
              {within && `${t('editor.within', { list: within })}，`}
              {meaning}；{example}
            </span>
          </li>
        ))}
      </ul>
      <h3>{t('editor.filters')}</h3>
      <ul>
        {(data?.filters ?? []).map(({ name, meaning, example }) => (
          <li key={name}>
            <code>| {name}</code>{' '}
            <span className="quiet">
              {meaning}；{example}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { Tag } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { UpdateDifference } from '../../electron/contract/updates.ts';
import { differences } from '../../electron/domain/law/text-difference.ts';

const COLOURS = {
  added: 'success',
  removed: 'error',
  reworded: 'warning',
  changed: 'warning',
  retold: 'default',
} as const;

/** Everything an update would change: in articles, the words are marked; rates and holidays are listed. */
export function UpdateDifferenceList({
  difference: { articles, rates, holidays, parts },
}: {
  readonly difference: UpdateDifference;
}): ReactElement {
  const { t } = useTranslation('collection');
  if (articles.length + rates.length + holidays.length + parts.length === 0) return <p>{t('difference.nothing')}</p>;
  return (
    <ul className="update-difference" aria-label={t('difference.title')}>
      {articles.map(({ law, shortName, article, effectiveFrom, kind, before, after }) => (
        <li key={`${law}${article}${effectiveFrom}`}>
          <Tag color={COLOURS[kind]}>{t(`difference.${kind}`)}</Tag>
          <strong>
            {shortName}
            {article}
          </strong>{' '}
          <span className="quiet">{t('difference.since', { from: effectiveFrom })}</span>
          {kind !== 'retold' && <Words before={before ?? ''} after={after ?? ''} />}
        </li>
      ))}
      {rates.map(({ table, on, before, after }) => (
        <li key={`${table}${on}`}>
          <Tag color={COLOURS[before === null ? 'added' : after === null ? 'removed' : 'changed']}>
            {t(`difference.${before === null ? 'added' : after === null ? 'removed' : 'changed'}`)}
          </Tag>
          <strong>
            {t(`difference.${table}`)} {on}
          </strong>
          <div className="statute-words">
            {before && <del>{before}</del>} {after && <ins>{after}</ins>}
          </div>
        </li>
      ))}
      {holidays.map(({ year, kind }) => (
        <li key={year}>
          <Tag color={COLOURS[kind]}>{t(`difference.${kind}`)}</Tag>
          <strong>{t('difference.holidays', { year })}</strong>
        </li>
      ))}
      {parts.length > 0 && (
        <li>
          <Tag>{t('difference.changed')}</Tag>
          {parts.map((part) => t(`difference.parts.${part}`)).join(t('difference.comma'))}
        </li>
      )}
    </ul>
  );
}

function Words({ before, after }: { readonly before: string; readonly after: string }): ReactElement {
  return (
    <div className="statute-words">
      {differences(before, after).map(({ kind, text }, index) =>
        kind === 'same' ? (
          <span key={index}>{text}</span>
        ) : kind === 'removed' ? (
          <del key={index}>{text}</del>
        ) : (
          <ins key={index}>{text}</ins>
        ),
      )}
    </div>
  );
}

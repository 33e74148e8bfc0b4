import { Tag } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ArticleView } from '../../electron/contract/statutes.ts';
import { useAnswer } from '../client.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';

const COLOURS = { draft: 'default', issued: 'processing', log: 'default' } as const;

/** Where the cases of the open file cite an article, each with a link. */
export function ArticleUses({
  article: { law, article, effectiveFrom },
}: {
  readonly article: ArticleView;
}): ReactElement {
  const { t } = useTranslation('statutes');
  const uses = useAnswer('statute-uses', { law, article, effectiveFrom });
  return (
    <section className="statute-uses" aria-labelledby="statute-uses">
      <h3 id="statute-uses">{t('uses.title')}</h3>
      <FailureAlert error={uses.error} />
      {uses.data?.uses.length === 0 && <p className="quiet">{t('uses.none')}</p>}
      <ul>
        {uses.data?.uses.map((use) => (
          <li key={use.id}>
            <Tag color={COLOURS[use.kind]}>{t(`uses.${use.kind}`)}</Tag>
            <Link to={use.kind === 'log' ? `/cases/${use.caseId}/log` : `/cases/${use.caseId}/letters/${use.id}`}>
              {use.number ?? use.title}
            </Link>
            <span className="quiet">
              {use.caseTitle} · {use.on}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

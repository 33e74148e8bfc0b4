import { Collapse, Tag } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../client.ts';
import { BasisLink } from '../ledger/basis-link.tsx';

const COLOURS = { verified: 'success', practice: 'default', unverified: 'warning' } as const;

/** What may and may not lawfully be asked or looked up about a debtor, each with how reliable the statement is. */
export function LookupsGuide(): ReactElement | null {
  const { t } = useTranslation('means');
  const { data } = useAnswer('means-lookups', {});
  if (!data) return null;
  return (
    <section className="sheet" aria-labelledby="means-lookups">
      <div className="sheet-head">
        <h2 id="means-lookups">{t('lookups.title')}</h2>
        <span className="quiet">{t('lookups.checkedOn', { on: data.checkedOn })}</span>
      </div>
      <Collapse
        ghost
        items={data.lookups.map(({ allowed, title, text, confidence, source, statutes }) => ({
          key: title,
          label: (
            <>
              <Tag color={allowed ? 'processing' : 'error'}>{t(allowed ? 'lookups.allowed' : 'lookups.forbidden')}</Tag>
              {title}
            </>
          ),
          extra: <Tag color={COLOURS[confidence]}>{t(`lookups.confidence.${confidence}`)}</Tag>,
          children: (
            <>
              <p className="basis">{text}</p>
              <p className="quiet basis">
                {t('lookups.source', { source })}{' '}
                {statutes.map((each) => (
                  <span key={each.law + each.article}>
                    <BasisLink basis={each} />{' '}
                  </span>
                ))}
              </p>
            </>
          ),
        }))}
      />
    </section>
  );
}

import { Tag } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceGapView } from '../../electron/contract/evidence.ts';
import { BasisLink } from '../ledger/basis-link.tsx';

/** The points of the claim that still lack proof. */
export function EvidenceGaps({ gaps }: { readonly gaps: readonly EvidenceGapView[] }): ReactElement {
  const { t } = useTranslation('evidence');
  return (
    <section className="sheet" aria-labelledby="evidence-gaps">
      <h2 id="evidence-gaps">{t('gaps')}</h2>
      {gaps.length === 0 && <p className="quiet evidence-none">{t('noGaps')}</p>}
      <ul className="evidence-gaps">
        {gaps.map(({ element, kind, message, basis }) => (
          <li key={element}>
            <Tag color={kind === 'missing' ? 'error' : 'warning'}>{t(`gapKind.${kind}`)}</Tag>
            <span>
              <strong>{t(`element.${element}`)}</strong> {message}{' '}
              <span className="evidence-basis">
                {basis.map((each, index) => (
                  <BasisLink key={index} basis={each} />
                ))}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

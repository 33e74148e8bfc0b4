import { Tag } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LendingView } from '../../electron/contract/lending.ts';
import { BasisLink } from '../ledger/basis-link.tsx';

const COLOURS = { verified: 'success', practice: 'default', own: 'default', unverified: 'warning' } as const;

/** How reliable a piece of advice is, where it comes from, and its articles. */
export function AdviceSource({
  advice: { confidence, source, statutes },
}: {
  readonly advice: Pick<LendingView['clauses'][number], 'confidence' | 'source' | 'statutes'>;
}): ReactElement {
  const { t } = useTranslation('lending');
  return (
    <p className="lending-source quiet">
      <Tag color={COLOURS[confidence]}>{t(`confidence.${confidence}`)}</Tag>
      {statutes.map(({ law, shortName, article }) => (
        <span key={law + article}>
          <BasisLink basis={{ law: shortName, article }} />{' '}
        </span>
      ))}
      <span>{t('source', { source })}</span>
    </p>
  );
}

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposalView } from '../../electron/contract/path.ts';
import { BasisLink } from '../ledger/basis-link.tsx';

/** Reasons in words, each with its articles. */
export function Grounds({
  title,
  grounds,
}: {
  readonly title: string;
  readonly grounds: ProposalView['reasons'];
}): ReactElement | null {
  const { t } = useTranslation('path');
  if (grounds.length === 0) return null;
  return (
    <div className="grounds">
      <h3>{title}</h3>
      <ul>
        {grounds.map(({ text, basis }, index) => (
          <li key={index}>
            {text}
            {basis.length > 0 && (
              <span className="quiet grounds-basis">
                {t('proposal.basis')}
                {basis.map((each, at) => (
                  <span key={each.law + each.article}>
                    {at > 0 && t('proposal.and')}
                    <BasisLink basis={each} />
                  </span>
                ))}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

import { Tag } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatementView } from '../../electron/contract/ledger.ts';
import { BasisLink } from './basis-link.tsx';

const COLOURS = { choice: 'default', limit: 'processing', unverified: 'warning' } as const;

/**
 * Choices made where courts differ, limits, and rates to be verified: the notes that the calculation sheet prints
 * with the figures.
 */
export function StatementNotes({ notes }: Pick<StatementView, 'notes'>): ReactElement | null {
  const { t } = useTranslation('ledger');
  if (notes.length === 0) return null;
  return (
    <section className="sheet" aria-labelledby="ledger-notes">
      <h2 id="ledger-notes">{t('notes')}</h2>
      <ul className="statement-notes">
        {notes.map(({ kind, text, basis }, index) => (
          <li key={index}>
            <Tag color={COLOURS[kind]}>{t(`noteKinds.${kind}`)}</Tag> {text}
            {basis && (
              <>
                {' '}
                <BasisLink basis={basis} />
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

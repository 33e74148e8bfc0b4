import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../parts/empty-state.tsx';
import { useInRoom } from './use-room.ts';

/** A page that is hidden while a client is in the room. */
export function AwayFromClients({
  page,
  children,
}: {
  readonly page: 'facts' | 'settings' | 'batches' | 'import';
  readonly children: ReactNode;
}): ReactElement {
  const { t } = useTranslation('room');
  if (!useInRoom()) return <>{children}</>;
  return (
    <section className="sheet">
      <EmptyState title={t('away.title')} hint={t(`away.${page}`)} />
    </section>
  );
}

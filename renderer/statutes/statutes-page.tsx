import type { ReactElement } from 'react';

export function StatutesPage(): ReactElement | null {
  return null;
}

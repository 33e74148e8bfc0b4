import type { ReactElement } from 'react';

export function LedgerSection(): ReactElement | null {
  return null;
}

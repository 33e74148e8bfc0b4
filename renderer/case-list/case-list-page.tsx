import type { ReactElement } from 'react';

export function CaseListPage(): ReactElement | null {
  return null;
}

import type { ReactElement } from 'react';

export function CasePage(): ReactElement | null {
  return null;
}
